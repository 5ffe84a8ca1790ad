import { render } from 'preact';
import type { BarModel } from '@/lib/reader';
import { TranslateContext, type Translate } from '../i18n';
import { ReadingBar } from './ReadingBar';

/**
 * Draws the bar into a container, or redraws it there.
 * @param bar null takes it out
 */
export function mountReadingBar(
  container: ParentNode & Node,
  bar: BarModel | null,
  t: Translate,
): void {
  render(
    bar === null ? null : (
      <TranslateContext.Provider value={t}>
        <ReadingBar {...bar} />
      </TranslateContext.Provider>
    ),
    container,
  );
}
