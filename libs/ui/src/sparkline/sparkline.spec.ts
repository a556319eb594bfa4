import { sparklineGaps, sparklinePath } from './sparkline.js';

describe('sparklinePath', () => {
  it('begins anew after a missing year', () => {
    expect(sparklinePath([1, 2, null, 3, 4]).match(/M/g)).toHaveLength(2);
  });

  it('rises when the values rise', () => {
    const heights = [...sparklinePath([1, 2, 4]).matchAll(/ ([\d.]+)/g)].map((match) => Number(match[1]));

    expect(heights[0]).toBeGreaterThan(heights[2] ?? Infinity);
  });

  it('runs through the middle when nothing changes', () => {
    expect(sparklinePath([5, 5])).toBe('M2.5 7.0L45.5 7.0');
  });

  it('is empty when no year is known', () => {
    expect(sparklinePath([null, null])).toBe('');
  });
});

describe('sparklineGaps', () => {
  it('leads over each missing year, and over nothing else', () => {
    expect(sparklineGaps([1, 2, null, 3, 4]).match(/M/g)).toHaveLength(1);
    expect(sparklineGaps([1, null, 3, null, 5]).match(/M/g)).toHaveLength(2);
    expect(sparklineGaps([1, 2, 3])).toBe('');
    expect(sparklineGaps([null, 2, null])).toBe('');
  });
});
