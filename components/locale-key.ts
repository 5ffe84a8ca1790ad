/** A code as the last part of a key in locales: "storage-full" → "storageFull"; browsers take no hyphens there. */
export const localeKey = (code: string): string =>
  code.replace(/-([a-z])/gu, (_hyphen, letter: string) => letter.toUpperCase());
