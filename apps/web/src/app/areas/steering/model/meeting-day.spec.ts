import { isBehind } from './meeting-day.js';

describe('isBehind', () => {
  it('remarks on a whole day before today only', () => {
    expect(isBehind('2026-11-26', '2026-11-27')).toBe(true);
    expect(isBehind('2026-11-27', '2026-11-27')).toBe(false);
    expect(isBehind('2026-12-01', '2026-11-27')).toBe(false);
    expect(isBehind('', '2026-11-27')).toBe(false);
  });
});
