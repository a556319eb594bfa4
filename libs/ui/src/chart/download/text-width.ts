/**
 * How wide words are in Fira Sans, near enough to break lines without measuring: measured means of the letters, rounded up. Where a
 * machine has another face, lines stay shorter than their room rather than longer.
 */
const NARROW = /[\sijltfrI.,:;'()|!-]/g;
const WIDE = /[mwMW%ÄÖÜA-HJ-LN-VX-Z]/g;
const SHARES = { narrow: 0.32, usual: 0.55, wide: 0.7 } as const;

/** Width in pixels at a font size. */
export function widthOfText(words: string, size: number, weight = 400): number {
  const narrow = words.match(NARROW)?.length ?? 0;
  const wide = words.match(WIDE)?.length ?? 0;
  const units = narrow * SHARES.narrow + wide * SHARES.wide + (words.length - narrow - wide) * SHARES.usual;
  return units * size * (weight >= 600 ? 1.06 : 1);
}

/** Words broken into lines that fit; a single word that is too long has its line for itself. */
export function wrapped(words: string, width: number, size: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOfText(longer, size, weight) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The words as far as they fit into one line, with an ellipsis where they do not. */
export function shortened(words: string, width: number, size: number, weight = 400): string {
  if (widthOfText(words, size, weight) <= width) return words;
  let kept = words;
  while (kept.length > 1 && widthOfText(`${kept}…`, size, weight) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
