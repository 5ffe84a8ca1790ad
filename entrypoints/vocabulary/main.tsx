import '@/components/vocabulary/vocabulary.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TranslateContext } from '@/components/i18n';
import { VocabularyPage } from '@/components/vocabulary/VocabularyPage';
import { translate } from '@/lib/i18n';
import { vocabularyServices } from './services';

const locale = browser.i18n.getUILanguage();
document.documentElement.lang = locale;
document.title = translate('vocabulary.pageTitle');

const services = vocabularyServices();
const root = document.getElementById('root');
const show = (shortcut: string) => {
  if (root === null) return;
  render(
    <TranslateContext.Provider value={translate}>
      <VocabularyPage services={services} locale={locale} shortcut={shortcut} />
    </TranslateContext.Provider>,
    root,
  );
};
show('');
void browser.commands.getAll().then((commands) => {
  show(commands.find(({ name }) => name === 'toggle-reading')?.shortcut ?? '');
});

// Asked here because the worker can't: without it the browser may clear saved words to make room on the disk.
void navigator.storage.persist();
