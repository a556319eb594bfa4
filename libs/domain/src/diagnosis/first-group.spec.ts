import { usualTop } from './first-group.js';

describe('usualTop', () => {
  it.each([
    [81, 9],
    [17, 2],
    [2, 1],
    [0, 1],
    [33_000, 50],
  ])('takes a ninth of %d areas, at least one and at most fifty', (areas, top) => {
    expect(usualTop(areas)).toBe(top);
  });
});
