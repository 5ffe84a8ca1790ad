import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wordToken } from '@/components/card/word-token.fixture';
import { readerGuards, workerGuards } from '@/lib/messaging';
import type { Name, Request } from '@/lib/messaging/message';
import type { ReaderProtocol, WorkerProtocol } from '@/lib/messaging/protocol';
import type { Context } from '@/lib/vocabulary';

type Requests<P> = { readonly [N in Name<P>]: Request<P, N> };

const write = <T>(what: T) => ({ requestId: 'a-1', what });

const headword = { simplified: '粮食', traditional: '糧食' };
const identity = { ...headword, pinyin: 'liáng shi' };
const reading = { ...identity, senses: ['grain'], hsk: 5 };
const context: Context = {
  sentence: '粮食可以卖。',
  start: 0,
  end: 2,
  articleTitle: '种子库',
  site: 'news.example',
  url: 'https://news.example/',
  metAt: 1_790_000_000_000,
};
const cut = { text: '发展中国家', at: [3] };
const facts = { gloss: 'seed bank', refersTo: '种子库', original: 'Saatgutbank' };
const token = wordToken('粮食', ['liáng', 'shi'], {
  facts,
  parts: [{ start: 0, end: 2 }],
  taiwan: ['liáng', 'shí'],
  alternative: ['liáng', 'shí'],
  hsk: 5,
  rank: 1000,
  shortGloss: 'grain',
});

/** For each message an argument with everything in it that there can be; a new message asks for its own. */
const worker: Requests<WorkerProtocol> = {
  gatherEvidence: ['粮食可以卖。'],
  analyse: {
    paragraphs: ['粮食可以卖。'],
    evidence: [{ text: '种子库', kind: 'place', cost: 9.5, facts }],
    depth: 'context',
    cuts: [cut],
  },
  explain: { token, after: '可以卖' },
  lookUp: { text: '粮食', pinyin: 'liáng shi' },
  savedSenses: { simplified: '粮食', traditional: '糧食' },
  save: write({ ...reading, chosen: ['grain'], context }),
  unsave: write(identity),
  setVerdict: write({ headword, verdict: 'known' }),
  meet: write([{ ...identity, context }]),
  keepEntry: write({ ...identity, senses: ['grain'] }),
  keepCut: write(cut),
  dropCut: write('发展中国家'),
  undo: write('a-0'),
  define: ['粮食'],
  keepEntries: write([{ ...identity, senses: ['grain'] }]),
  hskWords: 3,
  remove: write(['id']),
  restore: write(['id']),
  edit: write({
    ids: ['id'],
    edit: { definition: 'food', chosen: ['grain'], notes: 'n', addTags: ['a'], removeTags: ['b'] },
  }),
  changeReading: write({ id: 'id', to: reading }),
  judge: write({ ids: ['id'], verdict: 'unseen' }),
  dropEntries: write(['id']),
  answerCard: write({ wordId: 'id', kind: 'meaning', grade: 3, basedOn: 'a-0' }),
  takeBackAnswer: write('a-0'),
  suspendCards: write({ cards: [{ wordId: 'id', kind: 'meaning' }], suspended: 'leech' }),
  dueCounts: null,
};

const reader: Requests<ReaderProtocol> = {
  readingStatus: null,
  setReading: true,
  cutsChanged: null,
  startCursor: null,
  statesChanged: { '粮食|糧食': 'known' },
};

const REQUESTS = { ...worker, ...reader };
const GUARDS = { ...workerGuards, ...readerGuards };
type Message = keyof typeof REQUESTS;
const MESSAGES = Object.keys(REQUESTS) as Message[];

const isTaken = (name: Message, request: unknown) => v.is(GUARDS[name].argument, request);

type Path = readonly string[];

/** The ways to everything inside a value, and to the value itself. */
function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([k, at]) => pathsIn(at).map((p) => [k, ...p]))];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);

/** A copy of a value that has something else at a place. */
function broken(value: unknown, [key, ...rest]: Path, piece: unknown): unknown {
  if (key === undefined) return piece;
  const copy: Record<string, unknown> = structuredClone(value) as never;
  copy[key] = broken(copy[key], rest, piece);
  return copy;
}

/** Something of another type than a value. */
const anotherFor = (value: unknown): unknown =>
  typeof value === 'string' ? 7 : value === null || Array.isArray(value) ? {} : 'text';

const places = MESSAGES.flatMap((name) =>
  pathsIn(REQUESTS[name]).map((path) => [name, path.join('.'), path] as const),
);

describe('guards', () => {
  it.each(MESSAGES)('take what is meant by %s', (name) => {
    expect(isTaken(name, REQUESTS[name])).toBe(true);
  });

  it.each(places)('refuse %s with another type at "%s"', (name, _at, path) => {
    const request = REQUESTS[name];
    expect(isTaken(name, broken(request, path, anotherFor(at(request, path))))).toBe(false);
  });

  const texts = places.filter(([name, , path]) => typeof at(REQUESTS[name], path) === 'string');
  it.each(texts)('refuse %s with a text without end at "%s"', (name, _at, path) => {
    expect(isTaken(name, broken(REQUESTS[name], path, '哈'.repeat(9_000_000)))).toBe(false);
  });

  const lists = places
    .filter(([name]) => GUARDS[name].from === 'anyone')
    .filter(([name, , path]) => Array.isArray(at(REQUESTS[name], path)));
  it.each(lists)('refuse %s from a web page with a list without end at "%s"', (name, _at, path) => {
    const [first] = at(REQUESTS[name], path) as readonly unknown[];
    const endless = Array.from({ length: 200_001 }, () => first);
    expect(isTaken(name, broken(REQUESTS[name], path, endless))).toBe(false);
  });

  it.each(['unsave', 'dropCut'] as const)('let web pages destroy one thing only by %s', (name) => {
    const { what } = worker[name];
    expect(isTaken(name, write([what]))).toBe(false);
    expect(isTaken(name, write([what, what]))).toBe(false);
  });

  it.each(['remove', 'edit', 'changeReading', 'judge', 'dropEntries'] as const)(
    'let no web page send %s',
    (name) => expect(workerGuards[name].from).toBe('ownPages'),
  );

  it.each([
    ['a long book', ['哈'.repeat(4_000_000)], true],
    ['more text in all than one message may carry', Array(3).fill('哈'.repeat(4_000_000)), false],
    ['too many paragraphs', Array(60_000).fill(''), false],
  ])('%s', (_why, paragraphs, taken) => {
    expect(isTaken('gatherEvidence', paragraphs)).toBe(taken);
  });
});
