/**
 * The outline of several areas together: the edges that only one of them has. Areas of one edition share their corners, so an inner
 * border appears twice; where a source does not keep to that, the inner border is drawn as well, which is honest.
 */
export type Point = readonly [x: number, y: number];

/**
 * Larger than any coordinate of the frame in half units (1000 units wide, up to eight times as high), so that a point is one number,
 * and small enough for two of them to be one exact number.
 */
const STRIDE = 16_384;

/**
 * @param rings closed rings, corners on the half-unit grid of the frame
 * @returns the path of all outer borders
 */
export function outlineOf(rings: readonly (readonly Point[])[]): string {
  const edges = new Map<number, readonly [number, number]>();
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [a, b] = [codeOf(ring[at - 1] as Point), codeOf(ring[at] as Point)];
      if (a === b) continue;
      const edge = Math.min(a, b) * STRIDE * STRIDE + Math.max(a, b);
      if (edges.has(edge)) edges.delete(edge);
      else edges.set(edge, [a, b]);
    }
  }
  return chain([...edges.values()])
    .map((line) => `M${line.map(textOf).join('L')}`)
    .join('');
}

function codeOf([x, y]: Point): number {
  return Math.round(x * 2) * STRIDE + Math.round(y * 2);
}

function textOf(code: number): string {
  return `${Math.floor(code / STRIDE) / 2},${(code % STRIDE) / 2}`;
}

/** Joins single edges to lines, so that corners are drawn round and the path stays short. */
function chain(edges: readonly (readonly [number, number])[]): number[][] {
  const from = new Map<number, number[]>();
  for (const [a, b] of edges) {
    const ends = from.get(a);
    if (ends) ends.push(b);
    else from.set(a, [b]);
  }
  const lines: number[][] = [];
  for (const [start] of edges) {
    let next = from.get(start)?.pop();
    if (next === undefined) continue;
    const line = [start];
    while (next !== undefined) {
      line.push(next);
      next = from.get(next)?.pop();
    }
    lines.push(line);
  }
  return lines;
}
