/**
 * A listener for what a person does. A page can send any event of its own making, but none that counts as real: heard,
 * made-up moves and keys would open cards, save words, and lead word by word through what the reader doesn't know.
 */
export const onlyReal =
  <E extends Event>(listener: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) listener(event);
  };
