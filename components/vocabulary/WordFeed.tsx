import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListedWord, SavedWord } from '@/lib/vocabulary';
import { useT } from '../i18n';
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
  readonly onRemove: (word: ListedWord) => void;
}

/**
 * The words, of which only those near the window are drawn. To a screen reader it is a feed: each row says
 * which of how many it is. Arrow keys, Home and End go from word to word, Delete removes one.
 */
export function WordFeed(props: WordFeedProps) {
  const { words, details, isBusy, locale, current, focusRequests, onCurrent, onShown, onRemove } =
    props;
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
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextIndex(event.key, currentIndex, words.length);
    const word = words[event.key === 'Delete' ? currentIndex : (next ?? -1)];
    if (word === undefined) return;
    event.preventDefault();
    if (event.key === 'Delete') onRemove(word);
    else onCurrent(word.id, true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={feed}
      class="feed"
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
              onRemove={() => {
                onRemove(word);
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
