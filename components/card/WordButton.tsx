import type { WordLink } from '@/lib/card';
import { langOf, otherScript, type Script } from './script';

export interface WordButtonProps {
  readonly word: WordLink;
  readonly script: Script;
  /** The word on whose card it stands; one that is written alike is shown in its other form. */
  readonly beside?: string;
  readonly onFollow: (word: WordLink) => void;
}

/** A word that the card can go on to. */
export function WordButton({ word, script, beside, onFollow }: WordButtonProps) {
  const shown = word[script] === beside ? otherScript(script) : script;
  return (
    <button type="button" class="word-link" lang={langOf(shown)} onClick={() => onFollow(word)}>
      {word[shown]}
    </button>
  );
}
