import type { AnalysedToken, Explanation } from '@/lib/analysis';
import type { WordLink } from '@/lib/card';
import { meaningsIn } from '@/lib/lexicon';
import { useT } from '../i18n';
import { EntryReading } from '../Reading';
import type { Script } from './script';
import { SenseLine } from './SenseText';
import { WordButton } from './WordButton';

export interface NamedFactsProps extends Pick<Explanation, 'token' | 'fullForm'> {
  readonly script: Script;
  readonly onFollow: (word: WordLink) => void;
}

/** What a token's facts say that its kind and its text don't: those stand in the heading. */
function saidOf({ text, kind, facts, shortGloss }: AnalysedToken): string | null {
  const gloss = facts?.gloss === kind ? shortGloss : (facts?.gloss ?? null);
  return gloss === kind || gloss === text ? null : gloss;
}

/** Senses shown of a full form. */
const SENSES_SHOWN = 2;

/** What is known of a name, an abbreviation or a number: its meaning, its full form, its original spelling. */
export function NamedFacts({ token, fullForm, script, onFollow }: NamedFactsProps) {
  const t = useT();
  if (token.facts === null) return null;
  const { refersTo, original } = token.facts;
  const gloss = saidOf(token);
  const [entry] = fullForm?.entries ?? [];
  return (
    <div class="facts">
      {gloss !== null && <p class="fact-gloss">{gloss}</p>}
      {original !== null && (
        <p class="fact">
          <span class="field">{t('card.original')}</span> {original}
        </p>
      )}
      {refersTo !== null && (
        <p class="fact">
          <span class="field">{t('card.refersTo')}</span>{' '}
          <WordButton
            word={{ simplified: refersTo, traditional: refersTo, pinyin: entry?.pinyin ?? null }}
            script={script}
            onFollow={onFollow}
          />
        </p>
      )}
      {entry !== undefined && (
        <p class="fact">
          <EntryReading entry={entry} />{' '}
          <SenseLine
            senses={meaningsIn(entry.senses).slice(0, SENSES_SHOWN)}
            script={script}
            beside={entry[script]}
            onFollow={onFollow}
          />
        </p>
      )}
    </div>
  );
}
