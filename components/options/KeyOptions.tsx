import { useState } from 'preact/hooks';
import {
  DEFAULT_KEYS,
  conflictsOf,
  keyOf,
  keysFrom,
  READING_ACTIONS,
  type ReadingAction,
} from '@/lib/keys';
import { keyLabel } from '../bar/key-label';
import { useT } from '../i18n';
import { Section } from './fields';

type ChangedKeys = Readonly<Record<string, string>>;

/** A shortcut of the browser's, which only the browser itself can change. */
export interface BrowserShortcut {
  readonly description: string;
  /** '' for none. */
  readonly shortcut: string;
}

export interface KeyOptionsProps {
  readonly changed: ChangedKeys;
  readonly browserShortcuts: readonly BrowserShortcut[];
  readonly onChange: (changed: ChangedKeys) => void;
  /** Opens the browser's page for shortcuts; null where no page may open it. */
  readonly onBrowserShortcuts: (() => void) | null;
}

/** The keys of reading, each to be changed by pressing another; and those that are the browser's to change. */
export function KeyOptions(props: KeyOptionsProps) {
  const { changed, browserShortcuts, onChange, onBrowserShortcuts } = props;
  const t = useT();
  const [asked, setAsked] = useState<ReadingAction | null>(null);
  const keys = keysFrom(changed);
  const conflicts = conflictsOf(keys);
  const give = (action: ReadingAction, key: string) => {
    const { [action]: _old, ...others } = changed;
    onChange(key === DEFAULT_KEYS[action] ? others : { ...others, [action]: key });
  };
  return (
    <Section title={t('keys.title')} help={t('keys.when')}>
      <ul class="options-keys">
        {READING_ACTIONS.map((action) => (
          <li key={action}>
            <div>
              <span id={`name-${action}`}>{t(`keys.${action}`)}</span>
              <Conflict action={action} sharing={conflicts.get(action) ?? []} />
            </div>
            {keys[action] !== DEFAULT_KEYS[action] && (
              <button type="button" onClick={() => give(action, DEFAULT_KEYS[action])}>
                {t('options.keyDefault', [keyLabel(DEFAULT_KEYS[action])])}
              </button>
            )}
            <button
              type="button"
              class="options-key"
              id={`key-${action}`}
              aria-labelledby={`name-${action} key-${action}`}
              aria-describedby={conflicts.has(action) ? `conflict-${action}` : undefined}
              title={t('options.keyHelp')}
              onClick={() => setAsked(action)}
              onBlur={() => setAsked(null)}
              onKeyDown={(event) => {
                if (asked !== action || event.key === 'Tab') return;
                const key = event.key === 'Delete' ? '' : keyOf(event);
                if (key === null) return;
                event.preventDefault();
                setAsked(null);
                // It closes, also this question; nothing else may have it.
                if (key !== DEFAULT_KEYS.close || action === 'close') give(action, key);
              }}
            >
              {asked === action ? t('options.pressKey') : keyLabel(keys[action]) || '–'}
            </button>
          </li>
        ))}
        {browserShortcuts.map(({ description, shortcut }) => (
          <li key={description}>
            <div>{description}</div>
            <kbd>{shortcut || '–'}</kbd>
          </li>
        ))}
      </ul>
      <p class="options-help">
        {t(onBrowserShortcuts === null ? 'options.browserKeysByHand' : 'options.browserKeys')}{' '}
        {onBrowserShortcuts !== null && (
          <button type="button" onClick={onBrowserShortcuts}>
            {t('options.openBrowserKeys')}
          </button>
        )}
      </p>
    </Section>
  );
}

interface ConflictProps {
  readonly action: ReadingAction;
  /** All that have its key; the first gets it. [] where there is no conflict. */
  readonly sharing: readonly ReadingAction[];
}

/** Whose key an action has as well, and which of them the key is for. */
function Conflict({ action, sharing }: ConflictProps) {
  const t = useT();
  const [winner, ...losers] = sharing;
  if (winner === undefined) return null;
  const named = (actions: readonly ReadingAction[]) => [
    actions.map((each) => `“${t(`keys.${each}`)}”`).join(', '),
  ];
  return (
    <span class="options-conflict" id={`conflict-${action}`}>
      {action === winner
        ? t('options.keyWon', named(losers))
        : t('options.keyLost', named([winner]))}
    </span>
  );
}
