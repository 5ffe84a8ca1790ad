import type { Match } from '@/lib/analysis';
import { Reading } from '../Reading';

export interface MatchListProps {
  readonly title: string;
  readonly matches: readonly Match[];
}

/** Senses shown of a word that is not the card's own. */
const SENSES_SHOWN = 3;

/** Words inside or beside the card's own, each on a line of its own with its first senses. */
export function MatchList({ title, matches }: MatchListProps) {
  const worthShowing = matches.filter(({ entries }) => entries.length > 0);
  if (worthShowing.length === 0) return null;
  return (
    <section class="matches">
      <h3 class="matches-title">{title}</h3>
      <ul>
        {worthShowing.map((match, index) => (
          <li key={index} class="match">
            <span class="match-word" lang="zh">
              {match.text}
            </span>{' '}
            <Reading pinyin={match.entries[0]?.pinyin ?? ''} />{' '}
            <span class="match-senses">
              {match.entries
                .flatMap(({ senses }) => senses)
                .slice(0, SENSES_SHOWN)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
