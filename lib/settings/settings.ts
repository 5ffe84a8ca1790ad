import * as v from 'valibot';
import { PLAIN_READING, READING_STYLES, TONE_SCHEMES } from '@/lib/analysis';
import { DEFAULT_LEVEL, DISPLAY_MODES } from '@/lib/vocabulary';

/** A setting, declared once: the form, the storage and the backup read this table. */
interface Declaration<T> {
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
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = {
  readonly [N in SettingName]: (typeof SETTINGS)[N] extends Declaration<infer T> ? T : never;
};
