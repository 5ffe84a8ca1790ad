import { useEffect, useState } from 'preact/hooks';
import { type QueuedCard, dateOfDay } from '@/lib/vocabulary';
import { useT } from '../i18n';
import type { GivenAnswer, SessionView } from './session';

export interface RestingProps {
  readonly view: SessionView & { readonly kind: 'resting' };
  readonly answers: readonly GivenAnswer[];
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly onBringBack: (cards: readonly QueuedCard[]) => void;
  /** The step that was waited for is due. */
  readonly onDue: () => void;
}

/** Nothing to ask: what was done, when it goes on, and what can be done meanwhile. */
export function Resting({ view, answers, locale, onBringBack, onDue }: RestingProps) {
  const t = useT();
  return (
    <section class="resting">
      <p class="specimen" lang="zh-Hans" aria-hidden="true">
        温故而<mark>知新</mark>
      </p>
      <h2>{t(answers.length > 0 ? 'review.rest.done' : 'review.rest.nothing')}</h2>
      {answers.length > 0 && <Summary answers={answers} />}
      <Next view={view} locale={locale} onDue={onDue} />
      {view.suspended.length > 0 && <Aside cards={view.suspended} onBringBack={onBringBack} />}
    </section>
  );
}

function Summary({ answers }: { readonly answers: readonly GivenAnswer[] }) {
  const t = useT();
  const known = answers.filter(({ grade }) => grade > 1).length;
  const begun = answers.filter(({ card }) => card.review === null).length;
  const words = new Set(answers.map(({ card }) => card.wordId)).size;
  return (
    <ul class="summary">
      <li>{t('review.rest.answers', answers.length)}</li>
      <li>{t('review.rest.words', words)}</li>
      {begun > 0 && <li>{t('review.rest.begun', begun)}</li>}
      <li>{t('review.rest.known', [String(Math.round((100 * known) / answers.length))])}</li>
    </ul>
  );
}

function Next({ view, locale, onDue }: Pick<RestingProps, 'view' | 'locale' | 'onDue'>) {
  const t = useT();
  const { nextStepAt, nextDue } = view;
  useEffect(() => {
    if (nextStepAt === null) return undefined;
    const timer = setTimeout(onDue, Math.max(0, nextStepAt - Date.now()));
    return () => clearTimeout(timer);
  }, [nextStepAt]);
  if (nextStepAt !== null) {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(nextStepAt);
    return <p>{t('review.rest.nextStep', [time])}</p>;
  }
  if (nextDue === null) return <p>{t('review.rest.teach')}</p>;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <p>
      {t('review.rest.nextDue', nextDue.cards)} {day.format(dateOfDay(nextDue.day))}
    </p>
  );
}

function Aside({
  cards,
  onBringBack,
}: {
  readonly cards: readonly QueuedCard[];
  readonly onBringBack: (cards: readonly QueuedCard[]) => void;
}) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="aside"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('review.aside.count', cards.length)}</summary>
      <p class="hint">{t('review.aside.help')}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <span lang="zh-Hans">{card.word.simplified}</span>
            <span class="hint">{t(`review.kind.${card.kind}`)}</span>
            <button type="button" onClick={() => onBringBack([card])}>
              {t('review.aside.bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
