/**
 * Puts text on the clipboard; to be called in answer to a key or a click.
 * @returns false if the browser refuses
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without a secure origin have no such clipboard, and a frame may be forbidden to use it.
    return copyByCommand(text);
  }
}

/** The old way: the browser asks what to copy, and is told. */
function copyByCommand(text: string): boolean {
  let isTold = false;
  const tell = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTold = true;
  };
  document.addEventListener('copy', tell, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', tell, { capture: true });
  return isTold;
}
