import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [preact()],
  resolve: {
    alias: { '@/': root },
  },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'] },
});
