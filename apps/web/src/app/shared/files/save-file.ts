/** Hands a text made in the browser to the person as a file. */
export function saveTextFile(document: Document, name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  saveFile(document, name, new Blob([text], { type }));
}

/** The same for anything else. */
export function saveFile(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the address over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
