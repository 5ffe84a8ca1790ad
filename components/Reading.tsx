import { toneOf } from './tone';

export interface ReadingProps {
  /** Syllables with tone marks, separated by spaces: "Lián hé guó". */
  readonly pinyin: string;
}

/**
 * A word's reading, its syllables written together and each in the colour of its tone. The tone mark says
 * the same without the colour. Punctuation between syllables (CC-CEDICT's "," and "·") keeps its place.
 */
export function Reading({ pinyin }: ReadingProps) {
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '');
  return (
    <span class="reading" lang="zh-Latn-pinyin">
      {syllables.map((syllable, index) => (
        <span key={index} class={`tone-${toneOf(syllable)}`}>
          {index > 0 && needsApostrophe(syllable) ? `’${syllable}` : syllable}
        </span>
      ))}
    </span>
  );
}

const needsApostrophe = (syllable: string): boolean => /^[aoeê]/iu.test(syllable.normalize('NFD'));
