/** Copying to the clipboard, which a browser gives to pages over HTTPS alone and to nobody who has refused it. */

/**
 * Copies the text, or selects what shows it, so that it is copied by hand.
 *
 * @returns whether it was copied
 */
export async function copyOrSelect(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    // Without HTTPS there is none, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    shown.ownerDocument.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
