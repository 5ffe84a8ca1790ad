import type { CardModel } from '@/lib/reader';
import { useT } from '../i18n';
import { CardActions } from './CardActions';
import { CardStatus } from './CardStatus';
import { PhraseWords } from './PhraseWords';
import { WordArticle } from './WordArticle';

/** Names the card, whatever it shows. */
const NAME_ID = 'headword';

/** The card: a word as a dictionary would print it, a phrase word by word, or the offer to look one up. */
export function WordCard(card: CardModel) {
  const { look, theme, layout, commands } = card;
  const t = useT();
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
      open
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
      ) : (
        <>
          {/* Another word starts at the top. */}
          <div key={`${look.token.start} ${look.token.text}`} class="body">
            <WordArticle card={card} look={look} nameId={NAME_ID} />
          </div>
          <CardActions {...card} />
          <CardStatus activity={card.activity} explanation={look.explanation} />
        </>
      )}
    </dialog>
  );
}

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
