import { useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { EXPORT_KINDS, type ExportKind } from './export-file';
import './file-menu.css';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

export interface FileMenuProps {
  readonly canExport: boolean;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: (file: File) => void;
  /** Words of the HSK 2.0 lists up to a level are known. */
  readonly onKnownLevel: (level: number) => void;
  readonly onOwnEntries: () => void;
}

/** Words out to a file and in from one. */
export function FileMenu({
  canExport,
  onExport,
  onImport,
  onKnownLevel,
  onOwnEntries,
}: FileMenuProps) {
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
      <button type="button" class="quiet" popovertarget="import-menu">
        {t('vocabulary.import.title')}
      </button>
      <div id="import-menu" class="menu" popover="auto">
        <button
          type="button"
          class="menu-item"
          popovertarget="import-menu"
          popovertargetaction="hide"
          onClick={() => picker.current?.click()}
        >
          <strong>{t('vocabulary.import.file')}</strong>
          <span>{t('vocabulary.import.fileHint')}</span>
        </button>
        <fieldset class="menu-item">
          <legend>{t('vocabulary.import.known')}</legend>
          <span class="levels">
            {LEVELS.map((level) => (
              <button
                key={level}
                type="button"
                popovertarget="import-menu"
                popovertargetaction="hide"
                aria-label={t('vocabulary.import.knownUpTo', [String(level)])}
                onClick={() => {
                  onKnownLevel(level);
                }}
              >
                {level}
              </button>
            ))}
          </span>
        </fieldset>
      </div>
      <button type="button" class="quiet" onClick={onOwnEntries}>
        {t('vocabulary.own.title')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,.txt,.csv,.tsv,.apkg,.u8,application/json,text/*"
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
