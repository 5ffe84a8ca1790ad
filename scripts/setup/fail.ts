/** A failure whose message is all that a person needs; anything else is a fault in our programs. */
export abstract class ExplainedError extends Error {}

/** Ends the program with code 1: an explained error is its message, any other comes with its stack. */
export function failWith(error: unknown): never {
  console.error(error instanceof ExplainedError ? `\n${error.message}` : error);
  process.exit(1);
}
