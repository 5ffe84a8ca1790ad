import type { ReviewServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { Review } from './Review';
import '../vocabulary/page.css';
import './review-page.css';

export interface ReviewPageProps {
  readonly services: ReviewServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
}

/** The page of reviews, and the way back to the words. */
export function ReviewPage({ services, locale }: ReviewPageProps) {
  const t = useT();
  return (
    <main class="review-page">
      <header class="top">
        <h1>{t('review.title')}</h1>
        <nav>
          <a href="/vocabulary.html">{t('vocabulary.title')}</a>
          <a href="/options.html#reviews">{t('popup.options')}</a>
        </nav>
      </header>
      <Review services={services} locale={locale} />
    </main>
  );
}
