import type { MarkedSentence, Translation } from '@/lib/reader';
import { useT } from '../i18n';
import { keyHint } from './key-hint';
import { langOf, type Script } from './script';

export interface SentenceLineProps {
  readonly sentence: MarkedSentence;
  readonly translation: Translation;
  readonly script: Script;
  /** '' for none. */
  readonly translateKey: string;
  readonly onTranslate: () => void;
}

/** The sentence of the article that the word stands in, and what the browser makes of it in the reader's language. */
export function SentenceLine({ sentence, script, ...translating }: SentenceLineProps) {
  const { text, start, end } = sentence;
  const t = useT();
  return (
    <section class="example">
      <h3 class="unseen">{t('card.sentence')}</h3>
      <p class="example-text" lang={langOf(script)}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
      <TranslationLine {...translating} />
    </section>
  );
}

function TranslationLine({
  translation,
  translateKey,
  onTranslate,
}: Omit<SentenceLineProps, 'sentence' | 'script'>) {
  const t = useT();
  switch (translation.kind) {
    case 'absent':
      return null;
    case 'offered':
      return (
        <button
          type="button"
          class="word-link translate"
          {...keyHint(translateKey)}
          onClick={onTranslate}
        >
          {t(translation.download ? 'card.translateDownload' : 'card.translate')}
        </button>
      );
    case 'working':
      return (
        <p class="remark">{t(translation.download ? 'card.downloading' : 'card.translating')}</p>
      );
    case 'done':
      return <p class="translation">{translation.text}</p>;
    case 'failed':
      return (
        <p class="remark">
          {t('card.translationFailed')}{' '}
          <button type="button" class="word-link" onClick={onTranslate}>
            {t('card.tryAgain')}
          </button>
        </p>
      );
  }
}
