import type { Entry, MeasureWord } from '@/lib/lexicon';
import { useT } from '../i18n';
import { Reading } from '../Reading';
import type { Script } from './WordHeading';

export interface EntryListProps {
  /** Best first. */
  readonly entries: readonly Entry[];
  readonly script: Script;
}

/** A word's senses, numbered, under its readings. A single reading stands in the card's heading already. */
export function EntryList({ entries, script }: EntryListProps) {
  const readings = byReading(entries);
  return (
    <div class="entries">
      {readings.map(([pinyin, group]) => (
        <section key={pinyin} class="entry">
          {readings.length > 1 && (
            <h3 class="entry-reading">
              <Reading pinyin={pinyin} />
            </h3>
          )}
          <Senses senses={group.flatMap(({ senses }) => senses)} />
          <MeasureWords words={group.flatMap(({ measureWords }) => measureWords)} script={script} />
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

function Senses({ senses }: { readonly senses: readonly string[] }) {
  const [only] = senses;
  if (senses.length === 1) return <p class="sense">{only}</p>;
  return (
    <ol class="senses">
      {senses.map((sense, index) => (
        <li key={index} class="sense">
          {sense}
        </li>
      ))}
    </ol>
  );
}

function MeasureWords({
  words,
  script,
}: {
  readonly words: readonly MeasureWord[];
  readonly script: Script;
}) {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <p class="measure-words">
      <span class="field">{t('card.measureWords')}</span>
      {words.map((word) => (
        <span key={`${word.simplified} ${word.pinyin}`} class="measure-word">
          <span lang={script === 'simplified' ? 'zh-Hans' : 'zh-Hant'}>{word[script]}</span>{' '}
          <Reading pinyin={word.pinyin} />
        </span>
      ))}
    </p>
  );
}
