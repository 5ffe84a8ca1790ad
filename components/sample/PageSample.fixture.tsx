import type { AnalysedToken } from '@/lib/analysis';
import { type PageLook, PageSample } from './PageSample';

/** How a page looks as long as nothing is changed. */
export const LOOK: PageLook = {
  displayMode: 'all',
  hskLevel: 3,
  rankBand: 3000,
  wordBorders: 'none',
  wordMarks: 'none',
  labelSize: 'normal',
  readingStyle: 'marks',
  toneColours: 'none',
  sandhi: false,
  taiwanReadings: false,
};

const word = (text: string, pinyin: string, hsk: number | null, gloss: string): AnalysedToken => ({
  text,
  start: 0,
  end: text.length,
  kind: 'word',
  tag: '',
  facts: null,
  parts: null,
  headword: { simplified: text, traditional: text },
  pinyin: pinyin.split(' '),
  spelled: pinyin.split(' '),
  taiwan: null,
  sure: true,
  alternative: null,
  inLexicon: true,
  hsk,
  rank: null,
  shortGloss: gloss,
});

export const SAMPLE: readonly AnalysedToken[] = [
  word('老师', 'lǎo shī', 1, 'teacher'),
  word('影响', 'yǐng xiǎng', 3, 'influence'),
  word('粮食', 'liáng shi', 5, 'grain'),
  word('不够', 'bù gòu', null, 'not enough'),
];

const sample = (look: Partial<PageLook>) => (
  <PageSample tokens={SAMPLE} settings={{ ...LOOK, ...look }} />
);

export default {
  'nothing known yet': <PageSample tokens={[]} settings={LOOK} />,
  'pinyin above all words': sample({}),
  'pinyin and glosses at new words': sample({ displayMode: 'gloss' }),
  'blurred pinyin': sample({ displayMode: 'reveal' }),
  'no pinyin, all words marked': sample({ displayMode: 'none', wordMarks: 'all' }),
  'every look at once': sample({
    wordBorders: 'underline',
    wordMarks: 'all',
    labelSize: 'largest',
    readingStyle: 'zhuyin',
    toneColours: 'pleco',
  }),
};
