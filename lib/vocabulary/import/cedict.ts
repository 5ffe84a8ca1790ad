import * as v from 'valibot';
import { toToneMarks } from '@/lib/pronunciation';
import type { Fault } from '../backup';
import type { EntryToKeep } from '../own-entry';
import { entryToKeepSchema } from '../schemas';

const LINE = /^(\S+) (\S+) \[([^\]]*)\] \/(.+)\/\s*$/u;

/** True for text in CC-CEDICT's format: "傳統 传统 [chuan2 tong3] /tradition/traditional/". */
export function isCedict(text: string): boolean {
  const lines = text.slice(0, 10_000).split(/\r\n|\r|\n/u);
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first !== undefined && LINE.test(first);
}

/**
 * Reads entries in CC-CEDICT's format.
 * @returns the sound ones, and the lines of those that are not
 */
export function readCedict(text: string): {
  readonly entries: readonly EntryToKeep[];
  readonly faults: readonly Fault[];
} {
  const entries: EntryToKeep[] = [];
  const faults: Fault[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [, traditional, simplified, reading = '', senses = ''] = LINE.exec(line) ?? [];
    const parsed = v.safeParse(entryToKeepSchema, {
      simplified,
      traditional,
      pinyin: toToneMarks(reading),
      senses: senses.split('/').filter((sense) => sense !== ''),
    });
    if (parsed.success) entries.push(parsed.output);
    else faults.push({ place: `line ${String(index + 1)}`, problem: 'is no entry' });
  });
  return { entries, faults };
}
