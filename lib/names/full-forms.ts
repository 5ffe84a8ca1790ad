/** Where the full form of a short name starts in the text before it. */
import { type Cut, type CutWord, wordsIn } from './before';

/**
 * Offsets at which a full form may start: the short form's first character stands there and its
 * others follow in order. The nearest to `end` first.
 */
export function alignedStarts(
  text: string,
  from: number,
  end: number,
  short: string,
): readonly number[] {
  let at = end - 1;
  for (let i = short.length - 1; i > 0; at--) {
    if (at < from) return [];
    if (text[at] === short[i]) i--;
  }
  const starts: number[] = [];
  for (; at >= from; at--) if (text[at] === short[0]) starts.push(at);
  return starts;
}

/**
 * The nearest aligned start that is a word's, then back over nouns: 发改委 is of the
 * 国家|发展|和|改革|委员会, not only of the last four.
 */
export function startInWords(
  aligned: readonly number[],
  words: readonly CutWord[],
): number | undefined {
  const index = words.findLastIndex((word) => aligned.some((at) => mayStartIn(word, at)));
  let first = index;
  while (first > 0 && index - first < MAX_ATTRIBUTES && isNoun(words[first - 1])) first--;
  return words[first]?.start;
}

/** At a word's start, or inside a word that is a name by itself: 国家发展和改革委员会. */
function mayStartIn({ start, end }: CutWord, at: number): boolean {
  return at === start || (at > start && at < end && end - start >= 4);
}

/** How many nouns before the aligned word are taken for part of the name. */
const MAX_ATTRIBUTES = 3;

function isNoun(word: CutWord | undefined): boolean {
  return word !== undefined && /^n(?:s|t|z)?$/u.test(word.tag);
}

/**
 * Back from `end` over words, a letter of the acronym for each two characters, then over nouns that stand before those. Never
 * over a word that joins names to a sentence. 和 has no letter: UNODC is the 联合国|毒品|和|犯罪|问题|办公室.
 */
export function startOfWords(
  text: string,
  from: number,
  end: number,
  cut: Cut,
  letters: number,
): number {
  let start = end;
  let length = 0;
  for (const word of wordsIn(text, from, end, cut).toReversed()) {
    const own = text.slice(word.start, word.end);
    if (own === '和' && length > 0 && length < letters) continue;
    const isJoint = JOINTS.has(own) || /^[pudcrtye]/u.test(word.tag);
    if (isJoint || length >= letters + MAX_ATTRIBUTES || (length >= letters && !isNoun(word)))
      break;
    start = word.start;
    length += Math.max(1, own.length >> 1);
  }
  return start;
}

/** Words that stand before a name and are no part of one. 和 is: 毒品和犯罪问题办公室. */
const JOINTS = new Set(
  '的 在 与 與 由 向 对 對 从 從 是 了 为 為 被 将 將 及 据 據 到 于 於 给 給 把 跟 同 因 经 經 至 让 讓 使 称 稱 说 說 也 都 就 并 並 而 或 等 该 該 本 这 這 那 其 以 以及 根据 根據 包括 成为 成為 加入 通过 通過 按照 当地 當地 日前 记者 記者 日 电 電 月 年 来自 來自 如 即 叫 叫做 有 前往 关于 關於 使用 采用 採用 进行 進行 支持'.split(
    ' ',
  ),
);
