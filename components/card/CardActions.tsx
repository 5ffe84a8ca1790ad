import type { ComponentChildren } from 'preact';
import type { CardModel } from '@/lib/reader';
import { useT } from '../i18n';
import { keyHint } from './key-hint';

export type CardActionsProps = Pick<CardModel, 'state' | 'activity' | 'keys' | 'commands'>;

/** The buttons under a word. Their keys are told to whoever asks: as tooltips and to screen readers. */
export function CardActions({ state, activity, keys, commands }: CardActionsProps) {
  const t = useT();
  const saved = state === 'learning';
  return (
    <div class="actions">
      <Toggle
        pressed={saved}
        shortcut={keys.save}
        onClick={commands.save}
        class="save"
        disabled={activity.kind === 'saving'}
      >
        <Bookmark filled={saved} />
        {t(saved ? 'card.saved' : 'card.save')}
      </Toggle>
      <Toggle pressed={state === 'known'} shortcut={keys.known} onClick={commands.known}>
        {t('card.known')}
      </Toggle>
      <Toggle pressed={state === 'ignored'} shortcut={keys.ignore} onClick={commands.ignore}>
        {t('card.ignore')}
      </Toggle>
      <button type="button" class="action copy" {...keyHint(keys.copy)} onClick={commands.copy}>
        {activity.kind === 'copied' ? t(`card.copiedAs.${activity.format}`) : t('card.copy')}
      </button>
    </div>
  );
}

interface ToggleProps {
  readonly pressed: boolean;
  readonly shortcut: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

function Toggle({
  pressed,
  shortcut,
  onClick,
  disabled = false,
  class: name = '',
  children,
}: ToggleProps) {
  return (
    <button
      type="button"
      class={`action ${name}`}
      aria-pressed={pressed}
      aria-disabled={disabled}
      {...keyHint(shortcut)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

const Bookmark = ({ filled }: { readonly filled: boolean }) => (
  <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
    <path
      d="M2 1.5h8v11L6 9.5l-4 3z"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  </svg>
);
