import { preact } from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: fromRoot('./components/locales') },
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'alarms'],
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/${size}.png`])),
    optional_host_permissions: ['*://*/*'],
    // SQLite, which writes and reads Anki's collections on the word list's page, is WebAssembly.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    commands: {
      'toggle-reading': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_command_toggleReading__',
      },
      'start-cursor': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_startCursor__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'duban@duban.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  vite: () => ({
    plugins: [preact()],
    build: {
      sourcemap: false,
      // The client of AnkiConnect could start Anki with it where it runs in Node: never here.
      rollupOptions: { external: ['open'] },
    },
  }),
});
