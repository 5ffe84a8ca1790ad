import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { localeKey } from '../locale-key';
import type { Failure } from './failure';
import { StartAfresh, type StartAfreshProps } from './StartAfresh';

export interface TroubleProps extends Omit<StartAfreshProps, 'onCancel'> {
  readonly failure: Failure;
  /** True if no words could be read: then there are ways out besides trying again. */
  readonly isBroken: boolean;
  readonly onRetry: () => void;
  /** Hands the reader all that can be read as a file. */
  readonly onSaveReadable: () => void;
  /** Hands the reader the latest copy as a file. */
  readonly onSaveCopy: () => void;
}

/** Says what went wrong, and the ways out of it. */
export function Trouble(props: TroubleProps) {
  const { failure, isBroken, copies, onRetry, onSaveReadable, onSaveCopy } = props;
  const t = useT();
  const [isStarting, setStarting] = useState(false);
  return (
    <div class="failure" role="alert">
      <p>
        {isBroken && failure === 'unknown'
          ? t('vocabulary.failure.damaged')
          : t(`vocabulary.failure.${localeKey(failure)}`)}
      </p>
      {isBroken && (
        <p class="ways">
          <button type="button" class="primary" onClick={onRetry}>
            {t('vocabulary.failure.retry')}
          </button>
          <button type="button" onClick={onSaveReadable}>
            {t('vocabulary.failure.saveReadable')}
          </button>
          {copies.length > 0 && (
            <button type="button" onClick={onSaveCopy}>
              {t('vocabulary.failure.saveCopy')}
            </button>
          )}
          <button type="button" onClick={() => setStarting(true)}>
            {t('vocabulary.failure.startAfresh')}
          </button>
        </p>
      )}
      {isStarting && <StartAfresh {...props} onCancel={() => setStarting(false)} />}
    </div>
  );
}
