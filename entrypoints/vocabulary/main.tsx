import '@/components/vocabulary/vocabulary.css';
import { browser } from 'wxt/browser';
import { VocabularyPage } from '@/components/vocabulary/VocabularyPage';
import { mountPage } from '../page/mount-page';
import { persistStorage } from '../page/persist-storage';
import { StoredReadingDisplay } from '../page/StoredReadingDisplay';
import { vocabularyServices } from './services';

const commands = await browser.commands.getAll();
const shortcut = commands.find(({ name }) => name === 'toggle-reading')?.shortcut ?? '';

await mountPage(
  <StoredReadingDisplay>
    <VocabularyPage
      services={vocabularyServices()}
      locale={browser.i18n.getUILanguage()}
      shortcut={shortcut}
    />
  </StoredReadingDisplay>,
  'vocabulary.pageTitle',
);
persistStorage();
