import type { ReadingStatus } from '@/lib/reader';
import { DISPLAY_MODES, type DisplayMode } from '@/lib/vocabulary';
import { useT } from './i18n';
import { localeKey } from './locale-key';

/** What the popup knows of the tab it was opened on. */
export type PopupStatus =
  | ReadingStatus
  /** A page that lets no extension in; `which` says what kind it is. */
  | { readonly kind: 'untouchable'; readonly which: string };

export interface PopupViewProps {
  readonly status: PopupStatus;
  readonly displayMode: DisplayMode;
  /** The page's site, and whether it is always on; null where a site can't be. */
  readonly site: { readonly host: string; readonly alwaysOn: boolean } | null;
  readonly shortcut: string | null;
  /** How many cards are left today; null until they are counted. */
  readonly cardsLeft: number | null;
  readonly onReading: (on: boolean) => void;
  /** Starts reading by keys. */
  readonly onCursor: () => void;
  readonly onDisplayMode: (mode: DisplayMode) => void;
  /** Allows the site of a frame that the story may stand in. */
  readonly onAllowFrame: (origin: string) => void;
  readonly onAlwaysOn: (on: boolean) => void;
  readonly onVocabulary: () => void;
  readonly onReview: () => void;
  readonly onOptions: () => void;
}

/** A page may have dozens of advertisements in frames; the story's is among the largest. */
const FRAMES_OFFERED = 2;

/** The toolbar popup: where this page stands, and what can be changed about it. */
export function PopupView(props: PopupViewProps) {
  const t = useT();
  const { status } = props;
  const canRead = status.kind !== 'untouchable';
  return (
    <main class="popup">
      <header class="popup-header">
        <h1 lang="zh">读伴</h1>
        {canRead && status.kind !== 'failed' && (
          <ReadingSwitch
            on={status.kind !== 'off'}
            shortcut={props.shortcut}
            onChange={props.onReading}
          />
        )}
      </header>
      <section class="popup-status" aria-live="polite">
        <Status status={status} onAllowFrame={props.onAllowFrame} />
      </section>
      {canRead && status.kind !== 'noArticle' && status.kind !== 'failed' && (
        <DisplayModes mode={props.displayMode} onChange={props.onDisplayMode} />
      )}
      {status.kind === 'reading' && (
        <button type="button" class="popup-allow" onClick={props.onCursor}>
          {t('bar.cursor')}
        </button>
      )}
      {canRead && props.site && (
        <label class="popup-row">
          <input
            type="checkbox"
            checked={props.site.alwaysOn}
            onChange={(event) => props.onAlwaysOn(event.currentTarget.checked)}
          />
          <span>
            {t('popup.alwaysOn')} <bdi class="popup-host">{props.site.host}</bdi>
          </span>
        </label>
      )}
      <footer class="popup-footer">
        <button type="button" onClick={props.onVocabulary}>
          {t('popup.vocabulary')}
        </button>
        <button type="button" onClick={props.onReview}>
          {props.cardsLeft ? t('popup.reviewCards', props.cardsLeft) : t('popup.review')}
        </button>
        <button type="button" onClick={props.onOptions}>
          {t('popup.options')}
        </button>
      </footer>
    </main>
  );
}

interface ReadingSwitchProps {
  readonly on: boolean;
  /** The browser's for the same; null for none. */
  readonly shortcut: string | null;
  readonly onChange: (on: boolean) => void;
}

function ReadingSwitch({ on, shortcut, onChange }: ReadingSwitchProps) {
  const t = useT();
  return (
    <div class="popup-reading" title={t('command.toggleReading')}>
      <span aria-hidden="true">{t('popup.reading')}</span>
      {shortcut !== null && <kbd>{shortcut}</kbd>}
      <button
        type="button"
        role="switch"
        class="popup-switch"
        aria-checked={on}
        aria-label={t('popup.reading')}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={() => onChange(!on)}
      />
    </div>
  );
}

interface StatusProps {
  readonly status: PopupStatus;
  readonly onAllowFrame: (origin: string) => void;
}

function Status({ status, onAllowFrame }: StatusProps) {
  const t = useT();
  switch (status.kind) {
    case 'reading':
      return (
        <>
          <h2 lang="zh">{status.title}</h2>
          <p>{t('popup.counts', [String(status.words), String(status.newWords)])}</p>
        </>
      );
    case 'starting':
      return <p>{t('popup.starting')}</p>;
    case 'off':
      return <p>{t('popup.off')}</p>;
    case 'noArticle':
      return (
        <>
          <h2>{t('popup.noArticle')}</h2>
          <p>{t(`noArticle.${localeKey(status.reason)}`)}</p>
          {status.frames.slice(0, FRAMES_OFFERED).map((origin) => (
            <p key={origin}>
              <button type="button" class="popup-allow" onClick={() => onAllowFrame(origin)}>
                {t('popup.allowFrame', [new URL(origin).host])}
              </button>
            </p>
          ))}
          <p>{t('popup.hoverStillWorks')}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <h2>{t('popup.failed')}</h2>
          <p>
            {t(status.code === 'lexicon-unusable' ? 'popup.lexiconUnusable' : 'popup.tryAgain')}
          </p>
        </>
      );
    case 'untouchable':
      return (
        <>
          <h2>{t('popup.untouchable')}</h2>
          <p>{t(`untouchable.${status.which}`)}</p>
        </>
      );
  }
}

function DisplayModes({
  mode,
  onChange,
}: {
  mode: DisplayMode;
  onChange: (mode: DisplayMode) => void;
}) {
  const t = useT();
  return (
    <fieldset class="popup-modes">
      <legend>{t('popup.pinyin')}</legend>
      {DISPLAY_MODES.map((each) => (
        <label key={each}>
          <input type="radio" name="mode" checked={each === mode} onChange={() => onChange(each)} />
          <span>{t(`displayMode.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
