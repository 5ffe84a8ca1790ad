import * as v from 'valibot';
import { PLAIN_READING, READING_STYLES, TONE_SCHEMES } from '@/lib/analysis';
import { DEFAULT_KEYS, MAX_KEY_LENGTH } from '@/lib/keys';
import {
  COPY_FORMATS,
  type CopyFormat,
  DEFAULT_CARD_PREFERENCES as CARD,
  HOLD_KEYS,
  WEB_DICTIONARIES,
  type WebDictionary,
} from '@/lib/card';
import {
  DEFAULT_LEVEL,
  DISPLAY_MODES,
  LABEL_SIZES,
  RETENTION,
  parseSteps,
  WORD_BORDERS,
  WORD_MARKS,
} from '@/lib/vocabulary';

/** A setting, declared once: the form, the storage and the backup read this table. */
export interface Declaration<T> {
  readonly fallback: T;
  readonly schema: v.GenericSchema<unknown, T>;
}

const declare = <const T>(
  fallback: NoInfer<T>,
  schema: v.GenericSchema<unknown, T>,
): Declaration<T> => ({
  fallback,
  schema,
});

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const steps = v.pipe(
  v.string(),
  v.check((typed) => parseSteps(typed) !== null, 'no list of steps such as "1m 10m"'),
);
function bounded(min: number, max: number) {
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max));
}

export const SETTINGS = {
  /** How the words of an article are shown. */
  displayMode: declare('all', v.picklist(DISPLAY_MODES)),
  /** The reader's HSK 2.0 level; 0 = none. */
  hskLevel: declare<number>(
    DEFAULT_LEVEL.hsk,
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  ),
  /** Words outside the HSK lists are hard beyond this frequency rank. */
  rankBand: declare<number>(
    DEFAULT_LEVEL.rank,
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  ),
  /** How readings are spelled. */
  readingStyle: declare(PLAIN_READING.style, v.picklist(READING_STYLES)),
  /** The colours that tell tones apart. */
  toneColours: declare(PLAIN_READING.colours, v.picklist(TONE_SCHEMES)),
  /** Whether tones are shown as they are spoken. */
  sandhi: declare<boolean>(PLAIN_READING.sandhi, v.boolean()),
  /** Whether readings are those usual in Taiwan, where the dictionary notes them. */
  taiwanReadings: declare<boolean>(PLAIN_READING.taiwan, v.boolean()),
  /** How likely a card shall still be known when it is due, 0–1. */
  retention: declare<number>(
    0.9,
    v.pipe(v.number(), v.minValue(RETENTION.least), v.maxValue(RETENTION.most)),
  ),
  /** Cards begun in a day. */
  newPerDay: declare<number>(10, whole(0, 1000)),
  /** Cards repeated in a day. */
  reviewsPerDay: declare<number>(200, whole(0, 10_000)),
  /** The waits before a new card is asked by days: "1m 10m". */
  learningSteps: declare<string>('1m 10m', steps),
  /** Those of a card that was forgotten. */
  relearningSteps: declare<string>('10m', steps),
  /** The hour at which a new day of reviews begins. */
  dayStartsAt: declare<number>(4, whole(0, 23)),
  /** After how many lapses a card is put aside; 0 never. */
  leechLapses: declare<number>(8, whole(0, 99)),
  /** Which kinds of card are asked; see `CardKind`. */
  askMeaning: declare<boolean>(true, v.boolean()),
  askGap: declare<boolean>(true, v.boolean()),
  askReading: declare<boolean>(false, v.boolean()),
  askListening: declare<boolean>(false, v.boolean()),
  askWord: declare<boolean>(false, v.boolean()),
  /** Whether the toolbar icon shows how many cards are due. */
  dueBadge: declare<boolean>(true, v.boolean()),
  /** Which words are marked by what they are to the reader. */
  wordMarks: declare('none', v.picklist(WORD_MARKS)),
  /** How large pinyin and glosses are. */
  labelSize: declare('normal', v.picklist(LABEL_SIZES)),
  /** How words are set apart from each other. */
  wordBorders: declare('none', v.picklist(WORD_BORDERS)),
  /** A bar at the edge of a page that is read, or none; and whether it is folded. */
  readingBar: declare<boolean>(true, v.boolean()),
  readingBarFolded: declare<boolean>(true, v.boolean()),
  /** The keys that the reader has changed, by action; '' for none. */
  changedKeys: declare<Readonly<Record<string, string>>>(
    {},
    v.record(
      v.picklist(Object.keys(DEFAULT_KEYS)),
      v.pipe(v.string(), v.maxLength(MAX_KEY_LENGTH)),
    ),
  ),
  /** How long the pointer rests on a word before its card opens, in ms. */
  dwellMs: declare<number>(CARD.dwellMs, bounded(0, 2_000)),
  /** The key that must be held for cards to open. */
  holdKey: declare(CARD.holdKey, v.picklist(HOLD_KEYS)),
  /** In which forms a word is copied, in turn. */
  copyFormats: declare<readonly CopyFormat[]>(
    CARD.copyFormats,
    v.pipe(v.array(v.picklist(COPY_FORMATS)), v.minLength(1)),
  ),
  /** The voice that reads words aloud: its URI, or "automatic". */
  voice: declare<string>(CARD.voice, v.pipe(v.string(), v.maxLength(1_000))),
  /** Speed of speech; 1 is the voice's own. */
  speechRate: declare<number>(CARD.speechRate, bounded(0.3, 2)),
  /** Dictionaries on the web that the card links to. */
  webDictionaries: declare<readonly WebDictionary[]>(
    CARD.webDictionaries,
    v.array(v.picklist(WEB_DICTIONARIES)),
  ),
  /** Whether selecting Chinese text offers to look it up. */
  offersSelection: declare<boolean>(CARD.offersSelection, v.boolean()),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = {
  readonly [N in SettingName]: (typeof SETTINGS)[N] extends Declaration<infer T> ? T : never;
};
