import type { Explanation } from '@/lib/analysis';
import type { CardActivity } from '@/lib/reader';
import { useT } from '../i18n';

export interface CardStatusProps {
  readonly activity: CardActivity;
  /** null while the word is looked up. */
  readonly explanation: Explanation | null;
}

/** Neither has anything to see that the buttons don't show. */
const UNSEEN = new Set(['idle', 'saving']);

/**
 * What has just happened, said aloud by screen readers, and seen where no button shows it: over the end of the
 * text, so that no button moves.
 */
export function CardStatus({ activity, explanation }: CardStatusProps) {
  const t = useT();
  const [entry] = explanation?.entries ?? [];
  const spoken = () => {
    if (activity.kind === 'idle') return [entry?.pinyin, entry?.senses[0]].join(' ');
    if (activity.kind === 'copied') return t(`card.copiedAs.${activity.format}`);
    return t(`card.${activity.kind}`);
  };
  // What is said anew is shown anew.
  const key = activity.kind === 'copied' ? activity.format : activity.kind;
  const isPassing = activity.kind === 'copied' || activity.kind === 'entryKept';
  return (
    <output
      key={key}
      class={UNSEEN.has(activity.kind) ? 'unseen' : `status ${isPassing ? 'passing' : ''}`}
    >
      {spoken()}
    </output>
  );
}
