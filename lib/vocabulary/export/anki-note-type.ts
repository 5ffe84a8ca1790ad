/** The note type of exported words: its cards and how they look. */
import { ANKI_FIELDS } from './anki-fields';

/** Both ids stay the same for ever: by them Anki knows what it has imported before. */
export const ANKI_MODEL_ID = 1764000000001;
export const ANKI_DECK_ID = 1764000000002;
export const ANKI_DECK = 'Duban 读伴';
export const ANKI_MODEL = 'Duban 读伴';

interface CardTemplate {
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

const WORD = `<div class="word" lang="zh">{{Word}}</div>
{{#Traditional}}<div class="other" lang="zh-Hant">{{Traditional}}</div>{{/Traditional}}`;

const SENTENCE = `{{#Sentence}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence}}`;

const ANSWER = `<div class="pinyin">{{Pinyin}}</div>
<div class="meaning">{{Meaning}}</div>
${SENTENCE}
{{#SentencePinyin}}<div class="spelt">{{SentencePinyin}}</div>{{/SentencePinyin}}
{{#Notes}}<div class="notes">{{Notes}}</div>{{/Notes}}
<div class="source">{{Source}}</div>`;

/** Each begins with a field that is never empty, so that every note has both cards. */
export const CARD_TEMPLATES: readonly CardTemplate[] = [
  {
    name: 'Word → meaning',
    front: `${WORD}\n${SENTENCE}`,
    back: `${WORD}\n<hr id="answer">\n${ANSWER}`,
  },
  {
    name: 'Meaning → word',
    front: `<div class="meaning">{{Meaning}}</div>\n<div class="gap">${SENTENCE}</div>`,
    back: `<div class="meaning">{{Meaning}}</div>\n<hr id="answer">\n${WORD}\n${ANSWER}`,
  },
];

export const CARD_STYLE = `.card {
  max-width: 34em;
  margin: 1.5em auto;
  padding: 0 1em;
  background: #fdfcf9;
  color: #23211d;
  font: 18px/1.5 system-ui, sans-serif;
  text-align: center;
}
.word, .other, .sentence { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.word { font-size: 2.6em; line-height: 1.3; }
.other, .pinyin { color: #6d675c; }
.sentence { margin-top: 1em; font-size: 1.2em; line-height: 1.8; }
.sentence b { color: #a33b2a; font-weight: 600; }
.gap .sentence b { font-size: 0; }
.gap .sentence b::after { content: "＿＿"; font-size: 18px; }
.spelt, .notes { margin-top: .3em; font-size: .9em; }
.source { margin-top: 1.5em; font-size: .8em; }
.source, .source a { color: #6d675c; }
.nightMode.card, .nightMode .card { background: #1c1b18; color: #e9e5dc; }
.nightMode .sentence b { color: #e58b76; }
.nightMode .other, .nightMode .pinyin, .nightMode .source, .nightMode .source a { color: #a49d90; }
`;

/** The note type as Anki's collections of schema 11 have it, in JSON. */
export const ankiModel = (modifiedSeconds: number) => ({
  id: ANKI_MODEL_ID,
  name: ANKI_MODEL,
  type: 0,
  mod: modifiedSeconds,
  usn: -1,
  sortf: 0,
  did: ANKI_DECK_ID,
  flds: ANKI_FIELDS.map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  tmpls: CARD_TEMPLATES.map(({ name, front, back }, ord) => ({
    name,
    ord,
    qfmt: front,
    afmt: back,
    bqfmt: '',
    bafmt: '',
    did: null,
  })),
  // Which fields make a card: the word the first, the meaning the second.
  req: [
    [0, 'any', [ANKI_FIELDS.indexOf('Word')]],
    [1, 'any', [ANKI_FIELDS.indexOf('Meaning')]],
  ],
  css: CARD_STYLE,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  tags: [],
  vers: [],
});
