/** A task of ours gives the page its turn after this many ms, well under the 50 ms of a long task. */
const SLICE_MS = 12;

/**
 * Does something with each item, in slices between which the page may act.
 * @param afterSlice runs at the end of each slice, before the page's turn
 */
export async function inSlices<T>(
  items: readonly T[],
  signal: AbortSignal,
  act: (item: T) => void,
  afterSlice: () => void = () => {},
): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    if (signal.aborted) return;
    act(item);
    if (performance.now() < sliceEnd) continue;
    afterSlice();
    await nextTask();
    sliceEnd = performance.now() + SLICE_MS;
  }
  if (!signal.aborted) afterSlice();
}

/** Without the 4 ms that nested timers wait. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
