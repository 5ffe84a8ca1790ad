import { readingOf } from '@/lib/analysis';
import type { CardModel, PhraseLook } from '@/lib/reader';
import { useT } from '../i18n';
import { Reading } from '../Reading';
import { langOf } from './script';
import { SentenceLine } from './SentenceLine';

export interface PhraseWordsProps extends Pick<PhraseLook, 'read'> {
  readonly card: CardModel;
  /** The id of the heading's element. */
  readonly nameId: string;
}

/** Kinds of token that have nothing to look up. */
const SILENT_KINDS = new Set(['punctuation', 'space', 'other', 'latin']);

/** A text, and under it its words one by one, each of which can be opened. */
export function PhraseWords({ card, read, nameId }: PhraseWordsProps) {
  const { script, sentence, translation, keys, commands } = card;
  const t = useT();
  return (
    <>
      <h2 id={nameId} class="unseen">
        {t('card.phrase')}
      </h2>
      {sentence !== null && (
        <SentenceLine
          sentence={sentence}
          translation={translation}
          script={script}
          translateKey={keys.translate}
          onTranslate={commands.translate}
        />
      )}
      <ul class="phrase">
        {read.tokens.map(
          (token, index) =>
            !SILENT_KINDS.has(token.kind) && (
              <li key={token.start}>
                <button type="button" class="part" onClick={() => commands.openWord(index)}>
                  <span class="part-word" lang={langOf(script)}>
                    {token.text}
                  </span>{' '}
                  <Reading pinyin={readingOf(token.text, token.spelled).join(' ')} />{' '}
                  <span class="part-senses">{token.shortGloss}</span>
                </button>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
