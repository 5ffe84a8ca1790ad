import { useEffect, useState } from 'preact/hooks';
import type { ReviewServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { ProgressView } from './ProgressView';
import { Review } from './Review';
import '../vocabulary/page.css';
import './review-page.css';

export interface ReviewPageProps {
  readonly services: ReviewServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
}

const PARTS = ['review', 'progress'] as const;
type Part = (typeof PARTS)[number];

/** Reviews, and what has come of them; the address says which of the two. */
export function ReviewPage({ services, locale }: ReviewPageProps) {
  const t = useT();
  const part = usePart();
  return (
    <main class="review-page">
      <header class="top">
        <h1>{t(`${part}.title`)}</h1>
        <nav>
          {PARTS.map((each) => (
            <a key={each} href={`#${each}`} aria-current={each === part ? 'page' : undefined}>
              {t(`${each}.title`)}
            </a>
          ))}
          <a href="/vocabulary.html">{t('vocabulary.title')}</a>
          <a href="/options.html#reviews">{t('popup.options')}</a>
        </nav>
      </header>
      {part === 'review' ? (
        <Review services={services} locale={locale} />
      ) : (
        <ProgressView services={services} locale={locale} />
      )}
    </main>
  );
}

function usePart(): Part {
  const [part, setPart] = useState(partOf(location.hash));
  useEffect(() => {
    const follow = () => setPart(partOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return part;
}

const partOf = (hash: string): Part => (hash === '#progress' ? 'progress' : 'review');
