import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BrowserShortcut } from '@/components/options/KeyOptions';
import { OptionsView } from '@/components/OptionsView';
import { alwaysOnSites, forgetAnki, forgetSite, isAnkiAlone } from '@/lib/access';
import { Speech, type Voice, localVoices } from '@/lib/speech';
import { askWorker, newWrite } from '@/lib/messaging';
import { type Settings, changeSetting, forgetSettings, settingsFrom } from '@/lib/settings';
import type { CutRule } from '@/lib/vocabulary';
import { openVocabulary } from '@/lib/vocabulary/store';
import { useSample } from '../page/use-sample';
import { useSettings } from '../page/use-settings';

const DEFAULTS = settingsFrom({});

/** What the voice is tried on: the first words of a proverb, "reading ten thousand books". */
const TRIED_WORDS = '读万卷书，行万里路。';

/** The voices for Chinese on this machine, and a way to hear one. */
function useVoices() {
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  const [speech, setSpeech] = useState<Speech | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const show = () => setVoices(localVoices(window.speechSynthesis?.getVoices() ?? []));
    setSpeech(new Speech(window, show, stop.signal));
    show();
    return () => stop.abort();
  }, []);
  const say = ({ voice, speechRate }: Settings) =>
    speech?.speak(TRIED_WORDS, { voice, rate: speechRate, script: 'simplified' });
  return { voices, say };
}

/** Shows the settings as they are stored, also when another page changes them. */
export function OptionsApp() {
  const settings = useSettings();
  const sample = useSample();
  const [sites, setSites] = useState<readonly string[]>([]);
  const { voices, say } = useVoices();
  const [cuts, setCuts] = useState<readonly CutRule[]>([]);
  const [shortcuts, setShortcuts] = useState<readonly BrowserShortcut[]>([]);
  const [canReachAnki, setCanReachAnki] = useState(false);
  const showSites = async () => {
    setSites(await alwaysOnSites());
    setCanReachAnki(await isAnkiAlone());
  };

  useEffect(() => {
    void showSites();
    void browserShortcuts().then(setShortcuts);
    const vocabulary = openVocabulary();
    const showCuts = () => void vocabulary.cuts().then(setCuts);
    showCuts();
    return vocabulary.subscribe((change) => {
      if (change.cuts || change.everything) showCuts();
    });
  }, []);

  const isShown = settings !== null;
  useEffect(() => {
    // What a link ends in was not there yet when the browser looked for it.
    if (isShown) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isShown]);

  if (settings === null) return null;
  return (
    <OptionsView
      settings={settings}
      sample={sample}
      defaults={DEFAULTS}
      sites={sites}
      voices={voices}
      onTryVoice={() => say(settings)}
      onChange={(name, value) => void changeSetting(name, value)}
      cuts={cuts}
      onDropCut={(text) => void askWorker('dropCut', newWrite(text))}
      browserShortcuts={shortcuts}
      onBrowserShortcuts={SHORTCUTS_PAGE === null ? null : () => void openShortcuts()}
      onDefaults={() => void forgetSettings()}
      onForgetSite={async (pattern) => {
        await forgetSite(pattern);
        await showSites();
      }}
      canReachAnki={canReachAnki}
      onForgetAnki={async () => {
        await forgetAnki();
        await showSites();
      }}
    />
  );
}

/** Where the browser lets its shortcuts be changed; Firefox lets no page open its own. */
const SHORTCUTS_PAGE = import.meta.env.FIREFOX ? null : 'chrome://extensions/shortcuts';

async function openShortcuts(): Promise<void> {
  if (SHORTCUTS_PAGE !== null) await browser.tabs.create({ url: SHORTCUTS_PAGE });
}

async function browserShortcuts(): Promise<readonly BrowserShortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ description = '' }) => description !== '')
    .map(({ description = '', shortcut = '' }) => ({ description, shortcut }));
}
