/**
 * `npm test`: sets up what the tests need, then runs the unit tests, then the browser tests on
 * the build that ships. Each suite leaves its report in `test-results`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, prepare } from './build/build-extension';
import { ensureBrowser, ensureChineseFont } from './setup/browsers';
import { exitCodeOf, ownTool } from './setup/commands';
import { failWith } from './setup/fail';
import { root } from './setup/root';

try {
  rmSync(join(root, 'test-results'), { recursive: true, force: true });
  await prepare();
  const unitTestsPass = await passes('unit', 'vitest.config.ts');

  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  await ensureChineseFont();
  await buildExtension(['chrome', 'firefox']);
  const browserTestsPass = await passes('browser', 'vitest.browser.config.ts');

  process.exitCode = unitTestsPass && browserTestsPass ? 0 : 1;
} catch (error) {
  failWith(error);
}

async function passes(suite: string, config: string): Promise<boolean> {
  console.log(`\n${suite} tests`);
  const report = `--outputFile.json=test-results/${suite}.json`;
  const reporters = ['--reporter=default', '--reporter=json', report];
  const vitest = ownTool('vitest/vitest.mjs', 'run', '--config', config, ...reporters);
  return (await exitCodeOf(vitest)) === 0;
}
