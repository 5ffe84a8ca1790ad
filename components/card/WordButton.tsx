import type { WordLink } from '@/lib/card';
import { langOf, type Script } from './script';

export interface WordButtonProps {
  readonly word: WordLink;
  readonly script: Script;
  readonly onFollow: (word: WordLink) => void;
}

/** A word that the card can go on to. */
export const WordButton = ({ word, script, onFollow }: WordButtonProps) => (
  <button type="button" class="word-link" lang={langOf(script)} onClick={() => onFollow(word)}>
    {word[script]}
  </button>
);
