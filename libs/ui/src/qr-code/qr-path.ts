/** A QR code as the path of an SVG: each dark run of a row is one rectangle. Drawn by a binding, never as markup. */
import { encode } from 'uqr';

/** The quiet zone that readers need around the code (ISO/IEC 18004: four modules). */
const QUIET = 4;

export interface QrPath {
  /** Side of the square view box, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`),
  );
  return { size: size + 2 * QUIET, path: runs.join('') };
}

function darkRuns(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
