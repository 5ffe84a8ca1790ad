/** Words of a text; joined, they are the text. */
export type Cut = (text: string) => readonly string[];
