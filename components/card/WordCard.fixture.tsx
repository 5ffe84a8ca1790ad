import { type AnalysedToken, type Explanation, PLAIN_READING } from '@/lib/analysis';
import { WEB_DICTIONARIES } from '@/lib/card';
import { DEFAULT_KEYS } from '@/lib/keys';
import type { Entry } from '@/lib/lexicon';
import type { CardModel, WordLook } from '@/lib/reader';
import { ReadingDisplayContext } from '../reading-display';
import { WordCard } from './WordCard';
import { wordToken } from './word-token.fixture';

/** Views of the word card, one for each state that looks different. */

const nothing = () => {};

const token = (text: string, pinyin: string, more: Partial<AnalysedToken> = {}): AnalysedToken =>
  wordToken(text, pinyin.split(' '), more);

const entry = (
  forms: string,
  pinyin: string,
  senses: readonly string[],
  more: Partial<Entry> = {},
) => {
  const [simplified = '', traditional = simplified] = forms.split('|');
  return { simplified, traditional, pinyin, senses, measureWords: [], ...more };
};

const part = (text: string, ...entries: Entry[]) => ({
  text,
  entries,
  hsk: null,
  rank: null,
  pinyin: entries[0]?.pinyin ?? '',
});

/** Commands that do nothing. */
export const commands = {
  save: nothing,
  pick: nothing,
  known: nothing,
  ignore: nothing,
  copy: nothing,
  speak: nothing,
  translate: nothing,
  close: nothing,
  back: nothing,
  follow: nothing,
  toMatch: nothing,
  openWord: nothing,
  split: nothing,
  join: nothing,
  keepCut: nothing,
  undo: nothing,
  stay: nothing,
  keepEntry: nothing,
  accept: nothing,
};

type Changes = Partial<CardModel & Pick<WordLook, 'failed'>>;

/** @param found null while the word is looked up */
function card(word: AnalysedToken, found: Partial<Explanation> | null, changes: Changes = {}) {
  const explanation = {
    token: word,
    entries: [],
    parts: [],
    otherMatches: [],
    fullForm: null,
    ...found,
  };
  const { failed = false, ...more } = changes;
  return drawn({
    look: {
      kind: 'word',
      token: word,
      place: null,
      explanation: found === null ? null : explanation,
      failed,
    },
    reading: word.spelled,
    ...more,
  });
}

function drawn(changes: Pick<CardModel, 'look'> & Partial<CardModel>) {
  const model: CardModel = {
    matches: [],
    canGoBack: false,
    sentence: null,
    translation: { kind: 'absent' },
    canSpeak: false,
    webDictionaries: [],
    display: PLAIN_READING,
    reading: [],
    state: 'unseen',
    picked: null,
    cutting: { next: null, mended: null },
    activity: { kind: 'idle' },
    script: 'simplified',
    theme: 'light',
    layout: 'floating',
    pinned: false,
    keys: DEFAULT_KEYS,
    commands,
    ...changes,
  };
  return (
    <ReadingDisplayContext.Provider value={model.display}>
      <WordCard {...model} />
    </ReadingDisplayContext.Provider>
  );
}

const problem = token('问题', 'wèn tí', {
  headword: { simplified: '问题', traditional: '問題' },
  tag: 'n',
  hsk: 2,
  rank: 95,
});
const problemFound = {
  entries: [
    entry('问题|問題', 'wèn tí', ['question', 'problem', 'issue', 'topic'], {
      measureWords: [{ simplified: '个', traditional: '個', pinyin: 'gè' }],
    }),
  ],
  parts: [
    part('问', entry('问|問', 'wèn', ['to ask; to inquire'])),
    part('题', entry('题|題', 'tí', ['topic'])),
  ],
};

const [problemEntry] = problemFound.entries;

const several = token('行', 'háng', { hsk: 4, rank: 210 });
const many = token('中华人民', 'zhōng huá rén mín', {
  parts: [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ],
});
const manyFound = {
  entries: [
    entry('中华人民|中華人民', 'zhōng huá rén mín', [
      'the people of China; cf. 人民 [rén mín]',
      'abbr. for 中華人民共和國|中华人民共和国 [Zhōng huá Rén mín Gòng hé guó]',
    ]),
  ],
  parts: [
    part('中华', entry('中华|中華', 'Zhōng huá', ['China (alternate formal name)'])),
    part('人民', entry('人民', 'rén mín', ['the people'])),
  ],
};

const severalFound = {
  entries: [
    entry('行', 'háng', ['row', 'line', 'profession']),
    entry('行', 'xíng', ['to walk', 'to go', 'capable', 'OK!']),
  ],
};

const tenYears = { text: '他在这一行做了十年。', start: 4, end: 5 };

const longSenses = Array.from(
  { length: 24 },
  (_, index) => `to strike, to hit, to beat; in its use ${index + 1} of many`,
);

const person = token('霍夫曼', 'huò fū màn', {
  kind: 'person',
  spelled: ['Huò', 'fū', 'màn'],
  inLexicon: false,
  facts: { gloss: 'personal name, transliterated', refersTo: null, original: 'Huffman' },
});

const amount = token('200亿至400亿美元', 'yì zhì yì měi yuán', {
  kind: 'number',
  inLexicon: false,
  facts: { gloss: '20–40 billion US dollars', refersTo: null, original: null },
});

const percentage = token('62.5%', '', {
  kind: 'number',
  shortGloss: '62.5%',
  facts: { gloss: '62.5%', refersTo: null, original: null },
});

const organisation = token('人民代表大会', 'Rén mín dài biǎo dà huì', {
  kind: 'organisation',
  inLexicon: false,
  shortGloss: 'the people · congress',
  facts: { gloss: 'organisation', refersTo: null, original: null },
});

const unknown = token('咁样', 'gàn yàng', { inLexicon: false, sure: false });

const PHRASE = '问题，霍夫曼。';
const phrase = drawn({
  look: {
    kind: 'phrase',
    read: {
      block: { kind: 'paragraph', text: PHRASE, pieces: [] },
      tokens: [problem, token('，', '', { kind: 'punctuation', start: 2 }), person],
    },
  },
  sentence: { text: PHRASE, start: 0, end: 0 },
  pinned: true,
});

export default {
  'a word': card(problem, problemFound),
  'saved, kept open': card(problem, problemFound, { state: 'learning', pinned: true }),
  'saved in two of its senses': card(problem, problemFound, {
    state: 'learning',
    pinned: true,
    picked: problemEntry ? { entry: problemEntry, senses: ['problem', 'issue'] } : null,
  }),
  'its own entry not kept': card(problem, problemFound, { activity: { kind: 'entryFailed' } }),
  'known, page in traditional script': card(problem, problemFound, {
    state: 'known',
    script: 'traditional',
  }),
  'two readings, a longer match': card(several, severalFound, {
    matches: ['行长', '行'],
    sentence: tenYears,
    canSpeak: true,
  }),
  'a sentence to translate': card(several, severalFound, {
    sentence: tenYears,
    translation: { kind: 'offered', download: true },
  }),
  'being translated': card(several, severalFound, {
    sentence: tenYears,
    translation: { kind: 'working', download: false },
  }),
  translated: card(several, severalFound, {
    sentence: tenYears,
    translation: { kind: 'done', text: 'He has been in this trade for ten years.' },
  }),
  'not translated': card(several, severalFound, {
    sentence: tenYears,
    translation: { kind: 'failed' },
  }),
  'dictionaries on the web': card(problem, problemFound, { webDictionaries: WEB_DICTIONARIES }),
  'words inside words': card(many, manyFound, { matches: ['中华人民共和国', '中华人民', '中华'] }),
  'behind a link': card(problem, problemFound, { canGoBack: true, pinned: true }),
  'a variant': card(token('据', 'jù'), {
    entries: [
      entry('据|據', 'jù', ['according to']),
      entry('据', 'jù', ['variant of 據|据 [jù]: according to']),
      entry('据|㨿', 'jù', ['variant of 據|据 [jù]: according to']),
    ],
  }),
  'a pronunciation note': card(token('起来', 'qǐ lai'), {
    entries: [
      entry('起来|起來', 'qǐ lai', ['to stand up', 'also pr. [qi3lai2]', 'Taiwan pr. [qǐ lái]']),
    ],
  }),
  'parts in the dictionary’s own words': card(token('变里是', 'biàn lǐ shì'), {
    parts: [
      part(
        '变',
        entry('变|變', 'biàn', ['change (CL:個|个 [gè])', 'used in 變化|变化 [biàn huà]']),
      ),
      part('里', entry('里|裡', 'lǐ', ['inside', 'also pr. [li5]'])),
      part(
        '是',
        entry('是', 'shì', ['to be']),
        entry('是|昰', 'shì', ['variant of 是 [shì]: to be']),
      ),
    ],
  }),
  'a percentage': card(percentage, {}, { reading: [] }),
  'an organisation': card(organisation, {}),
  'only another way to write it': card(token('里面', 'lǐ miàn'), {
    entries: [entry('里面|裏面', 'lǐ miàn', ['variant of 裡面|里面 [lǐ miàn]: inside'])],
  }),
  'long gloss': card(token('打', 'dǎ', { hsk: 1, rank: 150 }), {
    entries: [entry('打', 'dǎ', longSenses)],
  }),
  'no entry, reading uncertain': card(unknown, {}),
  'reading uncertain': card(token('累', 'lèi', { sure: false, alternative: ['lěi'] }), {}),
  'reading in no doubt to the eye': card(
    token('一下子', 'yī xià zǐ', {
      spelled: ['yī', 'xià', 'zi'],
      sure: false,
      alternative: ['yī', 'xià', 'zi'],
    }),
    {},
  ),
  'personal name': card(person, {}),
  amount: card(amount, {}),
  'being looked up': card(problem, null),
  'dictionary silent': card(problem, null, { failed: true }),
  'not saved': card(problem, problemFound, { activity: { kind: 'saveFailed' } }),
  copied: card(problem, problemFound, { activity: { kind: 'copied', format: 'entry' } }),
  dark: card(problem, problemFound, { theme: 'dark', state: 'learning' }),
  'tone colours': card(several, severalFound, {
    display: { ...PLAIN_READING, colours: 'pleco' },
  }),
  zhuyin: card(problem, problemFound, { display: { ...PLAIN_READING, style: 'zhuyin' } }),
  'spoken tones in colour, dark': card(
    token('很好', 'hěn hǎo'),
    { entries: [entry('很好', 'hěn hǎo', ['very well']), entry('很好', 'hèn hǎo', ['fine'])] },
    {
      theme: 'dark',
      reading: ['hén', 'hǎo'],
      display: { ...PLAIN_READING, colours: 'mdbg', sandhi: true },
    },
  ),
  'a phrase': phrase,
  'an offer': drawn({ look: { kind: 'offer' } }),
  sheet: card(problem, problemFound, { layout: 'sheet', pinned: true }),
};
