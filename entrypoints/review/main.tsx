import '@/components/vocabulary/vocabulary.css';
import { browser } from 'wxt/browser';
import { ReviewPage } from '@/components/review/ReviewPage';
import { mountPage } from '../page/mount-page';
import { persistStorage } from '../page/persist-storage';
import { StoredReadingDisplay } from '../page/StoredReadingDisplay';
import { noteVoice } from '../shared/asked-kinds';
import { openSpeech } from './open-speech';
import { reviewServices } from './services';

const speech = await openSpeech();
void noteVoice(speech !== null);

await mountPage(
  <StoredReadingDisplay>
    <ReviewPage services={reviewServices(speech)} locale={browser.i18n.getUILanguage()} />
  </StoredReadingDisplay>,
  'review.pageTitle',
);
persistStorage();
