import type { DisclosureProfile } from '@quartierwerk/statistics/disclosure/profile';
import { highsSolver } from './highs-solver.js';
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
  const group: ReleaseGroup = {
    editionId: 'e',
    year: 2023,
    areas,
    share: true,
    factor: 100,
    values,
    unplaced: [],
    earlier: [],
  };
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

describe('cases that lie in no area', () => {
  const THREE = { ...PROFILE, minCases: 3, roundingBase: 1 };
  const areas = ['district', '01', '02', '03', '04'].map((code, at) => ({
    ...{ id: code, code, closed: false },
    ...(at === 0 ? { parent: null, level: 2 } : { parent: 0, level: 0 }),
  }));
  const secret = (area: number): ReleaseValue => ({
    ...{ area, own: true, numerator: null, denominator: null, value: null, delivered: 'secret' },
    ...REASONS,
  });

  /** 20 cases, 9 and 6 of them in two areas, so that 5 are left for two secret ones and for what lies in neither. */
  async function hiddenBeside(unplaced: number | null) {
    const values = [value(0, 20, 4_000), secret(1), secret(2), value(3, 9, 900), value(4, 6, 1_000)];
    const aside = unplaced === null ? [] : [{ area: 0, numerator: unplaced, denominator: null }];
    const group: ReleaseGroup = {
      ...{ editionId: 'e', year: 2023, areas, share: true, factor: 100, values },
      ...{ unplaced: aside, earlier: [] },
    };
    const { values: shown, exposed } = releaseGroup(group, THREE, await highsSolver());
    return { exposed, hidden: shown.flatMap(({ area, reason }) => (reason === 'neighbour' ? [area] : [])) };
  }

  it('leave two secret counts apart that add up to five', async () => {
    expect(await hiddenBeside(null)).toEqual({ exposed: 0, hidden: [] });
  });

  it('hide a neighbour where they leave so few that both are known', async () => {
    // 20 - 9 - 6 - 3: two areas of two cases have one each.
    expect(await hiddenBeside(3)).toEqual({ exposed: 0, hidden: [4] });
  });
});
