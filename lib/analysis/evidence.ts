/**
 * What an article tells about its own names and abbreviations: plain, bounded data that the page keeps
 * and hands back with each batch of paragraphs, so that a worker killed in between loses nothing.
 */
export type Evidence = Readonly<Record<string, unknown>>;
