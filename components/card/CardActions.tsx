import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { AnalysedToken, Explanation } from '@/lib/analysis';
import type { CardModel } from '@/lib/reader';
import { useT } from '../i18n';
import { CardStatus } from './CardStatus';
import { CutRow } from './CutRow';
import { keyHint } from './key-hint';

export interface CardActionsProps extends Pick<
  CardModel,
  'state' | 'activity' | 'keys' | 'commands' | 'cutting' | 'script' | 'reading'
> {
  readonly token: AnalysedToken;
  /** null where it could not be looked up. */
  readonly explanation: Explanation | null;
  /** Opens the form for the reader's own entry. */
  readonly onWrite: () => void;
  /** Called as the seldom used buttons take the place of the others, and as they go. */
  readonly onMore: (isMore: boolean) => void;
}

/**
 * The buttons under a word. Their keys are told to whoever asks: as tooltips and to screen readers. Those that are
 * used seldom take the place of the others, so that nothing moves.
 */
export function CardActions(props: CardActionsProps) {
  const { token, activity, explanation, cutting, reading, script, commands, onWrite, onMore } =
    props;
  const t = useT();
  const [moreFor, setMoreFor] = useState<AnalysedToken | null>(null);
  const isMore = moreFor === token || (moreFor !== null && isFilled(cutting?.mended));
  const show = (more: boolean) => {
    setMoreFor(more ? token : null);
    onMore(more);
  };
  return (
    <div class="foot">
      <div class="actions">
        {isMore ? (
          <>
            <CutRow text={token.text} cutting={cutting} script={script} commands={commands} />
            {!isFilled(cutting?.mended) && (
              <button type="button" class="action" onClick={onWrite}>
                {t('card.write')}
              </button>
            )}
          </>
        ) : (
          <MainActions {...props} />
        )}
        <button
          type="button"
          class="action more"
          aria-expanded={isMore}
          aria-label={t('card.more')}
          title={t('card.more')}
          onClick={() => show(!isMore)}
        >
          {isMore ? '‹' : '⋯'}
        </button>
      </div>
      <CardStatus
        activity={activity}
        token={token}
        reading={reading}
        script={script}
        explanation={explanation}
      />
    </div>
  );
}

const isFilled = (value: unknown) => value !== null && value !== undefined;

function MainActions({ state, activity, keys, commands }: CardActionsProps) {
  const t = useT();
  const saved = state === 'learning';
  return (
    <>
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
      <button type="button" class="action" {...keyHint(keys.copy)} onClick={commands.copy}>
        {t('card.copy')}
      </button>
    </>
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
