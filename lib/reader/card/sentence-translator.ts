/**
 * Translates sentences with the browser's own translator, on this machine, where there is one (the Translator
 * API of Chrome 138 and later). Nothing is asked of any network by us; what the browser itself must fetch
 * first, a language model, it fetches only after the reader has clicked on a button that says so.
 * Source: https://webmachinelearning.github.io/translation-api/
 */

interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** A translator with its model in memory, until it is destroyed. */
interface OpenTranslator {
  translate(text: string): Promise<string>;
  destroy(): void;
}

/** What is used of the API. */
export interface TranslatorApi {
  availability(
    languages: Languages,
  ): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(languages: Languages): Promise<OpenTranslator>;
}

/** How it stands with the translation of the sentence on the card. */
export type Translation =
  /** The browser has no such translator. */
  | { readonly kind: 'absent' }
  /** To be had for a click; with `download` the browser fetches a model first. */
  | { readonly kind: 'offered'; readonly download: boolean }
  | { readonly kind: 'working'; readonly download: boolean }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed' };

const ABSENT: Translation = { kind: 'absent' };

export class SentenceTranslator {
  #offer: Translation = ABSENT;
  #state: Translation = ABSENT;
  #sentence = '';
  #translator: Promise<OpenTranslator> | null = null;

  /**
   * Asks at once what the browser can, so that it is known when a card opens.
   * @param api null where the browser has none
   * @param onChange called when there is something new to draw
   * @param signal gives the translator's memory back
   */
  constructor(
    private readonly api: TranslatorApi | null,
    private readonly languages: Languages,
    private readonly onChange: () => void,
    signal: AbortSignal,
  ) {
    void this.#ask();
    signal.addEventListener('abort', () => {
      void this.#translator?.then((translator) => translator.destroy()).catch(() => {});
    });
  }

  /** True once the browser is known to have a translator. */
  get isOffered(): boolean {
    return this.#offer.kind === 'offered';
  }

  /** The translation of a sentence, as far as it was asked for. */
  of(sentence: string): Translation {
    return sentence === this.#sentence ? this.#state : this.#offer;
  }

  /** Translates a sentence. To be called in answer to a click or a key: a download needs one. */
  async translate(sentence: string): Promise<void> {
    if (this.api === null || this.#offer.kind !== 'offered') return;
    if (sentence === this.#sentence && this.#state.kind !== 'failed') return;
    const { download } = this.#offer;
    this.#sentence = sentence;
    this.#become(sentence, { kind: 'working', download });
    try {
      this.#translator ??= this.api.create(this.languages);
      const text = await (await this.#translator).translate(sentence);
      this.#offer = { kind: 'offered', download: false };
      this.#become(sentence, { kind: 'done', text });
    } catch {
      this.#translator = null;
      this.#become(sentence, { kind: 'failed' });
    }
  }

  #become(sentence: string, state: Translation): void {
    if (sentence !== this.#sentence) return;
    this.#state = state;
    this.onChange();
  }

  async #ask(): Promise<void> {
    // A page's policy may forbid the API, which then rejects.
    const answer = await this.api?.availability(this.languages).catch(() => null);
    if (answer === undefined || answer === null || answer === 'unavailable') return;
    this.#offer = { kind: 'offered', download: answer !== 'available' };
  }
}

/** The browser's translator; null where it has none. */
export function browserTranslator(view: Window | null): TranslatorApi | null {
  const api: unknown = view === null ? undefined : Reflect.get(view, 'Translator');
  return isTranslatorApi(api) ? api : null;
}

const isTranslatorApi = (api: unknown): api is TranslatorApi =>
  (typeof api === 'function' || (typeof api === 'object' && api !== null)) &&
  typeof Reflect.get(api, 'availability') === 'function' &&
  typeof Reflect.get(api, 'create') === 'function';

/** From the page's Chinese into the language of the reader's browser; into English where that is Chinese. */
export const translationLanguages = (
  script: 'simplified' | 'traditional',
  browserLanguage: string,
): Languages => {
  const [base = 'en'] = browserLanguage.toLowerCase().split('-');
  return {
    sourceLanguage: script === 'simplified' ? 'zh' : 'zh-Hant',
    targetLanguage: base === 'zh' ? 'en' : base,
  };
};
