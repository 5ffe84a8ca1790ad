import '@/components/vocabulary/vocabulary.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TranslateContext } from '@/components/i18n';
import { VocabularyPage } from '@/components/vocabulary/VocabularyPage';
import { ReadingDisplayContext } from '@/components/reading-display';
import { prepareWords, translate } from '@/lib/i18n';
import { type Settings, readSettings, readingDisplayOf, watchSettings } from '@/lib/settings';
import { vocabularyServices } from './services';

const locale = browser.i18n.getUILanguage();
document.documentElement.lang = locale;
await prepareWords();
document.title = translate('vocabulary.pageTitle');

const services = vocabularyServices();
const root = document.getElementById('root');
const [commands, stored] = await Promise.all([browser.commands.getAll(), readSettings()]);
const shortcut = commands.find(({ name }) => name === 'toggle-reading')?.shortcut ?? '';
const show = (settings: Settings) => {
  if (root === null) return;
  render(
    <TranslateContext.Provider value={translate}>
      <ReadingDisplayContext.Provider value={readingDisplayOf(settings)}>
        <VocabularyPage services={services} locale={locale} shortcut={shortcut} />
      </ReadingDisplayContext.Provider>
    </TranslateContext.Provider>,
    root,
  );
};
show(stored);
watchSettings(show);

// Asked here because the worker can't: without it the browser may clear saved words to make room on the disk.
void navigator.storage.persist();
