import { Fragment } from 'preact';
import type { CardModel } from '@/lib/reader';
import type { CutRule } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { langOf } from './script';

export interface CutRowProps extends Pick<CardModel, 'cutting' | 'script' | 'commands'> {
  /** The word as the page has it. */
  readonly text: string;
}

/** The word with its gaps to cut it at, and the next word to join it with; once that is done, whether to keep it. */
export function CutRow({ text, cutting, script, commands }: CutRowProps) {
  const t = useT();
  if (cutting === null) return <div class="cut" />;
  if (cutting.mended !== null) {
    return (
      <div class="cut">
        <span class="cut-word" lang={langOf(script)}>
          {piecesOf(cutting.mended)}
        </span>
        <button type="button" class="action" onClick={commands.keepCut}>
          {t('card.keepCut')}
        </button>
        <button type="button" class="action" onClick={commands.undo}>
          {t('card.takeBack')}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="cut" aria-label={t('card.cut')}>
      <span class="cut-word" lang={langOf(script)}>
        {charactersOf(text).map(({ character, start }) => (
          <Fragment key={start}>
            {start > 0 && (
              <button
                type="button"
                class="gap"
                aria-label={t('card.splitAt', [text.slice(0, start), text.slice(start)])}
                title={t('card.splitAt', [text.slice(0, start), text.slice(start)])}
                onClick={() => commands.split(start)}
              />
            )}
            {character}
          </Fragment>
        ))}
      </span>
      {cutting.next !== null && (
        <button
          type="button"
          class="action join"
          aria-label={t('card.joinWith', [cutting.next])}
          title={t('card.joinWith', [cutting.next])}
          lang={langOf(script)}
          onClick={commands.join}
        >
          <span aria-hidden="true">+</span> {cutting.next}
        </button>
      )}
    </fieldset>
  );
}

const piecesOf = ({ text, at }: CutRule): string =>
  [0, ...at].map((start, index) => text.slice(start, at[index])).join(' | ');

/** The characters of a text, and where they start, in code units. */
function charactersOf(text: string) {
  let start = 0;
  return [...text].map((character) => {
    const placed = { character, start };
    start += character.length;
    return placed;
  });
}
