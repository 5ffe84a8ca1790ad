import { useT } from '../i18n';
import { langOf, type Script } from './script';

export interface MatchTabsProps {
  /** Dictionary words that start at one place, longest first. */
  readonly matches: readonly string[];
  /** The one that is shown. */
  readonly shown: string;
  readonly script: Script;
  readonly onChoose: (text: string) => void;
}

/** The longer and shorter words at this place, to step through; nothing where there is but one. */
export function MatchTabs({ matches, shown, script, onChoose }: MatchTabsProps) {
  const t = useT();
  if (matches.length < 2) return null;
  return (
    <nav class="match-tabs" aria-label={t('card.wordsHere')}>
      {matches.map((text) => (
        <button
          key={text}
          type="button"
          class="match-tab"
          lang={langOf(script)}
          aria-current={text === shown}
          onClick={() => onChoose(text)}
        >
          {text}
        </button>
      ))}
    </nav>
  );
}
