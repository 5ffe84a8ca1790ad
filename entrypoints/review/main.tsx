import '@/components/vocabulary/vocabulary.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TranslateContext } from '@/components/i18n';
import { ReviewPage } from '@/components/review/ReviewPage';
import { ReadingDisplayContext } from '@/components/reading-display';
import { prepareWords, translate } from '@/lib/i18n';
import { type Settings, readSettings, readingDisplayOf, watchSettings } from '@/lib/settings';
import { noteVoice } from '../background/asked-kinds';
import { openSpeech } from './open-speech';
import { reviewServices } from './services';

const locale = browser.i18n.getUILanguage();
document.documentElement.lang = locale;
await prepareWords();
document.title = translate('review.pageTitle');

const speech = await openSpeech();
void noteVoice(speech !== null);
const services = reviewServices(speech);
const root = document.getElementById('root');
const show = (settings: Settings) => {
  if (root === null) return;
  render(
    <TranslateContext.Provider value={translate}>
      <ReadingDisplayContext.Provider value={readingDisplayOf(settings)}>
        <ReviewPage services={services} locale={locale} />
      </ReadingDisplayContext.Provider>
    </TranslateContext.Provider>,
    root,
  );
};
show(await readSettings());
watchSettings(show);

// Asked here because the worker can't: without it the browser may clear saved words to make room on the disk.
void navigator.storage.persist();
