import type { AnalysedToken, Explanation } from '@/lib/analysis';
import { meaningsIn } from '@/lib/lexicon';
import type { CardModel } from '@/lib/reader';
import { useT } from '../i18n';
import { Reading } from '../Reading';
import { langOf } from './script';
import { SenseText } from './SenseText';

export interface CardStatusProps extends Pick<CardModel, 'activity' | 'reading' | 'script'> {
  readonly token: AnalysedToken;
  /** null where it could not be looked up. */
  readonly explanation: Explanation | null;
}

/** Neither has anything to see that the buttons don't show. */
const UNSEEN = new Set(['idle', 'saving']);

/**
 * What has just happened, said aloud by screen readers, and seen where no button shows it: over the end of the
 * text, so that no button moves.
 */
export function CardStatus({ activity, ...word }: CardStatusProps) {
  const t = useT();
  // What is said anew is shown anew.
  const message =
    activity.kind === 'copied' ? `card.copiedAs.${activity.format}` : `card.${activity.kind}`;
  const isPassing = activity.kind === 'copied' || activity.kind === 'entryKept';
  return (
    <output
      key={message}
      class={UNSEEN.has(activity.kind) ? 'unseen' : `status ${isPassing ? 'passing' : ''}`}
    >
      {activity.kind === 'idle' ? <SpokenWord {...word} /> : t(message)}
    </output>
  );
}

/** The word, its reading and what it means first: what a card is opened for. */
function SpokenWord({ token, reading, script, explanation }: Omit<CardStatusProps, 'activity'>) {
  return (
    <>
      <span lang={langOf(script)}>{token.headword[script]}</span>{' '}
      <Reading pinyin={reading.join(' ')} /> <FirstMeaning {...{ token, script, explanation }} />
    </>
  );
}

type FirstMeaningProps = Pick<CardStatusProps, 'token' | 'script' | 'explanation'>;

function FirstMeaning({ token, script, explanation }: FirstMeaningProps) {
  const t = useT();
  const [sense] = meaningsIn(explanation?.entries[0]?.senses ?? []);
  const { text, facts, shortGloss } = token;
  // 62.5% says all there is.
  if (facts !== null) return shortGloss === text ? null : <>{shortGloss ?? facts.gloss}</>;
  if (sense === undefined) return <>{t(explanation === null ? 'card.failed' : 'card.noEntry')}</>;
  const beside = token.headword[script];
  return <SenseText sense={sense} script={script} beside={beside} onFollow={null} />;
}
