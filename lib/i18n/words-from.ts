import * as v from 'valibot';

/** A file of messages as browsers define it. Source: https://developer.chrome.com/docs/extensions/reference/api/i18n */
export const MESSAGES = v.record(v.string(), v.object({ message: v.string() }));

export type Messages = v.InferOutput<typeof MESSAGES>;

/**
 * A message with its details filled in. The forms of a plural stand between ` | `: for one and more, or for none,
 * one and more.
 * @param key a path in components/locales: "popup.title"
 * @returns '' where there is no such message
 */
export function wordsFrom(
  messages: Messages,
  key: string,
  details?: number | readonly string[],
): string {
  const message = messages[key.replaceAll('.', '_')]?.message ?? '';
  if (typeof details !== 'number') return filled(message, details ?? []);
  const forms = message.split(' | ');
  const form = forms.length === 2 ? (details === 1 ? 0 : 1) : Math.min(details, forms.length - 1);
  return filled(forms[form] ?? '', [String(details)]);
}

const filled = (text: string, values: readonly string[]): string =>
  text.replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? '');
