import type { CardModel, WordLook } from '@/lib/reader';
import { useT } from '../i18n';
import { EntryList } from './EntryList';
import { MatchTabs } from './MatchTabs';
import { NamedFacts } from './NamedFacts';
import { PartList } from './PartList';
import { SentenceLine } from './SentenceLine';
import { WebLinks } from './WebLinks';
import { WordHeading } from './WordHeading';

export interface WordArticleProps {
  readonly card: CardModel;
  readonly look: WordLook;
  /** The id of the headword's element. */
  readonly nameId: string;
}

/** Everything about one word of a text. */
export function WordArticle({ card, look, nameId }: WordArticleProps) {
  const t = useT();
  const { script, matches, sentence, keys, commands } = card;
  const { token, explanation, failed } = look;
  return (
    <>
      <MatchTabs matches={matches} shown={token.text} script={script} onChoose={commands.toMatch} />
      <WordHeading
        id={nameId}
        token={token}
        reading={card.reading}
        script={script}
        onSpeak={card.canSpeak ? commands.speak : null}
        speakKey={keys.speak}
      />
      {failed && <p class="remark">{t('card.failed')}</p>}
      {explanation !== null && (
        <>
          <NamedFacts {...explanation} script={script} onFollow={commands.follow} />
          {explanation.entries.length === 0 && token.facts === null && (
            <p class="remark">{t('card.noEntry')}</p>
          )}
          <EntryList
            entries={explanation.entries}
            picked={card.picked}
            script={script}
            onPick={commands.pick}
            onFollow={commands.follow}
          />
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
          translateKey={keys.translate}
          onTranslate={commands.translate}
        />
      )}
      <WebLinks word={token.headword} dictionaries={card.webDictionaries} />
    </>
  );
}
