import { type AnalysedToken, otherReadingOf } from '@/lib/analysis';
import { useT } from '../i18n';
import { Reading } from '../Reading';
import { keyHint } from './key-hint';
import { partOfSpeech } from './part-of-speech';
import { langOf, otherScript, type Script } from './script';

export interface WordHeadingProps {
  readonly id: string;
  readonly token: AnalysedToken;
  /** The token's own, as it is to be shown: syllables with tone marks. */
  readonly reading: readonly string[];
  readonly script: Script;
  /** Reads the word aloud; null where there is no voice for it. */
  readonly onSpeak: (() => void) | null;
  /** '' for none. */
  readonly speakKey: string;
}

/** The headword in both scripts, its reading here, and how common and how advanced it is. */
export function WordHeading({ id, token, reading, script, onSpeak, speakKey }: WordHeadingProps) {
  const t = useT();
  const main = token.headword[script];
  const other = token.headword[otherScript(script)];
  const unsure = otherReadingOf(token)?.join(' ') ?? '';
  const isOther = unsure !== '' && unsure !== reading.join(' ');
  return (
    <div class="heading">
      <h2 id={id} class="headword">
        <span lang={langOf(script)}>{main}</span>
        {other !== main && (
          <span class="other-script" lang={langOf(otherScript(script))}>
            {other}
          </span>
        )}
      </h2>
      <p class="reading-line">
        <Reading pinyin={reading.join(' ')} />
        {onSpeak !== null && (
          <button
            type="button"
            class="speak"
            aria-label={t('card.speak')}
            {...keyHint(speakKey)}
            onClick={onSpeak}
          >
            <Loudspeaker />
          </button>
        )}
        {isOther && (
          <span class="unsure">
            {t('card.unsure')} <Reading pinyin={unsure} />
          </span>
        )}
        <Labels token={token} />
      </p>
    </div>
  );
}

function Labels({ token }: { readonly token: AnalysedToken }) {
  const t = useT();
  const band = frequencyBand(token.rank);
  const speech = partOfSpeech(token.tag);
  return (
    <span class="labels">
      {token.kind !== 'word' && <span class="label">{t(`card.kind.${token.kind}`)}</span>}
      {token.kind === 'word' && speech !== null && (
        <span class="label">{t(`card.speech.${speech}`)}</span>
      )}
      {token.hsk !== null && <span class="label">{t('card.hsk', [String(token.hsk)])}</span>}
      {token.kind === 'word' && band !== null && (
        <span class="label">{t(`card.frequency.${band}`)}</span>
      )}
    </span>
  );
}

type Band = 'veryCommon' | 'common' | 'lessCommon' | 'rare';

/** Rough bands of the frequency rank: the first thousand words make up some two thirds of a newspaper. */
function frequencyBand(rank: number | null): Band | null {
  if (rank === null) return null;
  if (rank <= 1000) return 'veryCommon';
  if (rank <= 5000) return 'common';
  return rank <= 20_000 ? 'lessCommon' : 'rare';
}

const Loudspeaker = () => (
  <svg viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">
    <path d="M1 5h3l4-3.5v11L4 9H1z" fill="currentColor" />
    <path
      d="M10.5 4.5a3.5 3.5 0 0 1 0 5M12.5 2.5a6.4 6.4 0 0 1 0 9"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linecap="round"
    />
  </svg>
);
