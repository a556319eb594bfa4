import { districtOf, ratesOf } from './disclosure.testing.js';
import { type EarlierTable, protectBeside } from './earlier.js';
import { textSolver } from './lp-text.testing.js';
import { type DisclosureProfile, OPEN_PROFILE } from './profile.js';
import { protect } from './protect.js';
import { numeratorAt } from './rates-table.js';

const solver = await textSolver();
const THREE: DisclosureProfile = { ...OPEN_PROFILE, minCases: 3 };
const place = (numerator: number) => ({ numerator, others: 100, missing: false });

/** A district of one municipality, whose areas have these numerators. */
const oneOf = (...numerators: readonly number[]) => ratesOf(districtOf([numerators.map(place)]));
const [FIRST, SECOND, THIRD] = [2, 3, 4].map(numeratorAt) as [number, number, number];

/** Two municipalities, of which the second has these areas and no figure of its own. */
function undelivered(...numerators: readonly number[]) {
  const areas = districtOf([[place(15)], numerators.map(place)]);
  const none = { origin: 'absent', count: null } as const;
  // 0 district, 1 and 3 the municipalities, 2 the area of the first, 4 to 6 those of the second.
  return ratesOf(areas.map((area, at) => (at === 3 ? { ...area, numerator: none, denominator: none } : area)));
}

function released(table: ReturnType<typeof oneOf>, profile = THREE): EarlierTable {
  return { table, state: protect(table, profile, solver).state, roundingBase: profile.roundingBase };
}

describe('protectBeside', () => {
  it('hides the same again when the same is released twice', () => {
    const table = oneOf(2, 9, 20);
    const first = released(table);
    const second = protectBeside(table, THREE, [first], solver);
    expect(second.state).toEqual(first.state);
    expect(second).toMatchObject({ knownBefore: [], differences: 0, exposedEarlier: 0 });
  });

  it('keeps hiding the neighbour of what was secret when it is secret no longer', () => {
    // The first area rose from 2 to 8: by itself nothing would be hidden now, but 9 would give the old 2 away.
    const first = released(oneOf(2, 9, 20));
    expect(first.state[SECOND]).toBe('neighbour');
    const second = protectBeside(oneOf(8, 9, 20), THREE, [first], solver);
    expect(second.state[SECOND]).toBe('difference');
    // And 8 beside it, or 9 would be what is left of the sum.
    expect(second.state[FIRST]).toBe('difference');
    expect(second.differences).toBe(2);
  });

  it('does not take for hidden what an earlier release showed', () => {
    // All was open at first; now the profile calls 2 a few, and the old neighbours are known.
    const first = released(oneOf(2, 9, 20), OPEN_PROFILE);
    const second = protectBeside(oneOf(2, 9, 20), THREE, [first], solver);
    expect(second.knownBefore).toEqual([FIRST]);
    expect(second.state[FIRST]).toBe('few_cases');
    expect([second.state[SECOND], second.state[THIRD]]).toEqual([null, null]);
  });

  it('hides another neighbour when the first choice is known from before', () => {
    const first = released(oneOf(5, 9, 20), OPEN_PROFILE);
    const second = protectBeside(oneOf(2, 9, 20), THREE, [first], solver);
    // 9 and 20 did not change and are known; only the sum is left, and the district above it.
    expect(second.state[numeratorAt(1)]).toBe('neighbour');
    expect(second.exposed).toEqual([]);
  });

  it('protects beside an earlier release in which what nobody delivered had another count', () => {
    // A = 33 - 15 - 9 - 7 as soon as 7 is shown; the municipality of A has no figure of its own and was 17 before, 18 now.
    const first = released(undelivered(2, 8, 7));
    const table = undelivered(2, 9, 7);
    const alone = protect(table, THREE, solver);
    const beside = protectBeside(table, THREE, [first], solver);
    expect(alone.state[numeratorAt(6)]).toBe('neighbour');
    expect(beside.state[numeratorAt(6)]).not.toBeNull();
    expect(beside).toMatchObject({ exposed: [], unfit: 0, exposedEarlier: 0 });
  });

  it('takes what nobody delivered for the same where everything around it is the same', () => {
    const table = undelivered(2, 8, 7);
    const second = protectBeside(table, THREE, [released(table)], solver);
    expect(second.state).toEqual(protect(table, THREE, solver).state);
    expect(second.protectedCells).toHaveLength(1);
  });
});
