/** What was typed, for a comparison with LIKE; signs that LIKE would read as wildcards stand for themselves. Null when nothing was. */
export function likeOf(text: string | undefined): string | null {
  const trimmed = text?.trim().toLowerCase() ?? '';
  return trimmed === '' ? null : trimmed.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
