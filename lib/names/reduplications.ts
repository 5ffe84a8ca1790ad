/**
 * Words said twice over, which dictionaries list few of: 干干净净, 知不知道, 想了想. Each is explained by the word that
 * it is made of.
 */
import type { Lexicon, WordId } from '@/lib/lexicon';
import type { Candidate } from './facts';

/** In nats, beside what the word itself costs: its forms are as much rarer. */
const TWICE_COST = 2;
const QUESTION_COST = 3;
const BRIEFLY_COST = 4;

const NOT = '不没沒';
const ONCE = '一了';
/** HanLP's classes of verbs and adjectives, 是 and 有 among them. */
const VERB_OR_ADJECTIVE = /^(?:v[a-z]*|a|ad)$/;
const VERB = /^v[fix]?$/;
const HAN = /\p{Script=Han}/u;

/** @returns a recogniser: text → candidates by start. Offsets are UTF-16 code units. Time O(length) */
export function recogniseReduplications(lexicon: Lexicon): (text: string) => readonly Candidate[] {
  return (text) => {
    const found: Candidate[] = [];
    let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let start = 0; start + 2 < text.length; start++) {
      const third = text.charCodeAt(start + 2);
      if (first === second || first === third) {
        const isTwice = first === second;
        const forms = isTwice ? [twice(text, start, lexicon)] : around(text, start, lexicon);
        for (const form of forms) if (form !== null) found.push(form);
      }
      first = second;
      second = third;
    }
    return found;
  };
}

/** AABB of AB: 干干净净. */
function twice(text: string, start: number, lexicon: Lexicon): Candidate | null {
  const [a, b] = [text.charAt(start), text.charAt(start + 2)];
  if (a === b || text.charAt(start + 3) !== b || !HAN.test(a)) return null;
  const word = lexicon.wordAt(a + b);
  return candidateOf(text, start, start + 4, word, `${a + b} (reduplicated)`, TWICE_COST, lexicon);
}

/** A不A and A不AB: 去不去, 知不知道; A一A and A了A: 想了想. */
function around(text: string, start: number, lexicon: Lexicon): readonly (Candidate | null)[] {
  const middle = text.charAt(start + 1);
  if (NOT.includes(middle))
    return [question(text, start, start + 3, lexicon), question(text, start, start + 4, lexicon)];
  return ONCE.includes(middle) ? [briefly(text, start, lexicon)] : [];
}

function question(text: string, start: number, end: number, lexicon: Lexicon): Candidate | null {
  const word = end > text.length ? -1 : lexicon.wordAt(text, start + 2, end);
  if (!VERB_OR_ADJECTIVE.test(classOf(word, lexicon))) return null;
  const gloss = `${text.slice(start + 2, end)} or not?`;
  return candidateOf(text, start, end, word, gloss, QUESTION_COST, lexicon);
}

function briefly(text: string, start: number, lexicon: Lexicon): Candidate | null {
  const word = lexicon.wordAt(text, start, start + 1);
  if (!VERB.test(classOf(word, lexicon))) return null;
  const gloss = `${text.charAt(start)} (briefly)`;
  return candidateOf(text, start, start + 3, word, gloss, BRIEFLY_COST, lexicon);
}

const classOf = (word: WordId, { classNames, wordClasses }: Lexicon) =>
  classNames[wordClasses[word] ?? -1] ?? '';

/** Null where the word has no entry that would explain the form. A form with an entry of its own needs no gloss. */
function candidateOf(
  text: string,
  start: number,
  end: number,
  word: WordId,
  gloss: string,
  more: number,
  lexicon: Lexicon,
): Candidate | null {
  if (!lexicon.hasEntry(word)) return null;
  const hasEntry = lexicon.hasEntry(lexicon.wordAt(text, start, end));
  const facts = { gloss: hasEntry ? null : gloss, refersTo: null, original: null };
  return { start, end, kind: 'word', cost: lexicon.cost(word) + more, facts };
}
