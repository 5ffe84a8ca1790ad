import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { TranslateContext } from '@/components/i18n';
import { prepareWords, translate } from '@/lib/i18n';

/**
 * Draws a page of the extension in the browser's language.
 * @param title a path in components/locales, where the tab is to be called otherwise than Duban
 */
export async function mountPage(view: ComponentChild, title?: string): Promise<void> {
  document.documentElement.lang = browser.i18n.getUILanguage();
  await prepareWords();
  if (title !== undefined) document.title = translate(title);
  const root = document.getElementById('root');
  if (root === null) return;
  render(<TranslateContext.Provider value={translate}>{view}</TranslateContext.Provider>, root);
}
