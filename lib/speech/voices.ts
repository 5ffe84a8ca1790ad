/** A voice of the browser's, as far as it matters here: what `SpeechSynthesisVoice` tells. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47, in some browsers with an underscore: "zh-CN", "cmn_CN". */
  readonly lang: string;
  /** False for a voice that sends the text to a server. */
  readonly localService: boolean;
}

/**
 * The voices that read Mandarin on this machine. One that sends text away is none of them; nor is a Cantonese
 * one (yue, and zh-HK, as systems name it), which would contradict the pinyin.
 */
export const localVoices = <V extends Voice>(voices: readonly V[]): readonly V[] =>
  voices.filter(({ lang, localService }) => localService && MANDARIN.test(lang));

const MANDARIN = /^(?:zh|cmn)(?![-_](?:\w+[-_])?(?:HK|MO)\b)(?:[-_]|$)/iu;

/**
 * The voice to speak with.
 * @param voices as `localVoices` gives them
 * @param wanted a voice's URI; one that is not there, or any other text, leaves the choice open
 * @returns the wanted one, else one for the script, else any; null where there is none
 */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  wanted: string,
  script: 'simplified' | 'traditional',
): V | null {
  const fits = script === 'simplified' ? /CN|Hans/iu : /TW|Hant/iu;
  return (
    voices.find(({ voiceURI }) => voiceURI === wanted) ??
    voices.find(({ lang }) => fits.test(lang)) ??
    voices[0] ??
    null
  );
}
