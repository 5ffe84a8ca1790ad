import { createI18n } from '@wxt-dev/i18n';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MESSAGES, type Messages, wordsFrom } from './words-from';

const i18n = createI18n();

/** The words of the interface where the browser doesn't tell them. */
let own: Messages | null = null;

/**
 * The words of the interface in the browser's language, from components/locales.
 * @param key a path in those files: "popup.title"
 * @param details what `$1`, `$2`… stand for; or a count, which chooses between the forms of a plural and is `$1`
 */
export function translate(key: string, details?: number | readonly string[]): string {
  if (own !== null) return wordsFrom(own, key, details);
  if (details === undefined) return i18n.t(key);
  return typeof details === 'number' ? i18n.t(key, details) : i18n.t(key, [...details]);
}

/**
 * Sees to it that a page of the extension has its words; to be awaited before anything is drawn.
 * Chromium that starts an extension while it is still registering it answers every message with '' from
 * then on: the files that it should have read are read here then.
 */
export async function prepareWords(): Promise<void> {
  if (i18n.t('extension.name') !== '') return;
  const language = browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh_CN' : 'en';
  const file: string = `/_locales/${language}/messages.json`;
  own = v.parse(MESSAGES, await (await fetch(new URL(file, location.origin))).json());
}
