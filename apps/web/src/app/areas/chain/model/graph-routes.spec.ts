import { routeBetween } from './graph-routes.js';

const GRID = { column: 100, labelWidth: 80 };

/** All heights of a path with the stretch in which the line has them. */
function levels(path: string): { readonly y: number; readonly from: number; readonly to: number }[] {
  const found: { y: number; from: number; to: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, sign = '', rest = ''] of path.matchAll(/([MHVCQ])([^MHVCQ]*)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    const [toX, toY] = sign === 'H' ? [numbers[0]!, y] : sign === 'V' ? [x, numbers[0]!] : numbers.slice(-2);
    if (sign === 'H') found.push({ y, from: Math.min(x, toX!), to: Math.max(x, toX!) });
    [x, y] = [toX!, toY!];
  }
  return found;
}

describe('routeBetween', () => {
  it('runs level between neighbours of one row', () => {
    expect(routeBetween({ x: 50, y: 60 }, { x: 150, y: 60 }, GRID)).toBe('M50 60H150');
  });

  it('changes its height only in the gap between two columns', () => {
    expect(levels(routeBetween({ x: 50, y: 60 }, { x: 150, y: 160 }, GRID))).toEqual([
      { y: 60, from: 50, to: 90 },
      { y: 160, from: 110, to: 150 },
    ]);
  });

  it('passes the columns between in the lane above the row of its end', () => {
    const passing = levels(routeBetween({ x: 50, y: 60 }, { x: 350, y: 160 }, GRID))[1];
    expect(passing).toEqual({ y: 142, from: 110, to: 290 });
  });

  it('goes by at the left within a column', () => {
    const path = routeBetween({ x: 150, y: 60 }, { x: 150, y: 160 }, GRID);
    expect(path).toMatch(/Q100 60 .*V152.*H150$/);
    expect(Math.min(...levels(path).map(({ from }) => from))).toBe(108);
  });

  it('finds back against the thread', () => {
    expect(levels(routeBetween({ x: 350, y: 60 }, { x: 50, y: 160 }, GRID))[1]).toEqual({ y: 142, from: 110, to: 290 });
  });
});
