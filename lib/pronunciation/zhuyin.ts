/**
 * Zhuyin (bopomofo) from pinyin syllables.
 *
 * Source: 注音符號 with the tone signs as the Ministry of Education of Taiwan has them: the first tone
 * unmarked, ˊ ˇ ˋ after the syllable, ˙ before it.
 */
import type { Syllable, Tone } from './pinyin';

/** Longer spellings first: "zh" before "z". */
const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'ㄓ'],
  ['ch', 'ㄔ'],
  ['sh', 'ㄕ'],
  ['b', 'ㄅ'],
  ['p', 'ㄆ'],
  ['m', 'ㄇ'],
  ['f', 'ㄈ'],
  ['d', 'ㄉ'],
  ['t', 'ㄊ'],
  ['n', 'ㄋ'],
  ['l', 'ㄌ'],
  ['g', 'ㄍ'],
  ['k', 'ㄎ'],
  ['h', 'ㄏ'],
  ['j', 'ㄐ'],
  ['q', 'ㄑ'],
  ['x', 'ㄒ'],
  ['r', 'ㄖ'],
  ['z', 'ㄗ'],
  ['c', 'ㄘ'],
  ['s', 'ㄙ'],
];

const FINALS: ReadonlyMap<string, string> = new Map([
  ['a', 'ㄚ'],
  ['o', 'ㄛ'],
  ['e', 'ㄜ'],
  ['ê', 'ㄝ'],
  ['ai', 'ㄞ'],
  ['ei', 'ㄟ'],
  ['ao', 'ㄠ'],
  ['ou', 'ㄡ'],
  ['an', 'ㄢ'],
  ['en', 'ㄣ'],
  ['ang', 'ㄤ'],
  ['eng', 'ㄥ'],
  ['er', 'ㄦ'],
  ['ong', 'ㄨㄥ'],
  ['i', 'ㄧ'],
  ['ia', 'ㄧㄚ'],
  ['io', 'ㄧㄛ'],
  ['ie', 'ㄧㄝ'],
  ['iai', 'ㄧㄞ'],
  ['iao', 'ㄧㄠ'],
  ['iu', 'ㄧㄡ'],
  ['ian', 'ㄧㄢ'],
  ['in', 'ㄧㄣ'],
  ['iang', 'ㄧㄤ'],
  ['ing', 'ㄧㄥ'],
  ['iong', 'ㄩㄥ'],
  ['u', 'ㄨ'],
  ['ua', 'ㄨㄚ'],
  ['uo', 'ㄨㄛ'],
  ['uai', 'ㄨㄞ'],
  ['ui', 'ㄨㄟ'],
  ['uan', 'ㄨㄢ'],
  ['un', 'ㄨㄣ'],
  ['uang', 'ㄨㄤ'],
  ['ueng', 'ㄨㄥ'],
  ['ü', 'ㄩ'],
  ['üe', 'ㄩㄝ'],
  ['üan', 'ㄩㄢ'],
  ['ün', 'ㄩㄣ'],
]);

/** Syllables whose vowel isn't written, or that have none. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['zhi', 'ㄓ'],
  ['chi', 'ㄔ'],
  ['shi', 'ㄕ'],
  ['ri', 'ㄖ'],
  ['zi', 'ㄗ'],
  ['ci', 'ㄘ'],
  ['si', 'ㄙ'],
  ['r', 'ㄦ'],
  ['m', 'ㄇ'],
  ['n', 'ㄋ'],
  ['ng', 'ㄫ'],
  ['hm', 'ㄏㄇ'],
  ['hng', 'ㄏㄫ'],
]);

const SIGNS: Readonly<Record<Tone, string>> = { 1: '', 2: 'ˊ', 3: 'ˇ', 4: 'ˋ', 5: '˙' };

/**
 * Writes a syllable in zhuyin: "lǜ" is ㄌㄩˋ, "ma" is ˙ㄇㄚ, an erhua 儿 is ㄦ.
 * @returns its letters where they are no syllable of Standard Chinese
 */
export function toZhuyin({ letters, tone }: Syllable): string {
  const zhuyin = zhuyinLetters(letters);
  if (zhuyin === null) return letters;
  if (tone !== 5) return zhuyin + SIGNS[tone];
  return letters === 'r' ? zhuyin : SIGNS[5] + zhuyin;
}

/** True for the letters of a syllable of Standard Chinese, interjections and an erhua "r" included. */
export const isSyllable = (letters: string): boolean => zhuyinLetters(letters) !== null;

function zhuyinLetters(letters: string): string | null {
  const whole = WHOLE.get(letters);
  if (whole !== undefined) return whole;
  const spelled = respelled(letters);
  const [pinyin, initial] = INITIALS.find(([one]) => spelled.startsWith(one)) ?? ['', ''];
  const rest = spelled.slice(pinyin.length);
  const final = FINALS.get(/^[jqx]u/u.test(spelled) ? rest.replace('u', 'ü') : rest);
  return final === undefined ? null : initial + final;
}

/** Undoes the spelling of syllables without an initial: yi, wu, yu, yan, wei. */
function respelled(letters: string): string {
  if (letters.startsWith('yu')) return `ü${letters.slice(2)}`;
  if (letters === 'yong') return 'iong';
  if (letters.startsWith('yi')) return letters.slice(1);
  if (letters === 'you') return 'iu';
  if (letters.startsWith('y')) return `i${letters.slice(1)}`;
  if (letters === 'wu') return 'u';
  if (letters === 'wei') return 'ui';
  if (letters === 'wen') return 'un';
  if (letters.startsWith('w')) return `u${letters.slice(1)}`;
  return letters;
}
