import { chooseVoice, localVoices } from './voices';

export interface SpeechOptions {
  /** A voice's URI; any other text leaves the choice open. */
  readonly voice: string;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  readonly script: 'simplified' | 'traditional';
}

/** Reads Chinese aloud with a voice of this machine, where it has one. */
export class Speech {
  readonly #synthesis: SpeechSynthesis | null;

  /**
   * @param onVoices called when voices have come or gone: browsers load them late
   * @param signal ends it, and silences what is being read
   */
  constructor(view: Window | null, onVoices: () => void, signal: AbortSignal) {
    this.#synthesis = view?.speechSynthesis ?? null;
    // Some browsers have the object without its events.
    this.#synthesis?.addEventListener?.('voiceschanged', onVoices, { signal });
    signal.addEventListener('abort', () => this.#synthesis?.cancel());
  }

  get canSpeak(): boolean {
    return localVoices(this.#synthesis?.getVoices() ?? []).length > 0;
  }

  /** Reads a text, in place of what is being read; does nothing without a voice. */
  speak(text: string, { voice, rate, script }: SpeechOptions): void {
    const voices = localVoices(this.#synthesis?.getVoices() ?? []);
    const chosen = chooseVoice(voices, voice, script);
    if (this.#synthesis === null || chosen === null) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = chosen;
    utterance.lang = chosen.lang;
    utterance.rate = rate;
    this.#synthesis.cancel();
    this.#synthesis.speak(utterance);
  }
}
