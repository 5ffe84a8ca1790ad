import { useRef, useState } from 'preact/hooks';
import type { AnalysedToken } from '@/lib/analysis';
import type { CardModel } from '@/lib/reader';
import { useT } from '../i18n';
import { CardActions } from './CardActions';
import { OwnEntryForm } from './OwnEntryForm';
import { PhraseWords } from './PhraseWords';
import { WordArticle } from './WordArticle';

/** Names the card, whatever it shows. */
const NAME_ID = 'headword';

/** The card: a word as a dictionary would print it, a phrase word by word, or the offer to look one up. */
export function WordCard(card: CardModel) {
  const { look, theme, layout, script, commands } = card;
  const t = useT();
  const frame = useRef<HTMLDialogElement>(null);
  /** The word that the reader writes an entry for. */
  const [writtenFor, setWrittenFor] = useState<AnalysedToken | null>(null);
  /** In CSS pixels, while the card must not change it: then its buttons stay where they are. */
  const [height, setHeight] = useState<number | null>(null);
  if (look.kind === 'offer')
    return (
      <div class="card offer" data-theme={theme}>
        <button type="button" class="action" onClick={commands.accept}>
          {t('card.lookUpSelection')}
        </button>
      </div>
    );
  return (
    <dialog
      ref={frame}
      open
      style={height === null ? undefined : { height: `${height}px` }}
      class="card"
      aria-labelledby={NAME_ID}
      data-theme={theme}
      data-layout={layout}
      tabIndex={-1}
    >
      <Corner {...card} />
      {look.kind === 'phrase' ? (
        <div class="body">
          <PhraseWords card={card} read={look.read} nameId={NAME_ID} />
        </div>
      ) : look.token === writtenFor ? (
        <OwnEntryForm
          token={look.token}
          explanation={look.explanation}
          script={script}
          nameId={NAME_ID}
          onKeep={(entry) => {
            setWrittenFor(null);
            commands.keepEntry(entry);
          }}
          onCancel={() => setWrittenFor(null)}
        />
      ) : (
        <>
          {/* Another word starts at the top. */}
          <div key={`${look.token.start} ${look.token.text}`} class="body">
            <WordArticle card={card} look={look} nameId={NAME_ID} />
          </div>
          {/* Buttons come with the text: what came later would move them. */}
          {(look.explanation !== null || look.failed) && (
            <CardActions
              {...card}
              token={look.token}
              explanation={look.explanation}
              onWrite={() => {
                commands.stay();
                setHeight(null);
                setWrittenFor(look.token);
              }}
              onMore={(isMore) => setHeight(isMore ? heightOf(frame.current) : null)}
            />
          )}
        </>
      )}
    </dialog>
  );
}

/** In CSS pixels, with the fractions that `offsetHeight` leaves out. */
const heightOf = (element: Element | null): number | null =>
  element === null ? null : Number.parseFloat(getComputedStyle(element).height) || null;

/** The ways back and out. */
function Corner({ canGoBack, pinned, commands }: CardModel) {
  const t = useT();
  return (
    <div class="corner">
      {canGoBack && (
        <button type="button" class="corner-button" onClick={commands.back}>
          <span aria-hidden="true">←</span>
          <span class="unseen">{t('card.back')}</span>
        </button>
      )}
      {pinned && (
        <button
          type="button"
          class="corner-button"
          aria-label={t('card.close')}
          onClick={commands.close}
        >
          ×
        </button>
      )}
    </div>
  );
}
