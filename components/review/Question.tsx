import { type Context, type QueuedCard, meaningOf } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { LANGUAGE, shownScript } from '../vocabulary/shown-script';

export interface QuestionProps {
  readonly card: QueuedCard;
  /** Speaks the word; null where there is no voice. */
  readonly onSpeak: (() => void) | null;
}

/** What is known of a card before it is turned. */
export function Question({ card, onSpeak }: QuestionProps) {
  const { word, kind } = card;
  const context = shownContext(card);
  const script = shownScript(word, context);
  switch (kind) {
    case 'meaning':
    case 'reading':
      return (
        <>
          <p class="asked-word" lang={LANGUAGE[script]}>
            {word[script]}
          </p>
          {context && <Sentence context={context} language={LANGUAGE[script]} />}
        </>
      );
    case 'word':
      return <Meaning senses={meaningOf(word)} />;
    case 'gap':
      return (
        <>
          {context && <Sentence context={context} language={LANGUAGE[script]} isGap />}
          <Meaning senses={meaningOf(word)} />
        </>
      );
    case 'listening':
      return <Speaker onSpeak={onSpeak} />;
  }
}

/** The sentence that is shown; another one each time, as a word is more than one sentence. */
export function shownContext({ word, review }: QueuedCard): Context | undefined {
  const { contexts } = word;
  const turn = (review?.schedule?.answers ?? 0) % Math.max(1, contexts.length);
  return contexts.at(-1 - turn);
}

interface SentenceProps {
  readonly context: Context;
  readonly language: string;
  /** Leaves the word out. */
  readonly isGap?: boolean;
}

function Sentence({ context, language, isGap = false }: SentenceProps) {
  const t = useT();
  const { sentence, start, end } = context;
  const word = sentence.slice(start, end);
  return (
    <p class="asked-sentence" lang={language}>
      {sentence.slice(0, start)}
      {isGap ? (
        <>
          <span class="gap" aria-hidden="true">
            {'　'.repeat([...word].length)}
          </span>
          <span class="unseen">{t('review.gap')}</span>
        </>
      ) : (
        <mark>{word}</mark>
      )}
      {sentence.slice(end)}
    </p>
  );
}

export function Meaning({ senses }: { readonly senses: readonly string[] }) {
  if (senses.length === 1) return <p class="card-senses">{senses[0]}</p>;
  return (
    <ol class="card-senses">
      {senses.map((sense, index) => (
        <li key={index}>{sense}</li>
      ))}
    </ol>
  );
}

function Speaker({ onSpeak }: { readonly onSpeak: (() => void) | null }) {
  const t = useT();
  return (
    <button
      type="button"
      class="speaker"
      aria-keyshortcuts="r"
      disabled={onSpeak === null}
      onClick={() => onSpeak?.()}
    >
      <span aria-hidden="true">♪</span> {t('review.listen')}
    </button>
  );
}
