import { render } from 'preact';
import type { CardModel } from '@/lib/reader';
import { TranslateContext, type Translate } from '../i18n';
import { ReadingDisplayContext } from '../reading-display';
import { WordCard } from './WordCard';

/**
 * Draws a word's card into a container, or redraws it there.
 * @param card null takes it out
 */
export function mountWordCard(
  container: ParentNode & Node,
  card: CardModel | null,
  t: Translate,
): void {
  render(
    card === null ? null : (
      <TranslateContext.Provider value={t}>
        <ReadingDisplayContext.Provider value={card.display}>
          <WordCard {...card} />
        </ReadingDisplayContext.Provider>
      </TranslateContext.Provider>
    ),
    container,
  );
}
