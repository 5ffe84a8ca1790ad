import type { ComponentChildren } from 'preact';
import { ReadingDisplayContext } from '@/components/reading-display';
import { readingDisplayOf } from '@/lib/settings';
import { useSettings } from './use-settings';

/** Shows the readings in it as the settings say. */
export function StoredReadingDisplay({ children }: { readonly children: ComponentChildren }) {
  const settings = useSettings();
  if (settings === null) return null;
  return (
    <ReadingDisplayContext.Provider value={readingDisplayOf(settings)}>
      {children}
    </ReadingDisplayContext.Provider>
  );
}
