import { useT } from '../i18n';
import type { Failure } from './failure';
import { Loss } from './Loss';
import { Trouble } from './Trouble';
import type { Backups } from './use-backups';
import type { Import } from './use-import';
import type { PageActs } from './use-page-acts';
import type { Recovery } from './use-recovery';

export interface PageNoticesProps {
  readonly failure: Failure | null;
  /** How many words are saved; null while that isn't known. */
  readonly total: number | null;
  readonly locale: string;
  readonly backups: Backups;
  readonly recovery: Recovery;
  readonly importing: Import;
  readonly attempt: PageActs['attempt'];
  readonly rescue: Parameters<typeof Trouble>[0]['rescue'];
  /** Reads the words anew. */
  readonly onRetry: () => void;
}

/** What the reader has to know before all else, one thing at a time: trouble, lost words, a backup that is due. */
export function PageNotices(props: PageNoticesProps) {
  const { failure, total, locale, backups, recovery, importing, attempt, rescue, onRetry } = props;
  const t = useT();
  const { lostSince } = recovery;
  if (failure !== null) {
    return (
      <Trouble
        failure={failure}
        isBroken={total === null}
        copies={backups.copies}
        locale={locale}
        rescue={rescue}
        onRetry={onRetry}
        onSaveReadable={() => void attempt(recovery.saveReadable)}
        onSaveCopy={() => void attempt(backups.saveCopy)}
        onStart={(beginning) => void attempt(() => recovery.start(beginning).finally(onRetry))}
      />
    );
  }
  return (
    <>
      {lostSince !== null && (
        <Loss
          copiedAt={lostSince}
          locale={locale}
          onBringBack={() => void attempt(() => importing.chooseCopy(lostSince, 'merge'))}
          onForget={recovery.forgetLoss}
        />
      )}
      {backups.isDue && total !== null && total > 0 && (
        <div class="reminder">
          <p>{t('vocabulary.backupDue.text')}</p>
          <button type="button" onClick={backups.saveBackup}>
            {t('vocabulary.backupDue.save')}
          </button>
          <button type="button" class="quiet" onClick={backups.later}>
            {t('vocabulary.backupDue.later')}
          </button>
        </div>
      )}
    </>
  );
}
