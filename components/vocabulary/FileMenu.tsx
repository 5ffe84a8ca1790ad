import { useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { EXPORT_KINDS, type ExportKind } from './export-file';
import './file-menu.css';

export interface FileMenuProps {
  readonly canExport: boolean;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
}

/** Words out to a file and in from one. */
export function FileMenu({ canExport, onExport, onImport }: FileMenuProps) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="files">
      {canExport && (
        <>
          <button type="button" class="quiet" popovertarget="export-menu">
            {t('vocabulary.export.title')}
          </button>
          <div id="export-menu" class="menu" popover="auto">
            {EXPORT_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                class="menu-item"
                popovertarget="export-menu"
                popovertargetaction="hide"
                onClick={() => {
                  onExport(kind);
                }}
              >
                <strong>{t(`vocabulary.export.${kind}`)}</strong>
                <span>{t(`vocabulary.export.${kind}Hint`)}</span>
              </button>
            ))}
          </div>
        </>
      )}
      <button type="button" class="quiet" onClick={() => picker.current?.click()}>
        {t('vocabulary.import.title')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onImport(file);
        }}
      />
    </div>
  );
}
