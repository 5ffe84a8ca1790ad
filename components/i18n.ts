import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * The words of the interface in the reader's language.
 * @param key a path in locales/*.yml: "vocabulary.title"
 * @param details what `$1`, `$2`… stand for; or a count, which chooses between the forms of a plural and is `$1`
 */
export type Translate = (key: string, details?: number | readonly string[]) => string;

/** Without a provider the keys themselves are shown: a view can be drawn bare. */
export const TranslateContext = createContext<Translate>((key) => key);

export const useT = (): Translate => useContext(TranslateContext);
