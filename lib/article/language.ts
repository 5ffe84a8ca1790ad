/** Which script a Chinese text is written in, by the characters that only one of the two has. */
import type { Language } from './article';
import telling from './script-characters.json';

const SIMPLIFIED = new Set(telling.simplified);
const TRADITIONAL = new Set(telling.traditional);

/** Code units that settle it. */
const ENOUGH = 2_000;

/**
 * @param texts lines of Chinese; a few hundred characters settle it
 * @returns the script with more telling characters; simplified where none tells
 */
export function languageOf(texts: readonly string[]): Language {
  let lead = 0;
  let read = 0;
  for (const text of texts) {
    if (read > ENOUGH) break;
    read += text.length;
    for (const character of text) {
      if (SIMPLIFIED.has(character)) lead++;
      else if (TRADITIONAL.has(character)) lead--;
    }
  }
  return lead >= 0 ? 'zh-Hans' : 'zh-Hant';
}

/**
 * Forms that Japan's list of 1946 made and no Chinese script has: 発 is neither 发 nor 發. Source: Tōyō kanji, its
 * appended table of forms (1949); those that simplified Chinese shares are left out.
 */
const JAPANESE_ONLY = new Set(
  '働込峠畑枠円発対経済総労図売観権実様価鉄駅広沢応戦拡気険検験歳雑児収従縦獣焼剰譲畳醸嬢粋髄瀬斉繊銭荘捜挿曽' +
    '蔵臓続帯択単遅鋳庁聴転伝徳読縄悩脳覇廃拝髪抜払仏辺豊毎黙訳薬揺謡頼覧竜両猟緑霊齢県圧囲栄塩仮価拠挙',
);

/** One in so many characters: a Chinese text has hardly any, a Japanese one of kanji alone one in ten or twenty. */
const JAPANESE_SHARE = 1 / 50;

/** Whether lines without kana are Japanese all the same, as headlines and gazettes are. */
export function isKanjiOnly(texts: readonly string[]): boolean {
  let [japanese, read] = [0, 0];
  for (const text of texts) {
    if (read > ENOUGH) break;
    read += text.length;
    for (const character of text) if (JAPANESE_ONLY.has(character)) japanese++;
  }
  return japanese >= 3 && japanese > read * JAPANESE_SHARE;
}
