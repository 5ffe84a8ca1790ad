import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import type { AnalysedToken } from '@/lib/analysis';
import { askWorker } from '@/lib/messaging';
import { changeSetting } from '@/lib/settings';
import { useSettings } from '../page/use-settings';

/** Words from the first level to beyond the last. */
const SAMPLE = '老师说，气候变化正在影响农民的生活，明年的粮食产量可能下降。';

/** Opened once, when Duban is installed. */
export function WelcomeApp() {
  const settings = useSettings();
  const [sample, setSample] = useState<readonly AnalysedToken[]>([]);
  const [shortcuts, setShortcuts] = useState({ reading: '', cursor: '' });

  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      const of = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
      setShortcuts({ reading: of('toggle-reading'), cursor: of('start-cursor') });
    });
    askWorker('analyse', { paragraphs: [SAMPLE], evidence: null, depth: 'context' })
      .then(({ paragraphs: [tokens = []] }) => setSample(tokens))
      // Then there is a page without a sample.
      .catch(() => {});
  }, []);

  if (settings === null) return null;
  return (
    <WelcomeView
      level={settings.hskLevel}
      rank={settings.rankBand}
      sample={sample}
      shortcuts={shortcuts}
      onLevel={(level) => void changeSetting('hskLevel', level)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
