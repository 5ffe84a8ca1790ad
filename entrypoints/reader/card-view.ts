import { mountWordCard } from '@/components/mount-word-card';
import css from '@/components/word-card.css?inline';
import { translate } from '@/lib/i18n';
import type { CardView } from '@/lib/reader';

/** The card as our views draw it. */
export const cardView: CardView = {
  css,
  draw: (container, card) => mountWordCard(container, card, translate),
};
