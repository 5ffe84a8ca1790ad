import { isOfItself, type WordLink } from '@/lib/card';
import { type Entry, meaningsIn, type MeasureWord, pronunciationNotesIn } from '@/lib/lexicon';
import type { PickedSenses } from '@/lib/reader';
import { useT } from '../i18n';
import { EntryReading, Reading } from '../Reading';
import type { Script } from './script';
import { SenseText } from './SenseText';
import { WordButton } from './WordButton';

export interface EntryListProps {
  /** Best first. */
  readonly entries: readonly Entry[];
  /** The senses in which the word is saved; null for all. */
  readonly picked: PickedSenses | null;
  readonly script: Script;
  readonly onPick: (entry: Entry, sense: string) => void;
  readonly onFollow: (word: WordLink) => void;
}

/** A word's senses, numbered, under its readings. A single reading stands in the card's heading already. */
export function EntryList({ entries, picked, script, onPick, onFollow }: EntryListProps) {
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
            entries={group}
            picked={picked}
            script={script}
            beside={beside}
            all={entries}
            onPick={onPick}
            onFollow={onFollow}
          />
          <Notes entries={group} script={script} beside={beside} onFollow={onFollow} />
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

type SensesProps = EntryListProps & {
  /** The word, as it is written. */
  readonly beside: string;
  /** The entries of all its readings. */
  readonly all: readonly Entry[];
};

/** The senses of entries that are read alike, none twice; each can be picked as the one that is saved. */
function Senses({ entries, all, picked, onPick, ...rest }: SensesProps) {
  const t = useT();
  const owners = new Map<string, Entry>();
  for (const entry of entries)
    for (const sense of meaningsIn(entry.senses))
      if (!owners.has(sense) && !isOfItself(sense, all, rest.beside, rest.script))
        owners.set(sense, entry);
  const senses = [...owners];
  if (senses.length === 0) return null;
  const [only] = senses;
  if (only !== undefined && senses.length === 1)
    return (
      <p class="sense">
        <SenseText sense={only[0]} {...rest} />
      </p>
    );
  return (
    <ol class="senses">
      {senses.map(([sense, entry], index) => (
        <li key={index} class="sense">
          <button
            type="button"
            class="pick"
            aria-pressed={picked?.entry === entry && picked.senses.includes(sense)}
            aria-label={t('card.pick', [String(index + 1)])}
            title={t('card.pickHelp')}
            onClick={() => onPick(entry, sense)}
          />
          <SenseText sense={sense} {...rest} />
        </li>
      ))}
    </ol>
  );
}

type NotesProps = Pick<SensesProps, 'entries' | 'script' | 'beside' | 'onFollow'>;

/** How else the word is pronounced. */
function Notes({ entries, ...rest }: NotesProps) {
  const notes = new Set(entries.flatMap(({ senses }) => pronunciationNotesIn(senses)));
  return (
    <>
      {[...notes].map((note) => (
        <p key={note} class="pronunciation-note">
          <SenseText sense={note} {...rest} />
        </p>
      ))}
    </>
  );
}

interface MeasureWordsProps extends Pick<EntryListProps, 'script' | 'onFollow'> {
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
