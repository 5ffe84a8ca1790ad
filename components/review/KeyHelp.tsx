import { useT } from '../i18n';
import { useModal } from '../use-modal';
import '../vocabulary/dialog.css';

const KEYS = [
  ['reveal', ['Space', 'Enter']],
  ['grade', ['1', '2', '3', '4']],
  ['good', ['Space', 'Enter']],
  ['undo', ['U', 'Ctrl+Z']],
  ['aside', ['S']],
  ['listen', ['R']],
  ['help', ['?']],
] as const;

/** All keys of the review page. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="dialog keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('review.keys.title')}</h2>
      <dl>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`review.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t('vocabulary.close')}
        </button>
      </div>
    </dialog>
  );
}
