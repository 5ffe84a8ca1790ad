import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  type Grade,
  type ReviewServices,
  type SyllableVerdict,
  checkTyped,
  overall,
} from '@/lib/vocabulary';
import { useT } from '../i18n';
import { localeKey } from '../locale-key';
import { Answer } from './Answer';
import { GradeBar } from './GradeBar';
import { KeyHelp } from './KeyHelp';
import { Question } from './Question';
import { Resting } from './Resting';
import { TypedReading } from './TypedReading';
import type { Session, SessionView } from './session';
import { useSession } from './use-session';
import './review.css';

export interface ReviewProps {
  readonly services: ReviewServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
}

/** One card after the other, by keyboard, pointer or touch. */
export function Review({ services, locale }: ReviewProps) {
  const t = useT();
  const session = useSession(services);
  const [typed, setTyped] = useState('');
  const [isHelpShown, setHelpShown] = useState(false);
  const { view } = session;
  const asking = view.kind === 'asking' ? view : null;
  const word = asking?.card.word;
  const { speak } = services;
  const onSpeak = speak && word ? () => speak(word.simplified, 'simplified') : null;
  const checked =
    asking?.card.kind === 'reading' && asking.isRevealed && word
      ? checkTyped(typed, word.pinyin)
      : null;
  const suggested = checked === null ? GOOD : SUGGESTED[overall(checked)];

  useEffect(() => {
    setTyped('');
    if (asking?.card.kind === 'listening') onSpeak?.();
  }, [asking?.card]);
  useKeys((key) => {
    if (isHelpShown) return false;
    return act(session, key, suggested, onSpeak, () => setHelpShown(true));
  });

  return (
    <div class="review">
      <Counts session={session} />
      {session.failure !== null && (
        <p class="failure" role="alert">
          {t(`vocabulary.failure.${localeKey(session.failure)}`)}
        </p>
      )}
      {asking && (
        <article
          class="card"
          aria-live="polite"
          aria-label={t(`review.kind.${asking.card.kind}`)}
          key={asking.card.id}
        >
          <p class="card-kind">{t(`review.kind.${asking.card.kind}`)}</p>
          {asking.isRevealed ? (
            <Answer card={asking.card} locale={locale} checked={checked} onSpeak={onSpeak} />
          ) : (
            <Question card={asking.card} onSpeak={onSpeak} />
          )}
          {!asking.isRevealed && asking.card.kind === 'reading' && (
            <TypedReading value={typed} onInput={setTyped} onDone={() => session.reveal()} />
          )}
        </article>
      )}
      {asking && <Actions asking={asking} session={session} suggested={suggested} />}
      {view.kind === 'resting' && (
        <Resting
          view={view}
          answers={session.answers}
          locale={locale}
          onBringBack={(cards) => void session.bringBack(cards)}
          onDue={() => void session.lookAgain()}
        />
      )}
      <Tools session={session} canPutAside={asking !== null} onHelp={() => setHelpShown(true)} />
      <output class="note">
        {session.note && t(`review.note.${session.note.kind}`, [session.note.word])}
      </output>
      {isHelpShown && <KeyHelp onClose={() => setHelpShown(false)} />}
    </div>
  );
}

const GOOD: Grade = 3;

/** What a typed reading is worth, unless the reader says otherwise: a tone forgotten is a word half known. */
const SUGGESTED: { readonly [V in SyllableVerdict]: Grade } = { right: 3, tone: 2, syllable: 1 };

interface Asking {
  readonly asking: SessionView & { readonly kind: 'asking' };
  readonly session: Session;
  readonly suggested: Grade;
}

function Actions({ asking, session, suggested }: Asking) {
  const t = useT();
  if (asking.isRevealed) {
    return (
      <GradeBar
        outlook={asking.outlook}
        suggested={suggested}
        onGrade={(grade) => void session.grade(grade)}
      />
    );
  }
  if (asking.card.kind === 'reading') return null;
  return (
    <button
      type="button"
      class="reveal primary"
      aria-keyshortcuts="Space"
      onClick={() => session.reveal()}
    >
      {t('review.reveal')}
    </button>
  );
}

function Counts({ session }: { readonly session: Session }) {
  const t = useT();
  const { fresh, learning, reviews } = session.counts;
  if (fresh + learning + reviews === 0) return null;
  return (
    <ul class="counts" aria-label={t('review.counts.label')}>
      <li class="counts-new">{t('review.counts.fresh', [String(fresh)])}</li>
      <li class="counts-learning">{t('review.counts.learning', [String(learning)])}</li>
      <li class="counts-due">{t('review.counts.reviews', [String(reviews)])}</li>
    </ul>
  );
}

interface ToolsProps {
  readonly session: Session;
  readonly canPutAside: boolean;
  readonly onHelp: () => void;
}

function Tools({ session, canPutAside, onHelp }: ToolsProps) {
  const t = useT();
  return (
    <div class="tools">
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="u"
        disabled={session.answers.length === 0}
        onClick={() => void session.undo()}
      >
        {t('review.undo')}
      </button>
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="s"
        disabled={!canPutAside}
        onClick={() => void session.putAside()}
      >
        {t('review.putAside')}
      </button>
      <button type="button" class="quiet" aria-keyshortcuts="?" onClick={onHelp}>
        {t('review.keys.title')}
      </button>
    </div>
  );
}

/** Does what a key stands for; false if it stands for nothing here. */
function act(
  session: Session,
  key: string,
  suggested: Grade,
  onSpeak: (() => void) | null,
  onHelp: () => void,
): boolean {
  const isRevealed = session.view.kind === 'asking' && session.view.isRevealed;
  switch (key) {
    case ' ':
    case 'Enter':
      if (session.view.kind !== 'asking') return false;
      if (isRevealed) void session.grade(suggested);
      else session.reveal();
      return true;
    case '1':
    case '2':
    case '3':
    case '4':
      if (!isRevealed) return false;
      void session.grade(GRADE_OF_KEY[key]);
      return true;
    case 'u':
    case 'Ctrl+z':
      void session.undo();
      return true;
    case 's':
      void session.putAside();
      return true;
    case 'r':
      onSpeak?.();
      return true;
    case '?':
      onHelp();
      return true;
    default:
      return false;
  }
}

const GRADE_OF_KEY = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

/** Hears keys that are not meant for a field or control; what `onKey` takes goes no further. */
function useKeys(onKey: (key: string) => boolean): void {
  // With the drawing, not after it: the next key is for what is seen.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || event.repeat || isControl(event)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (onKey(isCommand ? `Ctrl+${key}` : key)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}

/** Fields take all keys, and controls those that press them. */
function isControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, textarea, select')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button, a, summary');
}
