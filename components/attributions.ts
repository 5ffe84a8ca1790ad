/** Bundled data by other people, as its licences ask it to be named; THIRD_PARTY.md has the details. */
export interface Attribution {
  readonly name: string;
  readonly url: string;
  readonly holder: string;
  readonly licence: string;
  readonly licenceUrl: string;
  /** What Duban takes from it, in English like the licences. */
  readonly use: string;
}

const MIT = 'https://opensource.org/license/mit';
const APACHE = 'https://www.apache.org/licenses/LICENSE-2.0';

export const ATTRIBUTIONS: readonly Attribution[] = [
  {
    name: 'CC-CEDICT',
    url: 'https://cc-cedict.org/',
    holder: 'MDBG and contributors',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
    use: 'headwords, readings and English senses; changed: numbered pinyin turned into tone marks, the gloss of the target brought into “see X” entries',
  },
  {
    name: 'jieba',
    url: 'https://github.com/fxsjy/jieba',
    holder: 'Sun Junyi',
    licence: 'MIT',
    licenceUrl: MIT,
    use: 'word counts and parts of speech',
  },
  {
    name: 'HanLP 1.x',
    url: 'https://github.com/hankcs/HanLP',
    holder: 'hankcs',
    licence: 'Apache-2.0',
    licenceUrl: APACHE,
    use: 'counts of words, parts of speech and characters in names',
  },
  {
    name: 'g2pM',
    url: 'https://github.com/kakaobrain/g2pM',
    holder: 'Kakao Brain',
    licence: 'Apache-2.0',
    licenceUrl: APACHE,
    use: 'weights of the network that chooses readings in context; changed: quantised',
  },
  {
    name: 'HSK 2.0 word lists',
    url: 'https://github.com/peterolson/chinese-lexicon',
    holder: 'chinese-lexicon by Peter Olson',
    licence: 'ISC',
    licenceUrl: 'https://opensource.org/license/isc-license-txt',
    use: 'the level of each word',
  },
  {
    name: 'pinyin-pro',
    url: 'https://github.com/zh-lx/pinyin-pro',
    holder: 'zh-lx',
    licence: 'MIT, ISC',
    licenceUrl: MIT,
    use: 'readings of rare characters and of words that are not read as their parts are',
  },
];
