/** Readers of HanLP's count files. */
import type { Bigrams, HanlpCounts, Roles, TagTransitions } from './counts';

/** Of words met just once only those of the closed classes are worth their bytes. */
const MIN_COUNT = 2;
/** Tags of words that HanLP counts by their class and not one by one, so that their own count is 1. */
const COUNTED_BY_CLASS = new Set(['nr', 'ns', 'nt', 't', 'm', 'mq']);

/** CoreNatureDictionary.txt: "word tag count tag count …", by tabs. */
export function readWords(source: string): string {
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    const [word = '', ...pairs] = line.trim().split('\t');
    let [total, best, bestCount] = [0, '', 0];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const count = Number(pairs[at + 1]);
      total += count;
      if (count > bestCount) [best, bestCount] = [pairs[at] ?? '', count];
    }
    if (word === '' || best === '') continue;
    if (total >= MIN_COUNT || COUNTED_BY_CLASS.has(best)) lines.push(`${word}\t${best}\t${total}`);
  }
  return lines.join('\n');
}

/** CoreNatureDictionary.tr.txt: a matrix with the tags as head line and first column. */
export function readTransitions(source: string): TagTransitions {
  const [head = [], ...rows] = source
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  const tags = head.slice(1);
  const byTag = new Map(rows.map(([tag = '', ...cells]) => [tag, cells.map(Number)]));
  return { tags, counts: tags.map((tag) => byTag.get(tag) ?? tags.map(() => 0)) };
}

/** nr.txt, ns.txt: "word role count role count …", by spaces. Only single Han characters are kept. */
export function readRoles(source: string, roles: string): Roles {
  const found: Record<string, number[]> = {};
  for (const line of source.split('\n')) {
    const [word = '', ...pairs] = line.trim().split(' ');
    if (!/^\p{Script=Han}$/u.test(word)) continue;
    const counts = [...roles].map((role) => {
      const at = pairs.indexOf(role);
      return at < 0 ? 0 : Number(pairs[at + 1]);
    });
    if (counts.some((count) => count > 0)) found[word] = counts;
  }
  return found;
}

/** A word seen beside names less often says nothing. */
const MIN_NEIGHBOUR_COUNT = 5;

/** nr.txt again, its words: K stands before a name, L behind one, M between two and so counts as both. */
export function readNeighbours(source: string): Roles {
  const found: Record<string, readonly number[]> = {};
  for (const line of source.split('\n')) {
    const [word = '', ...pairs] = line.trim().split(' ');
    if (!/^\p{Script=Han}{1,4}$/u.test(word)) continue;
    const [before, behind, between] = ['K', 'L', 'M'].map((role) => {
      const at = pairs.indexOf(role);
      return at < 0 ? 0 : Number(pairs[at + 1]);
    }) as [number, number, number];
    const counts = [before + between, behind + between];
    if (Math.max(...counts) >= MIN_NEIGHBOUR_COUNT) found[word] = counts;
  }
  return found;
}

/** nrj.txt: "name x" is a surname, "name m" a given name; its other lines are no names. */
export function readJapanese(source: string): HanlpCounts['japanese'] {
  const [surnames, given]: [string[], string[]] = [[], []];
  for (const line of source.split('\n')) {
    const [name = '', role = ''] = line.trim().split(' ');
    if (role === 'x' && /^\p{Script=Han}{2,3}$/u.test(name)) surnames.push(name);
    if (role === 'm' && /^\p{Script=Han}{1,3}$/u.test(name)) given.push(name);
  }
  return { surnames, given };
}

/** Names that are transliterated as wholes: nrf.txt, and the foreign names among the words. */
export function readTransliterations(nrf: string, words: string): Bigrams {
  const names = new Set<string>();
  const add = (name: string, shortest: number) => {
    if (name.length >= shortest && /^\p{Script=Han}+$/u.test(name)) names.add(name);
  };
  for (const line of nrf.split('\n')) add(line.trim().split(/\s/)[0] ?? '', 2);
  for (const line of words.split('\n')) {
    const [word = '', tag] = line.split('\t');
    if (tag === 'nrf') add(word, 2);
    // Two-character countries (美国, 德国) are not transliterated.
    if (tag === 'nsf') add(word, 3);
  }
  const bigrams: Record<string, number> = {};
  for (const name of names) {
    const padded = ['^', ...name, '$'];
    for (let at = 1; at < padded.length; at++) {
      const pair = `${padded[at - 1]}${padded[at]}`;
      bigrams[pair] = (bigrams[pair] ?? 0) + 1;
    }
  }
  return bigrams;
}
