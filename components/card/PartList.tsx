import type { AnalysedToken, InnerMatch } from '@/lib/analysis';
import { isOfItself, type WordLink } from '@/lib/card';
import { type Entry, meaningsIn } from '@/lib/lexicon';
import { useT } from '../i18n';
import { Reading } from '../Reading';
import { langOf, type Script } from './script';
import { SenseLine } from './SenseText';

export interface PartListProps {
  readonly token: AnalysedToken;
  /** The words inside the token in text order, or its characters. */
  readonly parts: readonly InnerMatch[];
  readonly script: Script;
  readonly onFollow: (word: WordLink) => void;
}

/** Senses shown of a part. */
const SENSES_SHOWN = 3;

/**
 * What a word is made of: its inner words, each with the reading it has in here and its first senses; and its
 * characters, each a click away.
 */
export function PartList({ token, parts, script, onFollow }: PartListProps) {
  const t = useT();
  const characters = charactersOf(token);
  if (characters.length < 2) return null;
  const explained = parts.filter(({ entries }) => entries.length > 0);
  const hasWords = parts.some(({ text }) => [...text].length > 1);
  return (
    <section class="parts">
      <h3 class="parts-title">{t(hasWords ? 'card.parts' : 'card.characters')}</h3>
      <ul>
        {explained.map(({ text, pinyin, entries }, index) => (
          <li key={index}>
            <button
              type="button"
              class="part"
              onClick={() => onFollow({ simplified: text, traditional: text, pinyin })}
            >
              <span class="part-word" lang={langOf(script)}>
                {text}
              </span>{' '}
              <Reading pinyin={pinyin} />{' '}
              <span class="part-senses">
                <FirstSenses entries={entries} script={script} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hasWords && (
        <p class="characters">
          <span class="field">{t('card.characters')}</span>
          {characters.map(({ text, pinyin }, index) => (
            <button
              key={index}
              type="button"
              class="word-link character"
              lang={langOf(script)}
              onClick={() => onFollow({ simplified: text, traditional: text, pinyin })}
            >
              {text}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

interface Inside {
  readonly text: string;
  /** The reading that it has inside the word; '' where none is known. */
  readonly pinyin: string;
}

/** The Chinese characters of a token. */
const charactersOf = ({ text, pinyin }: AnalysedToken): readonly Inside[] =>
  (text.match(/\p{Script=Han}/gu) ?? []).map((character, index) => ({
    text: character,
    pinyin: pinyin[index] ?? '',
  }));

interface FirstSensesProps {
  /** Best first. */
  readonly entries: readonly Entry[];
  readonly script: Script;
}

/** The first senses of the best entry, and of those that are read like it. */
function FirstSenses({ entries, script }: FirstSensesProps) {
  const [best] = entries;
  const beside = best?.[script] ?? '';
  const senses = entries
    .filter(({ pinyin }) => pinyin === best?.pinyin)
    .flatMap((entry) => meaningsIn(entry.senses))
    .filter((sense) => !isOfItself(sense, entries, beside, script))
    .slice(0, SENSES_SHOWN);
  return <SenseLine senses={senses} script={script} beside={beside} onFollow={null} />;
}
