import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PopupStatus, PopupView } from '@/components/PopupView';
import { forgetSite, isAlwaysOn, requestSite, sitePattern } from '@/lib/access';
import { askReader, askWorker, tellReaders } from '@/lib/messaging';
import { changeSetting, readSettings } from '@/lib/settings';
import type { DisplayMode } from '@/lib/vocabulary';
import { type CurrentTab, type Opening, showUntilSettled } from './current-tab';

/** Opens on the current tab: the first time on a document reading starts there, later it shows how it stands. */
export function PopupApp({ opening }: { readonly opening: Opening }) {
  const [tab, setTab] = useState<CurrentTab | null>(null);
  const [status, setStatus] = useState<PopupStatus>({ kind: 'starting' });
  const [displayMode, setDisplayMode] = useState<DisplayMode | null>(null);
  const [alwaysOn, setAlwaysOn] = useState(false);
  const [shortcut, setShortcut] = useState<string | null>(null);
  const [cardsLeft, setCardsLeft] = useState<number | null>(null);

  useEffect(() => {
    void readSettings().then((settings) => setDisplayMode(settings.displayMode));
    void toggleShortcut().then(setShortcut);
    void countCardsLeft().then(setCardsLeft);
    void opening.tab.then(async (current) => {
      setTab(current);
      if (current !== null) setAlwaysOn(await isAlwaysOn(current.url));
    });
    void Promise.all([opening.tab, opening.refusal]).then(([current, which]) => {
      if (which !== null) setStatus({ kind: 'untouchable', which });
      else if (current !== null) void showUntilSettled(current, setStatus);
    });
  }, [opening]);

  if (displayMode === null) return null;
  const pattern = tab && sitePattern(tab.url);
  return (
    <PopupView
      status={status}
      displayMode={displayMode}
      site={tab && pattern ? { host: new URL(tab.url).hostname, alwaysOn } : null}
      shortcut={shortcut}
      cardsLeft={cardsLeft}
      onReading={async (on) => {
        if (!tab) return;
        await tellReaders(tab.id, 'setReading', on);
        await showUntilSettled(tab, setStatus);
      }}
      onCursor={async () => {
        if (!tab) return;
        await askReader(tab.id, 'startCursor', null).catch(() => {});
        window.close();
      }}
      onDisplayMode={async (mode) => {
        setDisplayMode(mode);
        // The reader in every tab follows the stored setting.
        await changeSetting('displayMode', mode);
      }}
      onAllowFrame={async (origin) => {
        const frameSite = sitePattern(origin);
        if (frameSite) await requestSite(frameSite).catch(() => false);
      }}
      onAlwaysOn={async (on) => {
        if (!pattern) return;
        const done = await (on ? requestSite(pattern) : forgetSite(pattern)).catch(() => false);
        setAlwaysOn(done ? on : !on);
      }}
      onVocabulary={() => openPage('/vocabulary.html')}
      onReview={() => openPage('/review.html')}
      onOptions={() => openPage('/options.html')}
    />
  );
}

async function openPage(
  path: '/vocabulary.html' | '/review.html' | '/options.html',
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}

/** null where the words can't be read: their own page says why. */
async function countCardsLeft(): Promise<number | null> {
  const counts = await askWorker('dueCounts', null).catch(() => null);
  return counts && counts.learning + counts.reviews + counts.fresh;
}

async function toggleShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-reading')?.shortcut || null;
}
