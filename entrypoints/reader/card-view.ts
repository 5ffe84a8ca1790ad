import { mountWordCard } from '@/components/card/mount-word-card';
import css from '@/components/card/word-card.css?inline';
import { translate } from '@/lib/i18n';
import type { CardView } from '@/lib/reader';

/** The card as our views draw it. */
export const cardView: CardView = {
  css,
  draw: (container, card) => mountWordCard(container, card, translate),
};
