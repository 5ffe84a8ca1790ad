/** Imports, and how they are undone: of words and of settings, which lie in another store. */
import { changedSettings, checkSettings, planSettings, replaceSettings } from '@/lib/settings';
import {
  type Backup,
  type DoneImport,
  EMPTY_BACKUP,
  type ImportMode,
  type ImportPlan,
  VocabularyError,
  keepSnapshot,
  settingsUndone,
  writeBackup,
} from '@/lib/vocabulary';
import { type Vocabulary, browserFolder, deleteDatabase, rescue } from '@/lib/vocabulary/store';
import { announce, announceAll } from '../shared/announce';
import { forgetLoss } from '../shared/copied-writes';

/** Plans an import, settings included. */
export async function planImport(
  vocabulary: Vocabulary,
  backup: Backup,
  mode: ImportMode,
): Promise<ImportPlan> {
  const plan = await vocabulary.planImport(backup, mode);
  const { settings, count } = planSettings(backup.settings, await changedSettings(), mode);
  return { ...plan, settings, summary: { ...plan.summary, settings: count } };
}

/** Does what was planned. Settings come first: what fails more easily, for want of room, is done last. */
export async function applyImport(vocabulary: Vocabulary, plan: ImportPlan): Promise<void> {
  const before = await changedSettings();
  if (plan.settings) await replaceSettings(plan.settings);
  try {
    await announce(vocabulary.applyImport(plan, crypto.randomUUID()));
  } catch (error) {
    if (plan.settings) await replaceSettings(before);
    throw error;
  }
}

/** A word met on some page meanwhile makes a plan outdated; then another one is made. */
const PLANS = 5;

/** Takes an import back; what was written since stays. */
export async function undoImport(vocabulary: Vocabulary, done: DoneImport): Promise<void> {
  for (let left = PLANS; ; left -= 1) {
    const plan = await vocabulary.planImportUndo(done);
    const here = await changedSettings();
    const { settings } = planSettings(settingsUndone(done, here), here, 'replace');
    try {
      await applyImport(vocabulary, { ...plan, settings });
      return;
    } catch (error) {
      const isOutdated = error instanceof VocabularyError && error.code === 'import-outdated';
      if (!isOutdated || left === 1) throw error;
    }
  }
}

/**
 * Gives the database up and begins a new one with what a backup holds, or with nothing. Either way that is a write,
 * by which whoever reads saved words learns of it.
 */
export async function startAfresh(vocabulary: Vocabulary, backup: Backup | null): Promise<void> {
  const { backup: readable } = await rescue().catch(() => ({ backup: null }));
  const now = Date.now();
  if (readable !== null && readable.words.length > 0) {
    await keepSnapshot(browserFolder(), writeBackup(readable, now), now);
  }
  vocabulary.close();
  await deleteDatabase();
  await forgetLoss();
  const { settings, ...content } = backup ?? EMPTY_BACKUP;
  const checked = settings && checkSettings(settings).settings;
  const plan = await planImport(vocabulary, { ...content, settings: checked }, 'replace');
  await applyImport(vocabulary, plan);
  await announceAll();
}
