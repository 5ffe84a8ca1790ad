import { setTimeout as pause } from 'node:timers/promises';
import type { Duban } from './launch-duban';
import { targetsOf } from './targets';

/** How long a worker is stopped again that is woken again. */
const LIMIT_MS = 1000;

/** Time in which a stopped worker goes. */
const PAUSE_MS = 10;

/**
 * Stops the service worker, as the browser does after 30 s without work. It is gone on return, unless something
 * waits for its answer: Chromium wakes it for that each time, so it is stopped as often, for a second.
 */
export async function stopWorker({ devtools, extensionId }: Duban): Promise<void> {
  const workers = async () =>
    (await targetsOf(devtools, 'service_worker')).filter(({ url }) => url.includes(extensionId));

  const deadline = Date.now() + LIMIT_MS;
  /* oxlint-disable no-await-in-loop -- until it stays away */
  for (
    let running = await workers();
    running.length > 0 && Date.now() < deadline;
    running = await workers()
  ) {
    for (const { targetId } of running) await devtools.send('Target.closeTarget', { targetId });
    await pause(PAUSE_MS);
  }
}
