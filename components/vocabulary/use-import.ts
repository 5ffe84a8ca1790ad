import { useState } from 'preact/hooks';
import {
  type Backup,
  type DoneImport,
  EMPTY_BACKUP,
  type Fault,
  type ImportMode,
  type ImportPlan,
  type VocabularyServices,
  draftsOf,
  readImportFile,
  wordsOf,
} from '@/lib/vocabulary';
import type { Headword } from '@/lib/analysis';
import { failureOf } from './failure';
import type { ImportChoice, ImportOffer } from './import-choice';

export interface Import {
  /** null while no file is chosen. */
  readonly offer: ImportOffer | null;
  readonly choose: (file: Blob) => Promise<void>;
  /** @param level HSK 2.0, 1–6 */
  readonly chooseLevel: (level: number) => Promise<void>;
  /** A copy that was taken by itself: to put all back as it was then, or to add what is missing. */
  readonly chooseCopy: (takenAt: number, mode: ImportMode) => Promise<void>;
  readonly change: (choice: ImportChoice) => Promise<void>;
  readonly confirm: (plan: ImportPlan) => Promise<void>;
  readonly cancel: () => void;
}

/**
 * An import from the choice of a file to its confirmation.
 * @param onDone called with what was done, for its undoing
 */
export function useImport(
  services: VocabularyServices,
  onDone: (imported: DoneImport) => void,
): Import {
  const [offer, setOffer] = useState<ImportOffer | null>(null);

  const plan = async (choice: ImportChoice, isRevised: boolean) => {
    const { backup, faults } = await contentOf(choice, services);
    const planned = await services.planImport(backup, choice.mode);
    setOffer({ kind: 'planned', choice, plan: planned, faults, isRevised });
  };
  const cancel = () => {
    setOffer(null);
  };
  return {
    offer,
    cancel,
    choose: async (chosen) => {
      const file = await readImportFile(chosen, () => services.openSqlite());
      if (file.kind === 'refused') {
        setOffer(file);
        return;
      }
      const columns = file.kind === 'table' ? file.table.columns : [];
      await plan({ file, mode: 'merge', columns, as: 'saved' }, false);
    },
    chooseLevel: async (level) => {
      const file = { kind: 'known' as const, level, words: await services.hskWords(level) };
      await plan({ file, mode: 'merge', columns: [], as: 'known' }, false);
    },
    chooseCopy: async (takenAt, mode) => {
      const file = await readImportFile(new Blob([await services.copy(takenAt)]), () =>
        services.openSqlite(),
      );
      if (file.kind === 'refused') setOffer(file);
      else await plan({ file, mode, columns: [], as: 'saved' }, false);
    },
    change: (choice) => plan(choice, false),
    confirm: async (confirmed) => {
      if (offer?.kind !== 'planned') return;
      const before = await services.snapshot();
      try {
        await services.applyImport(confirmed);
      } catch (error) {
        if (failureOf(error) !== 'import-outdated') throw error;
        await plan(offer.choice, true);
        return;
      }
      cancel();
      onDone({ plan: confirmed, before });
    },
  };
}

interface Content {
  readonly backup: Backup;
  readonly faults: readonly Fault[];
}

/** All that a file holds, in the form of a backup; what a table leaves out comes from the dictionary. */
async function contentOf(
  { file, columns, as }: ImportChoice,
  services: VocabularyServices,
): Promise<Content> {
  const now = Date.now();
  switch (file.kind) {
    case 'backup': {
      const { settings } = file.backup;
      if (settings === undefined) return file;
      const checked = services.checkSettings(settings);
      return {
        backup: { ...file.backup, settings: checked.settings },
        faults: [...file.faults, ...checked.faults],
      };
    }
    case 'known':
      return { backup: { ...EMPTY_BACKUP, verdicts: known(file.words) }, faults: [] };
    case 'entries': {
      const entries = file.entries.map((entry) => ({
        ...entry,
        id: crypto.randomUUID(),
        changedAt: now,
      }));
      return { backup: { ...EMPTY_BACKUP, entries }, faults: file.faults };
    }
    case 'table': {
      const { drafts, faults } = draftsOf(file.table, columns);
      const defined = await services.define(drafts.map(({ word }) => word));
      const { words, faults: unfit } = wordsOf(drafts, defined, now);
      const all = [...faults, ...unfit];
      if (as === 'saved') return { backup: { ...EMPTY_BACKUP, words }, faults: all };
      return { backup: { ...EMPTY_BACKUP, verdicts: known(words) }, faults: all };
    }
  }
}

const known = (words: readonly Headword[]) =>
  words.map(({ simplified, traditional }) => ({
    simplified,
    traditional,
    verdict: 'known' as const,
  }));
