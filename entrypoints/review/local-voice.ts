/** How long the system may take to name its voices, in ms; where it has none it never does. */
const PATIENCE_MS = 300;

/**
 * What speaks Chinese on this machine, or null. Voices that are not on it are left alone: they would send the
 * text to their makers.
 */
export async function localVoice(): Promise<((text: string) => void) | null> {
  if (!('speechSynthesis' in globalThis)) return null;
  const voice = chineseVoice() ?? (await laterVoice());
  if (voice === undefined) return null;
  return (text) => {
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  };
}

const chineseVoice = () =>
  speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^(?:zh|cmn)\b/iu.test(lang));

function laterVoice(): Promise<SpeechSynthesisVoice | undefined> {
  return new Promise((resolve) => {
    const done = () => {
      speechSynthesis.removeEventListener('voiceschanged', done);
      resolve(chineseVoice());
    };
    speechSynthesis.addEventListener('voiceschanged', done);
    setTimeout(done, PATIENCE_MS);
  });
}
