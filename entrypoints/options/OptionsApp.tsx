import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '@/components/OptionsView';
import { TranslateContext } from '@/components/i18n';
import { alwaysOnSites, forgetSite } from '@/lib/access';
import { translate } from '@/lib/i18n';
import { type Settings, changeSetting, readSettings, watchSettings } from '@/lib/settings';

/** Shows the settings as they are stored, also when another page changes them. */
export function OptionsApp() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [sites, setSites] = useState<readonly string[]>([]);
  const showSites = async () => setSites(await alwaysOnSites());

  useEffect(() => {
    const stop = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, stop.signal);
    void showSites();
    return () => stop.abort();
  }, []);

  if (settings === null) return null;
  return (
    <TranslateContext.Provider value={translate}>
      <OptionsView
        settings={settings}
        sites={sites}
        onChange={(name, value) => void changeSetting(name, value)}
        onForgetSite={async (pattern) => {
          await forgetSite(pattern);
          await showSites();
        }}
      />
    </TranslateContext.Provider>
  );
}
