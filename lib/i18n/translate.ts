import { createI18n } from '@wxt-dev/i18n';

const i18n = createI18n();

/**
 * The words of the interface in the browser's language, from components/locales.
 * @param key a path in those files: "popup.title"
 * @param details what `$1`, `$2`… stand for; or a count, which chooses between the forms of a plural and is `$1`
 */
export function translate(key: string, details?: number | readonly string[]): string {
  if (details === undefined) return i18n.t(key);
  return typeof details === 'number' ? i18n.t(key, details) : i18n.t(key, [...details]);
}
