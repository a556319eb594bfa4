import type { ComparedArea } from '@quartierwerk/domain/diagnosis/comparison/run-comparison';
import { slopeOf, SLOT } from './slope.js';

const area = (b: string, rankA: number | null, rankB: number | null): ComparedArea => ({
  ...{ a: b, b, rankA, rankB },
  ...{ placeA: rankA, placeB: rankB, shift: 0, change: 'stays' },
});

describe('slopeOf', () => {
  it('gives every area a place of its own on either side, in the order of the ranks', () => {
    const { lines } = slopeOf([area('p', 2, 1), area('q', 1, 1), area('r', 3, 3)], 1, 1, 3);
    expect(lines.map(({ code }) => code)).toEqual(['p', 'q', 'r']);
    expect(new Set(lines.map(({ fromY }) => fromY)).size).toBe(3);
    expect(lines[1]?.toY).toBe((lines[0]?.toY ?? 0) + SLOT);
  });

  it('draws who comes from far behind under a gap, and leaves out who is far behind on both sides', () => {
    const areas = [area('p', 1, 2), area('q', 40, 1), area('far', 41, 42), area('lost', 2, null)];
    const { lines, cutB } = slopeOf(areas, 1, 1, 3);
    expect(lines.map(({ code }) => code)).toEqual(['q', 'p', 'lost']);
    const from = new Map(lines.map(({ code, fromY }) => [code, fromY]));
    expect((from.get('q') ?? 0) - (from.get('lost') ?? 0)).toBeGreaterThan(SLOT);
    expect(cutB).toBeGreaterThan(lines[0]?.toY ?? NaN);
    expect(cutB).toBeLessThan(lines[1]?.toY ?? NaN);
  });
});
