import { mountReadingBar } from '@/components/bar/mount-reading-bar';
import css from '@/components/bar/reading-bar.css?inline';
import { translate } from '@/lib/i18n';
import type { BarView } from '@/lib/reader';

/** The bar as our views draw it. */
export const barView: BarView = {
  css,
  draw: (container, bar) => mountReadingBar(container, bar, translate),
};
