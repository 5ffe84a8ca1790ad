import type { MarkedSentence } from '@/lib/reader';
import { useT } from '../i18n';
import { langOf, type Script } from './script';

export interface SentenceLineProps {
  readonly sentence: MarkedSentence;
  readonly script: Script;
}

/** The sentence of the article that the word stands in. */
export function SentenceLine({ sentence: { text, start, end }, script }: SentenceLineProps) {
  const t = useT();
  return (
    <section class="example">
      <h3 class="unseen">{t('card.sentence')}</h3>
      <p class="example-text" lang={langOf(script)}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </section>
  );
}
