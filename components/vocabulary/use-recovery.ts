import { useEffect, useState } from 'preact/hooks';
import { type Backup, type VocabularyServices, readBackup, writeBackup } from '@/lib/vocabulary';
import type { Beginning } from './StartAfresh';

export interface Recovery {
  /** When the copy was taken that holds words the browser has lost since; null if none are lost. */
  readonly lostSince: number | null;
  readonly forgetLoss: () => void;
  /** Hands the reader all that can be read of a database that can't be used, as a backup file. */
  readonly saveReadable: () => Promise<void>;
  /** Gives the database up and begins a new one. What could be read of the old one is kept as a copy. */
  readonly start: (beginning: Beginning) => Promise<void>;
}

/** The ways back from a database that is lost or can't be used. */
export function useRecovery(services: VocabularyServices): Recovery {
  const [lostSince, setLostSince] = useState<number | null>(null);
  useEffect(() => {
    // Where the database can't be asked, that is what the page tells.
    services.lostSince().then(setLostSince, () => {});
  }, [services]);
  const saveReadable = async () => {
    const { backup } = await services.rescue();
    const now = Date.now();
    const name = `duban-${new Date(now).toISOString().slice(0, 10)}.json`;
    services.download(name, 'application/json', writeBackup(backup, now));
  };
  return {
    lostSince,
    saveReadable,
    forgetLoss: () => {
      setLostSince(null);
      void services.forgetLoss();
    },
    start: async (beginning) => services.startAfresh(await contentOf(beginning, services)),
  };
}

/** Read before anything is given up. */
async function contentOf(
  beginning: Beginning,
  services: VocabularyServices,
): Promise<Backup | null> {
  if (beginning === 'nothing') return null;
  if (beginning === 'readable') return (await services.rescue()).backup;
  const read = readBackup(await services.copy(beginning));
  if (!read.ok) throw new Error(`the copy is ${read.reason}`);
  return read.backup;
}
