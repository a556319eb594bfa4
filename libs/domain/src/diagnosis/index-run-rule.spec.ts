import { runVerdict } from './index-run-rule.js';

describe('runVerdict', () => {
  it('allows a run as soon as one area has a rank', () => {
    expect(runVerdict(1).ok).toBe(true);
  });

  it('refuses a run that ranks nothing', () => {
    expect(runVerdict(0)).toMatchObject({ reason: 'NO_AREA_RANKED' });
  });
});
