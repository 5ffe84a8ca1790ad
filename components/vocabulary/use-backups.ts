import { useEffect, useState } from 'preact/hooks';
import type { VocabularyServices } from '@/lib/vocabulary';

export interface Backups {
  /** When copies were taken by themselves, in ms since the epoch, latest first. */
  readonly copies: readonly number[];
  /** It is time for a backup file outside the browser. */
  readonly isDue: boolean;
  readonly saveBackup: () => void;
  readonly later: () => void;
  /** Hands the reader the latest copy as a file: the way out when the database fails. */
  readonly saveCopy: () => Promise<void>;
}

/** Copies that are taken by themselves, and the reminder of a backup that the reader takes. */
export function useBackups(
  services: VocabularyServices,
  download: (kind: 'backup') => Promise<boolean>,
): Backups {
  const [copies, setCopies] = useState<readonly number[]>([]);
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    // Without them the page works; a browser may give no private files.
    services.copies().then(setCopies, () => {});
    services.isBackupDue().then(setIsDue, () => {});
  }, [services]);
  return {
    copies,
    isDue,
    saveBackup: () => {
      setIsDue(false);
      void download('backup');
    },
    later: () => {
      setIsDue(false);
      void services.noteBackup('later');
    },
    saveCopy: async () => {
      const [latest] = copies;
      if (latest === undefined) return;
      const day = new Date(latest).toISOString().slice(0, 10);
      services.download(`duban-${day}.json`, 'application/json', await services.copy(latest));
    },
  };
}
