import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [preact()],
  resolve: {
    alias: { '@/': root },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Laws are tried on hundreds of texts; no test is a stopwatch, and machines are shared.
    testTimeout: 30_000,
  },
});
