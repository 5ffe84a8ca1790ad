import type { ComponentChildren } from 'preact';
import { READING_ACTIONS } from '@/lib/keys';
import type { BarModel } from '@/lib/reader';
import { type CutRule, DISPLAY_MODES } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { piecesOf } from '../options/CutOptions';
import { KeyHelp } from './KeyHelp';

/** What stays at the page's edge while an article is read: a handle, or a row of controls. */
export function ReadingBar(props: BarModel) {
  const { isShown, isFolded, isHelpOpen, keys, impossible, theme, commands } = props;
  return (
    <div class="surface" data-theme={theme}>
      {props.mended && <Mended cut={props.mended} bar={props} />}
      {isShown && (isFolded ? <Handle {...props} /> : <Row {...props} />)}
      {isHelpOpen && (
        <KeyHelp
          keys={keys}
          actions={READING_ACTIONS.filter((action) => !impossible.has(action))}
          onClose={() => commands.help(false)}
        />
      )}
    </div>
  );
}

/** What has just been mended, and that it may hold everywhere. */
function Mended({ cut, bar }: { readonly cut: CutRule; readonly bar: BarModel }) {
  const t = useT();
  const { keys, commands } = bar;
  return (
    <output class="mended">
      <span lang="zh">{piecesOf(cut).join(' | ')}</span>
      <Tool label={t('bar.keepCutHelp')} shortcut={keys.keepCut} onClick={commands.keepCut}>
        {t('bar.keepCut')}
      </Tool>
      <Tool label={t('keys.undo')} shortcut={keys.undo} onClick={commands.undo}>
        {t('keys.undo')}
      </Tool>
    </output>
  );
}

function Handle({ newWords, commands }: BarModel) {
  const t = useT();
  return (
    <button
      type="button"
      class="handle"
      aria-expanded={false}
      aria-label={t('bar.unfold')}
      title={newWords === null ? t('bar.unfold') : t('bar.newWords', newWords)}
      onMouseDown={keepFocus}
      onClick={() => commands.fold(false)}
    >
      <span lang="zh" aria-hidden="true">
        读
      </span>
    </button>
  );
}

function Row(bar: BarModel) {
  const t = useT();
  const { mode, newWords, isCursorOn, canUndo, keys, commands } = bar;
  return (
    <div class="bar" role="toolbar" aria-label={t('bar.title')}>
      <select
        class="mode"
        aria-label={t('popup.pinyin')}
        onChange={(event) => {
          const chosen = DISPLAY_MODES[event.currentTarget.selectedIndex];
          // The keys go on, and don't choose from the list.
          event.currentTarget.blur();
          if (chosen !== undefined) commands.setMode(chosen);
        }}
      >
        {DISPLAY_MODES.map((each) => (
          <option key={each} value={each} selected={each === mode}>
            {t(`displayMode.${each}`)}
          </option>
        ))}
      </select>
      {newWords !== null && (
        <Tool
          label={`${t('bar.nextNew')}, ${t('bar.newWords', newWords)}`}
          shortcut={keys.nextNew}
          onClick={commands.nextNew}
        >
          <span class="count">{newWords}</span>
          <span class="label"> {t('bar.new')}</span> <span aria-hidden="true">›</span>
        </Tool>
      )}
      <Tool
        label={t('bar.cursor')}
        shortcut=""
        isPressed={isCursorOn}
        onClick={commands.toggleCursor}
      >
        <KeyboardIcon />
      </Tool>
      <Tool
        label={t('keys.undo')}
        shortcut={keys.undo}
        isDisabled={!canUndo}
        onClick={commands.undo}
      >
        <span aria-hidden="true">↶</span>
      </Tool>
      <Tool label={t('keys.help')} shortcut={keys.help} onClick={() => commands.help(true)}>
        <span aria-hidden="true">?</span>
      </Tool>
      <Tool label={t('bar.stop')} shortcut="" onClick={commands.stop}>
        <PowerIcon />
      </Tool>
      <Tool label={t('bar.fold')} shortcut="" isExpanded onClick={() => commands.fold(true)}>
        <span aria-hidden="true">⌄</span>
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** '' for none. */
  readonly shortcut: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Tool({
  label,
  shortcut,
  isPressed,
  isDisabled = false,
  isExpanded,
  onClick,
  children,
}: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut === '' ? undefined : shortcut}
      title={shortcut === '' ? label : `${label} (${shortcut})`}
      disabled={isDisabled}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A click leaves the focus where the reader had it. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

const PowerIcon = () => (
  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    <path
      d="M4 3a5.2 5.2 0 1 0 6 0M7 1v6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
    />
  </svg>
);

const KeyboardIcon = () => (
  <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
    <rect x=".6" y=".6" width="16.8" height="10.8" rx="2" fill="none" stroke="currentColor" />
    <path d="M4 4h1M8 4h1M12 4h1M5 8h8" stroke="currentColor" stroke-width="1.4" />
  </svg>
);
