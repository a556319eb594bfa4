import fc from 'fast-check';
import { DISTRICTS, PROFILES, districtOf, ratesOf } from './disclosure.testing.js';
import { type EarlierTable, protectBeside } from './earlier.js';
import { textSolver } from './lp-text.testing.js';
import { type DisclosureProfile, OPEN_PROFILE } from './profile.js';
import { protect } from './protect.js';
import { type AreaCounts, numeratorAt } from './rates-table.js';

const solver = await textSolver();
const THREE: DisclosureProfile = { ...OPEN_PROFILE, minCases: 3 };
const place = (numerator: number) => ({ numerator, others: 100, missing: false });

/** A district of one municipality, whose areas have these numerators. */
const oneOf = (...numerators: readonly number[]) => ratesOf(districtOf([numerators.map(place)]));
const [FIRST, SECOND, THIRD] = [2, 3, 4].map(numeratorAt) as [number, number, number];

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

  it('lets no earlier secret be worked out, whatever changes between two releases', () => {
    fc.assert(
      fc.property(
        DISTRICTS,
        PROFILES,
        fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
        (before, profile, changes) => {
          const earlier = released(ratesOf(before), profile);
          const after = protectBeside(ratesOf(changed(before, changes)), profile, [earlier], solver);
          expect(after.exposed).toEqual([]);
          expect(after.exposedEarlier).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** The same district a delivery later: some small areas have a few cases more, and everything above them. */
function changed(areas: readonly AreaCounts[], changes: readonly number[]): AreaCounts[] {
  const added = areas.map(({ level, numerator }, at) =>
    level === 0 && numerator.origin === 'counted' ? (changes[at % changes.length] ?? 0) : 0,
  );
  areas.forEach(({ parent, level }, at) => {
    if (level !== 0 || parent === null) return;
    added[parent] = (added[parent] ?? 0) + (added[at] ?? 0);
    added[0] = (added[0] ?? 0) + (added[at] ?? 0);
  });
  return areas.map((area, at) => ({
    ...area,
    numerator: more(area.numerator, added[at] ?? 0),
    denominator: more(area.denominator, added[at] ?? 0),
  }));
}

function more(count: AreaCounts['numerator'], added: number): AreaCounts['numerator'] {
  return count.count === null ? count : { ...count, count: count.count + added };
}
