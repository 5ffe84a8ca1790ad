import type { AnalysedToken, Explanation } from '@/lib/analysis';
import { CardActions, type CardActionsProps } from './CardActions';
import { EntryList } from './EntryList';
import { useT } from '../i18n';
import { MatchList } from './MatchList';
import { NamedFacts } from './NamedFacts';
import { type Script, WordHeading } from './WordHeading';

export interface WordCardProps extends CardActionsProps {
  readonly token: AnalysedToken;
  /** null while it is looked up. */
  readonly explanation: Explanation | null;
  /** True if the look-up came back without an answer. */
  readonly failed: boolean;
  readonly script: Script;
  readonly theme: 'light' | 'dark';
  /** Beside the word, or along the lower edge of a narrow screen. */
  readonly layout: 'floating' | 'sheet';
  /** Stays until it is closed. */
  readonly pinned: boolean;
  readonly onClose: () => void;
}

const HEADWORD_ID = 'headword';

/** Everything about one word of a text, as a dictionary would print it. */
export function WordCard(props: WordCardProps) {
  const { token, explanation, failed, script, theme, layout, pinned, onClose } = props;
  const t = useT();
  return (
    <dialog
      open
      class="card"
      aria-labelledby={HEADWORD_ID}
      data-theme={theme}
      data-layout={layout}
      tabIndex={-1}
    >
      {pinned && (
        <button type="button" class="close" aria-label={t('card.close')} onClick={onClose}>
          ×
        </button>
      )}
      <div class="body">
        <WordHeading id={HEADWORD_ID} token={token} explanation={explanation} script={script} />
        {failed && <p class="remark">{t('card.failed')}</p>}
        {explanation !== null && <Meaning explanation={explanation} script={script} />}
      </div>
      <CardActions {...props} />
      <Status {...props} />
    </dialog>
  );
}

function Meaning({
  explanation,
  script,
}: {
  readonly explanation: Explanation;
  readonly script: Script;
}) {
  const t = useT();
  const { token, entries, parts, otherMatches } = explanation;
  const isExplained = entries.length > 0 || token.facts !== null;
  return (
    <>
      <NamedFacts {...explanation} />
      {!isExplained && <p class="remark">{t('card.noEntry')}</p>}
      <EntryList entries={entries} script={script} />
      {parts.length > 1 && <MatchList title={t('card.parts')} matches={parts} />}
      <MatchList title={t('card.otherWords')} matches={otherMatches} />
    </>
  );
}

/** What has just happened, said aloud by screen readers; what went wrong is seen as well. */
function Status({ activity, explanation }: WordCardProps) {
  const t = useT();
  const failed =
    activity === 'saveFailed' || activity === 'stateFailed' || activity === 'copyFailed';
  const [entry] = explanation?.entries ?? [];
  const spoken =
    activity === 'idle' ? [entry?.pinyin, entry?.senses[0]].join(' ') : t(`card.${activity}`);
  return <output class={failed ? 'status' : 'unseen'}>{spoken}</output>;
}
