import { Speech } from '@/lib/speech';

/** How long the system may take to name its voices, in ms; where it has none it never does. */
const PATIENCE_MS = 300;

/** What reads Chinese aloud on this machine, or null if nothing does. */
export async function openSpeech(): Promise<Speech | null> {
  const { promise: voices, resolve } = Promise.withResolvers<void>();
  const speech = new Speech(window, resolve, new AbortController().signal);
  if (!speech.canSpeak) {
    setTimeout(resolve, PATIENCE_MS);
    await voices;
  }
  return speech.canSpeak ? speech : null;
}
