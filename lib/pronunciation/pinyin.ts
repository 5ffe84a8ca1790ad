/**
 * Pinyin syllables: between the numbered spelling of CC-CEDICT ("lu:4", "r5") and tone marks ("lǜ", "r").
 *
 * A syllable is its letters, lower case with ü, and its tone; the two spellings are ways to write it.
 *
 * Source of the placement of tone marks: 汉语拼音方案 (1958), GB/T 16159-2012, 7.3: on a, o, e before i, u, ü; of
 * i and u together the second. With o before u only in "ou", that is: on a or e; else on the o of "ou"; else on
 * the last vowel. The syllables without a vowel (m, n, ng, hm, hng) carry it on their first nasal: "ńg".
 */

/** 1–4 as in school, 5 for the neutral tone. */
export const TONES = [1, 2, 3, 4, 5] as const;
export type Tone = (typeof TONES)[number];

export interface Syllable {
  /** Lower case, NFC, with "ü" and "ê"; an erhua 儿 is "r". */
  readonly letters: string;
  readonly tone: Tone;
  /** Written with a capital, as CC-CEDICT writes names. */
  readonly capital: boolean;
}

/** Combining marks by tone, 1–4: macron, acute, caron, grave. The neutral tone has none. */
const TONE_MARKS = '\u0304\u0301\u030C\u0300';
const NUMBERED = /^([a-zêü:]+)([1-5])$/iu;
const VOWEL = /[aeiouüê]/gu;

/**
 * Takes one syllable apart.
 * @param text one syllable, numbered ("lu:4", "lü4") or with a tone mark ("lǜ", "le"); any
 *   normalisation form
 * @returns null if it isn't letters with at most one tone
 */
export function parseSyllable(text: string): Syllable | null {
  const numbered = NUMBERED.exec(text.normalize('NFC'));
  if (numbered !== null) {
    const [, spelling = '', digit] = numbered;
    return syllable(
      spelling.replace(/u:/giu, (u) => (u[0] === 'u' ? 'ü' : 'Ü')),
      Number(digit),
    );
  }
  let tone = 5;
  let marks = 0;
  const spelling = text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/gu, (mark) => {
      tone = TONE_MARKS.indexOf(mark) + 1;
      marks += 1;
      return '';
    })
    .normalize('NFC');
  return marks <= 1 ? syllable(spelling, tone) : null;
}

function syllable(spelling: string, tone: number): Syllable | null {
  const letters = spelling.toLowerCase();
  if (!/^[a-zêü]+$/u.test(letters) || !isTone(tone)) return null;
  return { letters, tone, capital: spelling[0] !== letters[0] };
}

function isTone(tone: number): tone is Tone {
  return tone >= 1 && tone <= 5;
}

/** Writes a syllable with its tone mark, NFC: "lǜ". The neutral tone is unmarked. */
export function withToneMark({ letters, tone, capital }: Syllable): string {
  const written = capital ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
  if (tone === 5) return written;
  const bearer = toneBearer(letters) + 1;
  return (written.slice(0, bearer) + TONE_MARKS.charAt(tone - 1) + written.slice(bearer)).normalize(
    'NFC',
  );
}

/** Writes a syllable with its tone as a number, the neutral tone as 5: "lü4". */
export function withToneNumber({ letters, tone, capital }: Syllable): string {
  return (capital ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters) + String(tone);
}

/** The index in `letters` of the letter that carries the mark. */
function toneBearer(letters: string): number {
  const open = letters.search(/[aeê]/u);
  if (open >= 0) return open;
  const ou = letters.indexOf('ou');
  if (ou >= 0) return ou;
  const last = [...letters.matchAll(VOWEL)].at(-1);
  if (last !== undefined) return last.index;
  return Math.max(0, letters.search(/[mn]/u));
}

/**
 * Writes a numbered reading with tone marks: "Lu:4 Dong4 bin1" → "Lǚ Dòng bīn".
 * @param reading syllables separated by single spaces; whatever isn't a numbered syllable ("PK", ",", "·") stays
 */
export function toToneMarks(reading: string): string {
  return reading.replace(/[^ ]+/gu, (written) => {
    if (!NUMBERED.test(written)) return written;
    const parsed = parseSyllable(written);
    return parsed === null ? written : withToneMark(parsed);
  });
}

/**
 * Writes a tone-marked reading with numbers: "Lǚ Dòng bīn" → "Lü3 Dong4 bin1".
 * @param reading syllables separated by single spaces; what isn't letters stays
 */
export function toToneNumbers(reading: string): string {
  return reading.replace(/[^ ]+/gu, (written) => {
    const parsed = parseSyllable(written);
    return parsed === null ? written : withToneNumber(parsed);
  });
}
