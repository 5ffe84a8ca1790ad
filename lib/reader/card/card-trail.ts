/**
 * What the card has been led to show: the word of the page or another match at its place, and from there the
 * words that links lead to, with a way back.
 */
import { type AnalysedToken, LONGEST_MATCH, type Explanation } from '@/lib/analysis';
import type { WordLink } from '@/lib/card';
import type { ReaderServices } from '../services';
import { isLookable, type ReadBlock, type WordPlace } from '../words/read-block';
import type { WordStates } from '../words/word-states';
import type { Look, WordLook } from './look';

export class CardTrail {
  /** The first is of the page, the last is shown. */
  #looks: readonly Look[] = [];
  /** The word that the sentence has here, among other matches at its place. */
  #own: WordLook | null = null;
  #question = 0;
  #answer: Promise<void> = Promise.resolve();
  #explanations = new WeakMap<AnalysedToken, Promise<Explanation>>();

  constructor(
    private readonly services: ReaderServices,
    private readonly states: WordStates,
  ) {}

  /** What is shown; null while the card is closed. */
  get look(): Look | null {
    return this.#looks.at(-1) ?? null;
  }

  get canGoBack(): boolean {
    return this.#looks.length > 1;
  }

  /**
   * The dictionary words that start at the page's word, itself among them, longest first; [] behind a link. A
   * single character is none of them: a word's characters are on its card already.
   */
  get matches(): readonly string[] {
    const own = this.#own;
    if (own?.explanation === undefined || own.explanation === null || this.canGoBack) return [];
    const others = own.explanation.otherMatches
      .map(({ text }) => text)
      .filter((text) => [...text].length > 1);
    return [own.token.text, ...others].sort((a, b) => b.length - a.length);
  }

  /** Asks for a word that will perhaps be shown. */
  prepare(place: WordPlace): void {
    this.#explain(place).catch(() => {});
  }

  /** Resolves once the page's word has been looked up, or has failed to be. */
  get answered(): Promise<void> {
    return this.#answer;
  }

  /** Starts anew with a word of the page; resolves as `answered` does. */
  start(place: WordPlace): Promise<void> {
    this.#answer = this.#start(place);
    return this.#answer;
  }

  async #start(place: WordPlace): Promise<void> {
    const bare: WordLook = {
      kind: 'word',
      token: place.token,
      place,
      explanation: null,
      failed: false,
    };
    this.#begin(bare);
    const own = await this.#explain(place)
      .then((explanation) => ({ ...bare, explanation }))
      .catch(() => ({ ...bare, failed: true }));
    if (this.#looks[0] !== bare) return;
    this.#own = own;
    this.#looks = [own, ...this.#looks.slice(1)];
  }

  /** Starts anew with words in a row. */
  startPhrase(read: ReadBlock): Promise<void> {
    this.#begin({ kind: 'phrase', read });
    return this.#answer;
  }

  /** Starts anew with the offer to look something up. */
  startOffer(): void {
    this.#begin({ kind: 'offer' });
  }

  clear(): void {
    this.#question += 1;
    this.#looks = [];
    this.#own = null;
  }

  /** Shows the next shorter (1) or longer (−1) match at the page's word. @returns false where there is none */
  async step(by: 1 | -1): Promise<boolean> {
    const { matches, look } = this;
    if (look?.kind !== 'word') return false;
    const next = matches[matches.indexOf(look.token.text) + by];
    return next !== undefined && this.toMatch(next);
  }

  /** Shows one of `matches`. Rejects if the dictionary does not answer; false if it came too late. */
  async toMatch(text: string): Promise<boolean> {
    const own = this.#own;
    const place = own?.place ?? null;
    if (own === null || place === null) return false;
    if (text === own.token.text) return this.#show([own]);
    const inside = text.length < own.token.text.length ? own.token.pinyin : [];
    const pinyin = inside.slice(0, text.match(/\p{Script=Han}/gu)?.length ?? 0).join(' ');
    const found = await this.#lookUp(text, pinyin === '' ? null : pinyin);
    return found !== null && this.#show([placed(found, place, own.token.start)]);
  }

  /** Goes on to another word. Rejects if the dictionary does not answer; false if it came too late. */
  async follow({ traditional, pinyin }: WordLink): Promise<boolean> {
    const root = this.#looks[0];
    const found = await this.#lookUp(traditional, pinyin);
    if (found === null || root === undefined) return false;
    const place = root.kind === 'word' ? root.place : null;
    const within = place?.token.text.indexOf(traditional) ?? -1;
    const look =
      place === null || within < 0 ? found : placed(found, place, place.token.start + within);
    return this.#show([...this.#looks, look]);
  }

  /** Goes on to a word of the row. @param index of its token */
  async openWord(index: number): Promise<boolean> {
    const { look } = this;
    const token = look?.kind === 'phrase' ? look.read.tokens[index] : undefined;
    if (look?.kind !== 'phrase' || token === undefined || !isLookable(token)) return false;
    const question = ++this.#question;
    const place = { read: look.read, index, token };
    const explanation = await this.#explain(place);
    if (question !== this.#question) return false;
    return this.#show([...this.#looks, { kind: 'word', token, place, explanation, failed: false }]);
  }

  /** Asks anew for the word that is shown: the dictionary says something else of it by now. Rejects without an answer. */
  async renew(): Promise<void> {
    const { look } = this;
    this.#explanations = new WeakMap();
    if (look?.kind !== 'word') return;
    const { token, place } = look;
    const after = place === null ? '' : textAfter(place);
    const renewed = { ...look, explanation: await this.services.explain(token, after) };
    if (this.look !== look) return;
    if (this.#own === look) this.#own = renewed;
    this.#looks = [...this.#looks.slice(0, -1), renewed];
  }

  /** @returns false where there is nothing to go back to */
  back(): boolean {
    return this.canGoBack && this.#show(this.#looks.slice(0, -1));
  }

  #begin(look: Look): void {
    this.clear();
    this.#looks = [look];
  }

  #show(looks: readonly Look[]): true {
    this.#question += 1;
    this.#looks = looks;
    return true;
  }

  async #lookUp(text: string, pinyin: string | null): Promise<WordLook | null> {
    const question = ++this.#question;
    const { explanation, states } = await this.services.lookUp(text, pinyin);
    this.states.learn(states);
    if (question !== this.#question) return null;
    return { kind: 'word', token: explanation.token, place: null, explanation, failed: false };
  }

  #explain(place: WordPlace): Promise<Explanation> {
    const { token } = place;
    const asked =
      this.#explanations.get(token) ??
      this.services.explain(token, textAfter(place)).catch((error: unknown) => {
        this.#explanations.delete(token);
        throw error;
      });
    this.#explanations.set(token, asked);
    return asked;
  }
}

/** What follows a word, as far as a longer match may reach. */
const textAfter = ({ token, read }: WordPlace): string =>
  read.block.text.slice(token.end, token.end + LONGEST_MATCH);

/** A word that was looked up by itself, put where it stands in the text around another. */
function placed(look: WordLook, { read, index }: WordPlace, start: number): WordLook {
  const token = { ...look.token, start, end: start + look.token.text.length };
  return { ...look, token, place: { read, index, token } };
}
