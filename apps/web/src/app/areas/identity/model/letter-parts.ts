/** A letter's text in parts, so that its links can be followed: text stays text, an address becomes a link. */
export interface LetterPart {
  readonly text: string;
  /** Path inside the product, for a link to this installation. */
  readonly path: string | null;
}

const ADDRESS = /https?:\/\/[^\s]+/g;

/**
 * @param origin of this installation; addresses of others stay text
 */
export function letterParts(text: string, origin: string): LetterPart[] {
  const parts: LetterPart[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push({ text: text.slice(at, match.index), path: null });
    parts.push({ text: match[0], path: pathWithin(match[0], origin) });
    at = match.index + match[0].length;
  }
  parts.push({ text: text.slice(at), path: null });
  return parts.filter((part) => part.text !== '');
}

function pathWithin(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.origin === origin ? `${url.pathname}${url.search}` : null;
}
