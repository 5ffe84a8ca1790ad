import { isText } from '@/lib/article';
import type { Painter } from './paint/painter';

/** So many Chinese characters at once may be a story, wherever on the page they come. */
const STORY_LENGTH = 100;

const CHINESE = /\p{Script=Han}/u;
const ALL_CHINESE = /\p{Script=Han}/gu;

/**
 * Whether a change of the page may mean that its story is another one: Chinese text that comes or goes in the
 * story or right beside it, or enough of it for a story anywhere else. Tickers, counters and advertisements
 * around it don't, nor does what we do ourselves.
 * @param container the node around the story; null where none is read: then any Chinese text counts
 */
export function concernsStory(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  container: Node | null,
  painter: Painter,
): boolean {
  if (painter.isOurs(target)) return false;
  const isNear =
    container === null || !container.isConnected || container.parentNode?.contains(target) === true;
  if (type === 'characterData') return isNear && isText(target) && CHINESE.test(target.data);
  const changed = [...addedNodes, ...(isNear ? removedNodes : [])];
  const text = changed
    .map((node) => (painter.isOurs(node) ? '' : (node.textContent ?? '')))
    .join('');
  return isNear ? CHINESE.test(text) : (text.match(ALL_CHINESE)?.length ?? 0) >= STORY_LENGTH;
}
