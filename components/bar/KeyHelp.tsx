import type { Keys, ReadingAction } from '@/lib/keys';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import { keyLabel } from './key-label';

const TITLE_ID = 'keys';

interface KeyHelpProps {
  readonly keys: Keys;
  /** What is listed, in this order; an action without a key is left out. */
  readonly actions: readonly ReadingAction[];
  readonly onClose: () => void;
}

/** The keys of reading, over everything else on the page. */
export function KeyHelp({ keys, actions, onClose }: KeyHelpProps) {
  const t = useT();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="keys" aria-labelledby={TITLE_ID} onClose={onClose}>
      <div class="keys-scroll">
        <header>
          {/* Takes the focus: the list begins at its top, and the arrow keys scroll it. */}
          <h2 id={TITLE_ID} tabIndex={-1} autofocus>
            {t('keys.title')}
          </h2>
          <button type="button" onClick={onClose}>
            {t('card.close')}
          </button>
        </header>
        <dl>
          {actions
            .filter((action) => keys[action] !== '')
            .map((action) => (
              <div key={action}>
                <dt>
                  <kbd>{keyLabel(keys[action])}</kbd>
                </dt>
                <dd>{t(`keys.${action}`)}</dd>
              </div>
            ))}
        </dl>
        <p>{t('keys.when')}</p>
      </div>
    </dialog>
  );
}
