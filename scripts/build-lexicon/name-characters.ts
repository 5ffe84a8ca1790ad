/** From counts to costs: what each character is worth in each role of a name. */
import { foldText } from '@/lib/lexicon';
import { type CharacterCosts, ROLES, type Role } from '@/lib/names';
import type { Bigrams, HanlpCounts, Roles } from '../build-model/counts';
import type { CountedWord } from './words';

/** Half a count for a character never seen in a role that others of its kind fill. */
const UNSEEN = 0.5;
/** Of characters in no list: the highest cost that the model holds, in nats. */
const RARE_COST = 12.7;
const PERSON_ROLES: readonly Role[] = ['surname', 'givenFirst', 'givenSecond', 'givenOnly'];
const PLACE_ROLES: readonly Role[] = ['placeFirst', 'placeSecond', 'placeSuffix'];
const JAPANESE_ROLES: readonly Role[] = ['japaneseFirst', 'japaneseLater', 'japaneseOnly'];
/** A surname or suffix seen less often is a slip of the corpus. */
const MIN_CLOSED_ROLE_COUNT = 5;
const CLOSED_ROLES: ReadonlySet<Role> = new Set(['surname', 'placeSuffix']);

interface Sources {
  readonly hanlp: HanlpCounts;
  readonly jieba: ReadonlyMap<string, CountedWord>;
  readonly folds: ReadonlyMap<string, string>;
  /** By folded character: what it costs as a word. */
  readonly alone: ReadonlyMap<string, number>;
}

/** The content of the name model: −ln P of a character given its role, in nats. */
export function nameCharacters({
  hanlp,
  jieba,
  folds,
  alone,
}: Sources): Map<string, CharacterCosts> {
  const columns = new Map<Role, Map<string, number>>([
    ...roleCosts(hanlp.personRoles, PERSON_ROLES, folds),
    ...roleCosts(hanlp.placeRoles, PLACE_ROLES, folds),
  ]);
  for (const [role, costs] of japaneseCosts(hanlp.japanese.given, folds)) columns.set(role, costs);
  const sounds = soundCosts(withJiebasNames(hanlp.transliterations, jieba), folds);
  for (const [role, costs] of sounds.columns) columns.set(role, costs);
  const characters = new Set([
    ...[...columns.values()].flatMap((costs) => [...costs.keys()]),
    ...hanlp.japanese.surnames.flatMap((surname) => foldText(surname, folds).split('')),
  ]);
  return new Map(
    [...characters].map((character) => [
      character,
      {
        costs: ROLES.map((role) =>
          role === 'alone'
            ? (alone.get(character) ?? RARE_COST)
            : (columns.get(role)?.get(character) ?? Infinity),
        ),
        next: sounds.next.get(character) ?? new Map<string, number>(),
      },
    ]),
  );
}

function roleCosts(counts: Roles, roles: readonly Role[], folds: Sources['folds']) {
  return roles.map((role, index): [Role, Map<string, number>] => {
    const folded = new Map<string, number>();
    for (const [character, byRole] of Object.entries(counts)) {
      add(folded, foldText(character, folds), byRole[index] ?? 0);
    }
    const kept = [...folded].filter(
      ([, count]) => !CLOSED_ROLES.has(role) || count >= MIN_CLOSED_ROLE_COUNT,
    );
    const total = kept.reduce((sum, [, count]) => sum + count + UNSEEN, 0);
    return [
      role,
      new Map(kept.map(([character, count]) => [character, Math.log(total / (count + UNSEEN))])),
    ];
  });
}

/** Given names as types: the list has no counts. */
function japaneseCosts(given: readonly string[], folds: Sources['folds']) {
  const counts: Record<string, [first: number, later: number, only: number]> = {};
  for (const name of given) {
    for (const [at, character] of [...name].entries()) {
      const row = (counts[character] ??= [0, 0, 0]);
      if (name.length === 1) row[2]++;
      else row[at === 0 ? 0 : 1]++;
    }
  }
  return roleCosts(counts, JAPANESE_ROLES, folds);
}

/** jieba tags transliterated names "nrt"; two characters are as often a Chinese name. */
function withJiebasNames(bigrams: Bigrams, jieba: Sources['jieba']): Map<string, number> {
  const counts = new Map(Object.entries(bigrams));
  for (const [word, { tag }] of jieba) {
    if (tag !== 'nrt' || !/^\p{Script=Han}{3,}$/u.test(word)) continue;
    const padded = ['^', ...word, '$'];
    for (const [at, character] of padded.slice(1).entries())
      add(counts, `${padded[at]}${character}`, 1);
  }
  return counts;
}

/**
 * A bigram of characters with Witten-Bell smoothing: after a character seen n times with t kinds of
 * followers, t of n + t parts go to what was never seen after it. Source: Witten and Bell (1991).
 */
function soundCosts(bigrams: ReadonlyMap<string, number>, folds: Sources['folds']) {
  const rows = new Map<string, Map<string, number>>();
  const single = new Map<string, number>();
  for (const [pair, count] of bigrams) {
    const [before = '', character = ''] = [...pair].map((each) => foldText(each, folds));
    const row = rows.get(before) ?? new Map<string, number>();
    rows.set(before, row);
    add(row, character, count);
    if (character !== '$') add(single, character, count);
  }
  const total = [...single.values()].reduce((sum, count) => sum + count, 0);
  const generally = (character: string) => (single.get(character) ?? 0) / total;
  const first = rows.get('^') ?? new Map<string, number>();
  const names = [...first.values()].reduce((sum, count) => sum + count, 0);

  const columns = new Map<Role, Map<string, number>>(
    (['soundFirst', 'soundLast', 'sound', 'soundBackoff'] as const).map((role) => [
      role,
      new Map<string, number>(),
    ]),
  );
  const next = new Map<string, Map<string, number>>();
  for (const [character, count] of single) {
    const row = rows.get(character) ?? new Map<string, number>();
    const kinds = row.size + 1;
    const unseen = kinds / (count + kinds);
    const starts = ((first.get(character) ?? 0) + 20 * generally(character)) / (names + 20);
    const ends = ((row.get('$') ?? 0) + 0.1) / (count + 0.5);
    columns.get('soundFirst')?.set(character, -Math.log(starts));
    columns.get('soundLast')?.set(character, -Math.log(ends));
    columns.get('sound')?.set(character, -Math.log(generally(character)));
    columns.get('soundBackoff')?.set(character, -Math.log(unseen));
    const followers = new Map<string, number>();
    for (const [follower, times] of row) {
      if (follower === '$') continue;
      followers.set(follower, -Math.log(times / (count + kinds) + unseen * generally(follower)));
    }
    next.set(character, followers);
  }
  return { columns, next };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
