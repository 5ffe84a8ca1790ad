import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { changeSetting } from '@/lib/settings';
import { useSample } from '../page/use-sample';
import { useSettings } from '../page/use-settings';

/** Opened once, when Duban is installed. */
export function WelcomeApp() {
  const settings = useSettings();
  const sample = useSample();
  const [shortcuts, setShortcuts] = useState({ reading: '', cursor: '' });

  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      const of = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
      setShortcuts({ reading: of('toggle-reading'), cursor: of('start-cursor') });
    });
  }, []);

  if (settings === null) return null;
  return (
    <WelcomeView
      settings={settings}
      sample={sample}
      shortcuts={shortcuts}
      onChange={(name, value) => void changeSetting(name, value)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
