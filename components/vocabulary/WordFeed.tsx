import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListedWord, SavedWord } from '@/lib/vocabulary';
import { useT } from '../i18n';
import type { Selection } from './use-selection';
import { WordRow, headingId } from './WordRow';
import { useWindowRows } from './use-window-rows';
import './word-feed.css';

/** A word with one sentence; rows measure themselves once drawn. */
const ESTIMATED_HEIGHT = 150;
const SETTLING_FRAMES = 15;

export interface WordFeedProps {
  readonly words: readonly ListedWord[];
  readonly details: ReadonlyMap<string, SavedWord>;
  readonly isBusy: boolean;
  readonly locale: string;
  /** The word that has the focus or would get it; null for the first. */
  readonly current: string | null;
  /** Counts up each time the current word should be focused. */
  readonly focusRequests: number;
  readonly onCurrent: (id: string, focus: boolean) => void;
  /** Called with the words that are drawn. */
  readonly onShown: (ids: readonly string[]) => void;
  readonly stateOf: (word: ListedWord) => 'learning' | 'known' | 'ignored';
  readonly selection: Selection;
  readonly onEdit: (word: ListedWord) => void;
  readonly onRemove: (words: readonly ListedWord[]) => void;
}

/**
 * The words, of which only those near the window are drawn. To a screen reader it is a feed: each row says
 * which of how many it is. Arrow keys, Home and End go from word to word, with Shift they select; Space or X
 * selects one, Ctrl+A all, Escape none; Enter or E edits; Delete removes the word, or those selected.
 */
export function WordFeed(props: WordFeedProps) {
  const { words, details, isBusy, locale, current, focusRequests, onCurrent, onShown, onRemove } =
    props;
  const { stateOf, selection, onEdit } = props;
  const t = useT();
  const feed = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (feed.current !== null) setTop(feed.current.offsetTop);
  });
  const found = useMemo(() => words.findIndex(({ id }) => id === current), [words, current]);
  const currentIndex = found < 0 ? 0 : found;
  const keyOf = useCallback((index: number) => words[index]?.id ?? String(index), [words]);
  const rows = useWindowRows({
    count: words.length,
    estimatedHeight: ESTIMATED_HEIGHT,
    keyOf,
    top,
    keptIndex: found,
  });
  const drawn = rows.getVirtualItems();
  const shownIds = drawn.flatMap(({ index }) => words[index]?.id ?? []);
  useEffect(() => {
    onShown(shownIds);
  }, [shownIds.join(' ')]);
  useEffect(() => {
    if (focusRequests === 0) return;
    const row = feed.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus();
    if (row) holdInView(row, SETTLING_FRAMES);
  }, [focusRequests]);

  const onKeyDown = (event: KeyboardEvent) => {
    const word = words[currentIndex];
    if (word === undefined || event.altKey) return;
    const isWithControl = event.ctrlKey || event.metaKey;
    const next = isWithControl
      ? null
      : words[nextIndex(event.key, currentIndex, words.length) ?? -1];
    const act = next ? () => go(next, event.shiftKey) : actOf(event, isWithControl, word);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const go = (next: ListedWord, extends_: boolean) => {
    if (extends_) {
      const here = words[currentIndex];
      if (here !== undefined && selection.ids.size === 0) selection.toggle(here.id);
      selection.extend(next.id);
    }
    onCurrent(next.id, true);
  };
  const actOf = ({ key, target }: KeyboardEvent, isWithControl: boolean, word: ListedWord) => {
    if (isWithControl) return key === 'a' ? selection.selectAll : null;
    // Space and Enter on a button or a link are its own.
    const isOnRow = target instanceof HTMLElement && target.classList.contains('word');
    switch (key) {
      case 'x':
        return () => {
          selection.toggle(word.id);
        };
      case ' ':
        return isOnRow
          ? () => {
              selection.toggle(word.id);
            }
          : null;
      case 'e':
        return () => {
          onEdit(word);
        };
      case 'Enter':
        return isOnRow
          ? () => {
              onEdit(word);
            }
          : null;
      case 'Escape':
        return selection.ids.size > 0 ? selection.clear : null;
      case 'Delete':
        return () => {
          const { ids } = selection;
          onRemove(ids.size > 0 ? words.filter(({ id }) => ids.has(id)) : [word]);
        };
      default:
        return null;
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={feed}
      class={selection.ids.size > 0 ? 'feed selecting' : 'feed'}
      role="feed"
      aria-label={t('vocabulary.title')}
      aria-busy={isBusy}
      style={{ height: `${String(rows.getTotalSize())}px` }}
      onKeyDown={onKeyDown}
    >
      {drawn.map(({ index, key, start }) => {
        const word = words[index];
        if (word === undefined) return null;
        return (
          <article
            key={key}
            ref={rows.measureElement}
            data-index={index}
            class="word"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the feed pattern of WAI-ARIA
            tabIndex={index === currentIndex ? 0 : -1}
            aria-posinset={index + 1}
            aria-setsize={words.length}
            aria-labelledby={headingId(word)}
            style={{ transform: `translateY(${String(start - top)}px)` }}
            onFocusIn={() => {
              if (word.id !== current) onCurrent(word.id, false);
            }}
          >
            <WordRow
              word={word}
              details={details.get(word.id) ?? null}
              locale={locale}
              state={stateOf(word)}
              isSelected={selection.ids.has(word.id)}
              onSelect={(range) => {
                if (range) selection.extend(word.id);
                else selection.toggle(word.id);
              }}
              onEdit={() => {
                onEdit(word);
              }}
              onRemove={() => {
                onRemove([word]);
              }}
            />
          </article>
        );
      })}
    </div>
  );
}

/**
 * A row far off is drawn where it is thought to be; the rows before it come into the window with it, measure
 * themselves and push it on. It is followed until they have done so, unless the focus moves on first.
 */
function holdInView(row: HTMLElement, frames: number): void {
  if (frames === 0 || document.activeElement !== row) return;
  row.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => {
    holdInView(row, frames - 1);
  });
}

/** Where a key leads from a word; null for other keys. */
function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
