import type { CardModel, WordLook } from '@/lib/reader';
import { useT } from '../i18n';
import { CardActions } from './CardActions';
import { CardStatus } from './CardStatus';
import { EntryList } from './EntryList';
import { MatchTabs } from './MatchTabs';
import { NamedFacts } from './NamedFacts';
import { PartList } from './PartList';
import { SentenceLine } from './SentenceLine';
import { WebLinks } from './WebLinks';
import { WordHeading } from './WordHeading';

const HEADWORD_ID = 'headword';

/** Everything about one word of a text, as a dictionary would print it. */
export function WordCard(card: CardModel) {
  const { look, theme, layout, pinned, canGoBack, commands } = card;
  const t = useT();
  if (look.kind === 'phrase') return null;
  return (
    <dialog
      open
      class="card"
      aria-labelledby={HEADWORD_ID}
      data-theme={theme}
      data-layout={layout}
      tabIndex={-1}
    >
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
      {/* Another word starts at the top. */}
      <div key={`${look.token.start} ${look.token.text}`} class="body">
        <Word card={card} look={look} />
      </div>
      <CardActions {...card} commands={commands} />
      <CardStatus activity={card.activity} explanation={look.explanation} />
    </dialog>
  );
}

function Word({ card, look }: { readonly card: CardModel; readonly look: WordLook }) {
  const t = useT();
  const { script, matches, sentence, commands } = card;
  const { token, explanation, failed } = look;
  return (
    <>
      <MatchTabs matches={matches} shown={token.text} script={script} onChoose={commands.toMatch} />
      <WordHeading
        id={HEADWORD_ID}
        token={token}
        reading={card.reading}
        script={script}
        onSpeak={card.canSpeak ? commands.speak : null}
      />
      {failed && <p class="remark">{t('card.failed')}</p>}
      {explanation !== null && (
        <>
          <NamedFacts {...explanation} script={script} onFollow={commands.follow} />
          {explanation.entries.length === 0 && token.facts === null && (
            <p class="remark">{t('card.noEntry')}</p>
          )}
          <EntryList entries={explanation.entries} script={script} onFollow={commands.follow} />
          <PartList
            token={token}
            parts={explanation.parts}
            script={script}
            onFollow={commands.follow}
          />
        </>
      )}
      {sentence !== null && (
        <SentenceLine
          sentence={sentence}
          translation={card.translation}
          script={script}
          onTranslate={commands.translate}
        />
      )}
      <WebLinks word={token.headword} dictionaries={card.webDictionaries} />
    </>
  );
}
