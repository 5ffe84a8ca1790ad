import { useRef } from 'preact/hooks';
import { useT } from '../i18n';
import { EXPORT_KINDS, type ExportKind } from './export-file';
import './file-menu.css';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

export interface FileMenuProps {
  readonly canExport: boolean;
  readonly onExport: (kind: ExportKind) => void;
  readonly onSendToAnki: () => void;
  readonly onImport: (file: File) => void;
  /** Words of the HSK 2.0 lists up to a level are known. */
  readonly onKnownLevel: (level: number) => void;
  readonly onOwnEntries: () => void;
  /** When copies of all words were taken by themselves, latest first. */
  readonly copies: readonly number[];
  readonly locale: string;
  readonly onCopy: (takenAt: number) => void;
}

/** Words out to a file and in from one. */
export function FileMenu(props: FileMenuProps) {
  const { canExport, onExport, onImport, onKnownLevel, onOwnEntries } = props;
  const { copies, locale, onCopy, onSendToAnki } = props;
  const menu = useRef<HTMLDivElement>(null);
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
            <button
              type="button"
              class="menu-item"
              popovertarget="export-menu"
              popovertargetaction="hide"
              onClick={onSendToAnki}
            >
              <strong>{t('vocabulary.export.send')}</strong>
              <span>{t('vocabulary.export.sendHint')}</span>
            </button>
          </div>
        </>
      )}
      <button type="button" class="quiet" popovertarget="import-menu">
        {t('vocabulary.import.title')}
      </button>
      <div ref={menu} id="import-menu" class="menu" popover="auto">
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
        {copies.length > 0 && (
          <fieldset class="menu-item">
            <legend>{t('vocabulary.import.copies')}</legend>
            <select
              aria-label={t('vocabulary.import.copies')}
              onChange={({ currentTarget }) => {
                const takenAt = copies[currentTarget.selectedIndex - 1];
                currentTarget.selectedIndex = 0;
                if (takenAt === undefined) return;
                menu.current?.hidePopover();
                onCopy(takenAt);
              }}
            >
              <option>{t('vocabulary.import.copyFrom')}</option>
              {copies.map((takenAt) => (
                <option key={takenAt}>
                  {new Intl.DateTimeFormat(locale, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  }).format(takenAt)}
                </option>
              ))}
            </select>
          </fieldset>
        )}
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
