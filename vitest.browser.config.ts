import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that drive the built extension in real browsers: one browser at a time, each wait its own limit. */
export default defineConfig({
  resolve: { alias: { '@/': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser may die or starve on a machine that others use too. A test that passes only when run
    // again is named by `npm run tally`: it is to be looked into.
    retry: 1,
    // A condition that the browser has yet to meet; two slow cores may take a while.
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
