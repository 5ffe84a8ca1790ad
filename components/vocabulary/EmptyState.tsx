import { useT } from '../i18n';
import './empty-state.css';

export interface EmptyStateProps {
  /** The keys that start reading: "Alt+Shift+D"; '' if the reader has set none. */
  readonly shortcut: string;
}

/** How to come by a first word. */
export function EmptyState({ shortcut }: EmptyStateProps) {
  const t = useT();
  return (
    <section class="empty">
      <p class="specimen" lang="zh-Hans" aria-hidden="true">
        好记性不如烂<mark>笔头</mark>
      </p>
      <h2>{t('vocabulary.empty.title')}</h2>
      <ol>
        <li>{t('vocabulary.empty.open')}</li>
        <li>
          {shortcut === ''
            ? t('vocabulary.empty.read')
            : t('vocabulary.empty.readByKey', [shortcut])}
        </li>
        <li>{t('vocabulary.empty.save')}</li>
      </ol>
      <p class="hint">{t('vocabulary.empty.import')}</p>
    </section>
  );
}
