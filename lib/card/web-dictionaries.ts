/** Dictionaries on the web that a reader may choose to be sent to. Whoever opens one sends it the word. */
export const WEB_DICTIONARIES = ['mdbg', 'wiktionary', 'yellowbridge', 'zdic', 'moedict'] as const;
export type WebDictionary = (typeof WEB_DICTIONARIES)[number];

interface Headword {
  readonly simplified: string;
  readonly traditional: string;
}

/** What each is called, in its own script, and where it has a word. */
const PLACES: Readonly<
  Record<WebDictionary, { readonly name: string; readonly address: (word: Headword) => string }>
> = {
  mdbg: {
    name: 'MDBG',
    address: ({ simplified }) =>
      `https://www.mdbg.net/chinese/dictionary?page=worddict&wdrst=0&wdqb=${encoded(simplified)}`,
  },
  wiktionary: {
    name: 'Wiktionary',
    address: ({ traditional }) => `https://en.wiktionary.org/wiki/${encoded(traditional)}#Chinese`,
  },
  yellowbridge: {
    name: 'YellowBridge',
    address: ({ traditional }) =>
      `https://www.yellowbridge.com/chinese/dictionary.php?word=${encoded(traditional)}`,
  },
  zdic: {
    name: '汉典',
    address: ({ simplified }) => `https://www.zdic.net/hans/${encoded(simplified)}`,
  },
  moedict: {
    name: '萌典',
    address: ({ traditional }) => `https://www.moedict.tw/${encoded(traditional)}`,
  },
};

/** Words come from pages, lone surrogates included, which have no encoding. */
const encoded = (word: string): string => encodeURIComponent(word.toWellFormed());

export const webDictionaryName = (id: WebDictionary): string => PLACES[id].name;

/** Where a dictionary has a word: an https address. */
export const webDictionaryAddress = (id: WebDictionary, word: Headword): string =>
  PLACES[id].address(word);
