import { useState } from 'preact/hooks';
import {
  type Backup,
  type Fault,
  type ImportMode,
  type ImportPlan,
  type VocabularyServices,
  readBackup,
} from '@/lib/vocabulary';
import { failureOf } from './failure';
import type { ImportOffer } from './ImportDialog';

interface SoundFile {
  readonly backup: Backup;
  readonly faults: readonly Fault[];
}

export interface Import {
  /** null while no file is chosen. */
  readonly offer: ImportOffer | null;
  readonly choose: (file: File) => Promise<void>;
  readonly setMode: (mode: ImportMode) => Promise<void>;
  readonly confirm: (plan: ImportPlan) => Promise<void>;
  readonly cancel: () => void;
}

/**
 * An import from the choice of a file to its confirmation.
 * @param onDone called with what was imported and all there was before, which undoes it
 */
export function useImport(
  services: VocabularyServices,
  onDone: (plan: ImportPlan, before: Backup) => void,
): Import {
  const [file, setFile] = useState<SoundFile | null>(null);
  const [offer, setOffer] = useState<ImportOffer | null>(null);

  const plan = async ({ backup, faults }: SoundFile, mode: ImportMode, isRevised: boolean) => {
    const planned = await services.planImport(backup, mode);
    setOffer({ kind: 'planned', plan: planned, faults, isRevised });
  };
  const cancel = () => {
    setOffer(null);
    setFile(null);
  };
  return {
    offer,
    cancel,
    choose: async (chosen) => {
      const read = readBackup(await chosen.text());
      if (!read.ok) {
        setOffer({ kind: 'refused', reason: read.reason });
        return;
      }
      setFile(read);
      await plan(read, 'merge', false);
    },
    setMode: async (mode) => {
      if (file !== null) await plan(file, mode, false);
    },
    confirm: async (confirmed) => {
      if (file === null) return;
      const before = await services.snapshot();
      try {
        await services.applyImport(confirmed);
      } catch (error) {
        if (failureOf(error) !== 'import-outdated') throw error;
        await plan(file, confirmed.mode, true);
        return;
      }
      cancel();
      onDone(confirmed, before);
    },
  };
}
