import type { Explanation } from '@/lib/analysis';
import type { CardActivity } from '@/lib/reader';
import { useT } from '../i18n';

export interface CardStatusProps {
  readonly activity: CardActivity;
  /** null while the word is looked up. */
  readonly explanation: Explanation | null;
}

const FAILURES = new Set(['saveFailed', 'stateFailed', 'copyFailed']);

/** What has just happened, said aloud by screen readers; what went wrong is seen as well. */
export function CardStatus({ activity, explanation }: CardStatusProps) {
  const t = useT();
  const [entry] = explanation?.entries ?? [];
  const spoken =
    activity.kind === 'idle'
      ? [entry?.pinyin, entry?.senses[0]].join(' ')
      : t(`card.${activity.kind}`);
  return <output class={FAILURES.has(activity.kind) ? 'status' : 'unseen'}>{spoken}</output>;
}
