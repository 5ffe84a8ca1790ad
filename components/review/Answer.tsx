import { type CheckedSyllable, type QueuedCard, meaningOf } from '@/lib/vocabulary';
import { EntryReading } from '../Reading';
import { useT } from '../i18n';
import { BothScripts } from '../vocabulary/BothScripts';
import { MetIn } from '../vocabulary/MetIn';
import { LANGUAGE, shownScript } from '../vocabulary/shown-script';
import { Meaning, shownContext } from './Question';

export interface AnswerProps {
  readonly card: QueuedCard;
  /** BCP 47, for the date. */
  readonly locale: string;
  /** What was typed, checked; null where nothing was asked to be. */
  readonly checked: readonly CheckedSyllable[] | null;
  readonly onSpeak: (() => void) | null;
}

/** All there is to know of a card's word. */
export function Answer({ card, locale, checked, onSpeak }: AnswerProps) {
  const t = useT();
  const { word } = card;
  const context = shownContext(card);
  const script = shownScript(word, context);
  return (
    <div class="answer">
      <h2 class="answer-word">
        <BothScripts word={word} script={script} />
      </h2>
      <p class="answer-reading">
        <EntryReading entry={word} />
        {onSpeak && (
          <button
            type="button"
            class="quiet"
            aria-keyshortcuts="r"
            aria-label={t('review.listen')}
            title={t('review.listen')}
            onClick={onSpeak}
          >
            ♪
          </button>
        )}
      </p>
      {checked && <Checked syllables={checked} />}
      <Meaning senses={meaningOf(word)} />
      {word.notes !== '' && <p class="answer-notes">{word.notes}</p>}
      {context && <MetIn context={context} language={LANGUAGE[script]} locale={locale} />}
    </div>
  );
}

/** The reading as it should have been typed, with what was wrong in it. */
function Checked({ syllables }: { readonly syllables: readonly CheckedSyllable[] }) {
  const t = useT();
  const isRight = syllables.every(({ verdict }) => verdict === 'right');
  return (
    <output class="checked">
      {isRight
        ? t('review.typed.right')
        : syllables.map(({ syllable, verdict }, index) => (
            <span key={index} class={`checked-${verdict}`}>
              <span lang="zh-Latn-pinyin">{syllable}</span>
              {verdict !== 'right' && <small>{t(`review.typed.${verdict}`)}</small>}
            </span>
          ))}
    </output>
  );
}
