import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { type Handlers, type ReaderProtocol, readerGuards, receive } from '@/lib/messaging';
import { DocumentReading } from './document-reading';

/** Where an injection leaves word of itself, in the extension's own world of the document. */
declare global {
  var dubanInjection:
    { readonly isAlive: () => boolean; readonly end: () => Promise<void> | undefined } | undefined;
}

/**
 * Injected on demand, perhaps many times: the first injection into a document starts reading, the others do
 * nothing. One that an update of the extension has cut off from the worker gives way to the new one.
 */
export default defineUnlistedScript(() => {
  // A frame of the page's own site is read by the reader of the page.
  if (window.frameElement !== null) return;
  if (globalThis.dubanInjection?.isAlive()) return;
  // One of an earlier version may undo its work before it answers.
  const undone = Promise.resolve(globalThis.dubanInjection?.end());

  const ending = new AbortController();
  const { signal } = ending;
  globalThis.dubanInjection = {
    isAlive: () => browser.runtime?.id !== undefined,
    end() {
      ending.abort();
      return reading.undone;
    },
  };

  const reading = new DocumentReading(document, signal, undone);
  const handlers: Handlers<ReaderProtocol> = {
    readingStatus: () => reading.status,
    setReading: (on) => reading.set(on),
    cutsChanged: () => reading.readAnew(),
    startCursor: () => reading.startCursor(),
    statesChanged: (states) => reading.learnStates(states),
  };
  receive({ channel: 'reader', guards: readerGuards, handlers }, signal);
  const isConcerned = () => reading.mayHaveStory;
  receive({ channel: 'story', guards: readerGuards, handlers, isConcerned }, signal);
  void reading.set(true);
});
