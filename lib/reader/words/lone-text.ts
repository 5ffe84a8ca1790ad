import type { Block } from '@/lib/article';

/**
 * A text node by itself, for look-ups in what is no reading text of an article but can be pointed at: buttons,
 * dialogs, editors.
 */
export const loneText = (node: Text): Block => ({
  kind: 'paragraph',
  text: node.data,
  pieces: [{ node, start: 0, end: node.length, nodeOffset: 0 }],
});
