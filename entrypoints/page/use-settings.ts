import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '@/lib/settings';

/** The settings as they are stored, also when another page changes them; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  return settings;
}
