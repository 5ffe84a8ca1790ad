import type { Duban } from './launch-duban';
import { targetsOf } from './targets';

/** Stops the service worker, as the browser does after 30 s without work; it is gone on return. */
export async function stopWorker({ devtools, extensionId }: Duban): Promise<void> {
  const workers = async () =>
    (await targetsOf(devtools, 'service_worker')).filter(({ url }) => url.includes(extensionId));

  for (let running = await workers(); running.length > 0; running = await workers()) {
    for (const { targetId } of running) {
      // oxlint-disable-next-line no-await-in-loop -- there is one, seldom two
      await devtools.send('Target.closeTarget', { targetId });
    }
  }
}
