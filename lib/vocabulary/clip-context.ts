import type { Context } from './saved-word';
import { MAX_SENTENCE, MAX_TITLE, MAX_URL, PAGE_ADDRESS } from './schemas';

/**
 * Makes a context fit to be kept, whatever the page is like: the sentence as `clipSentence` does, a long title
 * cut, an address that leads nowhere (about:srcdoc, data:) or is too long left out.
 */
export function clipContext(context: Context): Context {
  const { articleTitle, url } = context;
  return {
    ...clipSentence(context),
    articleTitle: articleTitle.slice(
      0,
      beforePair(articleTitle, Math.min(articleTitle.length, MAX_TITLE)),
    ),
    url: url.length <= MAX_URL && PAGE_ADDRESS.test(url) ? url : '',
  };
}

/**
 * Cuts a sentence that is too long to be kept (a page without a full stop) down to what stands around its
 * word; offsets are moved along. A surrogate pair is never cut in two.
 * @param context with 0 ≤ start < end ≤ sentence.length, the word itself shorter than `MAX_SENTENCE`
 */
function clipSentence(context: Context): Context {
  const { sentence, start, end } = context;
  if (sentence.length <= MAX_SENTENCE) return context;
  const room = Math.floor((MAX_SENTENCE - (end - start)) / 2);
  const from = afterPair(sentence, Math.max(0, start - room));
  const to = beforePair(sentence, Math.min(sentence.length, end + room));
  return { ...context, sentence: sentence.slice(from, to), start: start - from, end: end - from };
}

const splitsPair = (text: string, at: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
const afterPair = (text: string, at: number) => (splitsPair(text, at) ? at + 1 : at);
const beforePair = (text: string, at: number) => (splitsPair(text, at) ? at - 1 : at);
