import type { DisclosureProfile } from '@quartierwerk/statistics/disclosure/profile';
import { releaseGroup } from './release-tables.js';
import type { ReleaseGroup, ReleaseValue } from './release-task.js';

const PROFILE: DisclosureProfile = {
  minCases: 1,
  zerosSecret: false,
  complementSecret: false,
  dominance: null,
  roundingBase: 10,
};
const REASONS = { numeratorReason: null, denominatorReason: null } as const;

function value(area: number, numerator: number, denominator: number): ReleaseValue {
  const share = denominator === 0 ? null : (numerator / denominator) * 100;
  return { area, own: true, numerator, denominator, value: share, delivered: 'figure', ...REASONS };
}

/** Two areas under nothing. */
function released(...values: readonly ReleaseValue[]) {
  const areas = ['01', '02'].map((code) => ({ id: code, code, parent: null, level: 0, closed: false }));
  const group: ReleaseGroup = { editionId: 'e', year: 2023, areas, share: true, factor: 100, values, earlier: [] };
  return releaseGroup(group, PROFILE, () => {
    throw new Error('Nothing is secret here.');
  }).values;
}

describe('a released value', () => {
  it('is kept secret where rounding leaves no denominator', () => {
    const [few, others] = released(value(0, 0, 4), value(1, 23, 104));
    expect(few).toMatchObject({ numerator: null, denominator: null, value: null, reason: 'few_cases' });
    expect(others).toMatchObject({ numerator: 20, denominator: 100, value: 20, reason: null });
  });

  it('stays a gap where there was no denominator to begin with', () => {
    expect(released(value(0, 0, 0))[0]).toMatchObject({ denominator: 0, value: null, reason: null });
  });
});
