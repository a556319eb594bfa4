/** Places notes in a column beside a table: each at the height of its row where that is free, otherwise just below the note above. */

export interface NoteBox {
  /** Top of the row the note is about, in pixels; null when it is about the whole. */
  readonly wanted: number | null;
  readonly height: number;
}

/** Tops of the notes in the order given. Notes about the whole come after all others; no two overlap. */
export function stackNotes(boxes: readonly NoteBox[], gap: number): number[] {
  const order = boxes
    .map((box, at) => ({ ...box, at }))
    .sort((a, b) => (a.wanted ?? Infinity) - (b.wanted ?? Infinity) || a.at - b.at);
  const tops = new Array<number>(boxes.length).fill(0);
  let free = 0;
  for (const { at, wanted, height } of order) {
    const top = Math.max(free, wanted ?? free);
    tops[at] = top;
    free = top + height + gap;
  }
  return tops;
}
