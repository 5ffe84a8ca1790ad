import { type Keys, READING_ACTIONS } from '@/lib/keys';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import { keyLabel } from './key-label';

const TITLE_ID = 'keys';

/** All keys of reading, over everything else on the page. */
export function KeyHelp({ keys, onClose }: { readonly keys: Keys; readonly onClose: () => void }) {
  const t = useT();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="keys" aria-labelledby={TITLE_ID} onClose={onClose}>
      <h2 id={TITLE_ID}>{t('keys.title')}</h2>
      <dl>
        {READING_ACTIONS.filter((action) => keys[action] !== '').map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keyLabel(keys[action])}</kbd>
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('keys.when')}</p>
      <button type="button" onClick={onClose}>
        {t('card.close')}
      </button>
    </dialog>
  );
}
