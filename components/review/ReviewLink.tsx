import { useEffect, useState } from 'preact/hooks';
import type { QueueCounts, VocabularyServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import './review-link.css';

/** The way to the reviews, and how many cards wait there. */
export function ReviewLink({
  services,
}: {
  readonly services: Pick<VocabularyServices, 'dueCounts' | 'subscribe'>;
}) {
  const t = useT();
  const [counts, setCounts] = useState<QueueCounts | null>(null);
  useEffect(() => {
    // Where they can't be counted, the link does without: the page it leads to says why.
    const count = () => void services.dueCounts().then(setCounts, () => setCounts(null));
    count();
    return services.subscribe(count);
  }, [services]);
  return (
    <a class="review-link" href="/review.html">
      {t('review.title')}
      {counts !== null && totalOf(counts) > 0 && (
        <span class="review-link-count" aria-label={t('review.counts.left', totalOf(counts))}>
          {totalOf(counts)}
        </span>
      )}
    </a>
  );
}

const totalOf = ({ learning, reviews, fresh }: QueueCounts) => learning + reviews + fresh;
