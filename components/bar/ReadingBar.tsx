import type { ComponentChildren } from 'preact';
import { READING_ACTIONS } from '@/lib/keys';
import type { BarModel } from '@/lib/reader';
import { type CutRule, DISPLAY_MODES } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { piecesOf } from '../options/CutOptions';
import { FoldIcon, HelpIcon, KeyboardIcon, NextIcon, PowerIcon, UndoIcon } from './icons';
import { KeyHelp } from './KeyHelp';

/** Less room than this beside the text, in CSS pixels, and there is no handle. */
const LEAST_ROOM = 6;
/** And less than this leaves no room for the word on it. */
const ROOM_FOR_A_WORD = 20;

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

/** Beside the text, or not at all. */
function Handle({ newWords, room, commands }: BarModel) {
  const t = useT();
  if (room < LEAST_ROOM) return null;
  return (
    <button
      type="button"
      class="handle"
      style={{ '--room': `${room}px` }}
      aria-expanded={false}
      aria-label={t('bar.unfold')}
      title={newWords === null ? t('bar.unfold') : t('bar.newWords', newWords)}
      onMouseDown={keepFocus}
      onClick={() => commands.fold(false)}
    >
      {room < ROOM_FOR_A_WORD ? (
        <span class="grip" />
      ) : (
        <span lang="zh" aria-hidden="true">
          读
        </span>
      )}
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
        title={t(`displayMode.${mode}`)}
        onChange={(event) => {
          const chosen = DISPLAY_MODES[event.currentTarget.selectedIndex];
          // The keys go on, and don't choose from the list.
          event.currentTarget.blur();
          if (chosen !== undefined) commands.setMode(chosen);
        }}
      >
        {DISPLAY_MODES.map((each) => (
          <option key={each} value={each} selected={each === mode}>
            {t(`bar.modes.${each}`)}
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
          <span class="label">{t('bar.new')}</span>
          <NextIcon />
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
        <UndoIcon />
      </Tool>
      <Tool label={t('keys.help')} shortcut={keys.help} onClick={() => commands.help(true)}>
        <HelpIcon />
      </Tool>
      <Tool label={t('bar.stop')} shortcut="" onClick={commands.stop}>
        <PowerIcon />
      </Tool>
      <Tool label={t('bar.fold')} shortcut="" isExpanded onClick={() => commands.fold(true)}>
        <FoldIcon />
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
