import type { WordLink } from '@/lib/card';
import type { Entry, MeasureWord } from '@/lib/lexicon';
import { useT } from '../i18n';
import { EntryReading, Reading } from '../Reading';
import type { Script } from './script';
import { SenseText } from './SenseText';
import { WordButton } from './WordButton';

export interface EntryListProps {
  /** Best first. */
  readonly entries: readonly Entry[];
  readonly script: Script;
  readonly onFollow: (word: WordLink) => void;
}

/** A word's senses, numbered, under its readings. A single reading stands in the card's heading already. */
export function EntryList({ entries, script, onFollow }: EntryListProps) {
  const t = useT();
  const readings = byReading(entries);
  const beside = entries[0]?.[script] ?? '';
  return (
    <div class="entries">
      {readings.map(([pinyin, group]) => (
        <section key={pinyin} class="entry">
          {readings.length > 1 && group[0] && (
            <h3 class="entry-reading">
              <EntryReading entry={group[0]} />
            </h3>
          )}
          {group.some(({ own }) => own) && <p class="own-entry">{t('card.ownEntry')}</p>}
          <Senses
            senses={[...new Set(group.flatMap(({ senses }) => senses))]}
            script={script}
            beside={beside}
            onFollow={onFollow}
          />
          <MeasureWords
            words={group.flatMap(({ measureWords }) => measureWords)}
            script={script}
            onFollow={onFollow}
          />
        </section>
      ))}
    </div>
  );
}

function byReading(entries: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    groups.set(entry.pinyin, [...(groups.get(entry.pinyin) ?? []), entry]);
  return [...groups];
}

interface SensesProps extends Omit<EntryListProps, 'entries'> {
  readonly senses: readonly string[];
  readonly beside: string;
}

function Senses({ senses, ...rest }: SensesProps) {
  const [only] = senses;
  if (only !== undefined && senses.length === 1)
    return (
      <p class="sense">
        <SenseText sense={only} {...rest} />
      </p>
    );
  return (
    <ol class="senses">
      {senses.map((sense, index) => (
        <li key={index} class="sense">
          <SenseText sense={sense} {...rest} />
        </li>
      ))}
    </ol>
  );
}

interface MeasureWordsProps extends Omit<EntryListProps, 'entries'> {
  readonly words: readonly MeasureWord[];
}

function MeasureWords({ words, ...rest }: MeasureWordsProps) {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <p class="measure-words">
      <span class="field">{t('card.measureWords')}</span>
      {words.map((word) => (
        <span key={`${word.simplified} ${word.pinyin}`} class="measure-word">
          <WordButton word={word} {...rest} /> <Reading pinyin={word.pinyin} />
        </span>
      ))}
    </p>
  );
}
