import { type EarlierTable, protectBeside } from '@quartierwerk/statistics/disclosure/earlier';
import type { RangeSolver } from '@quartierwerk/statistics/disclosure/linear-program';
import type { DisclosureProfile } from '@quartierwerk/statistics/disclosure/profile';
import { shownCount } from '@quartierwerk/statistics/disclosure/protect';
import {
  type AreaCount,
  type AreaCounts,
  denominatorAt,
  numeratorAt,
  ratesTable,
} from '@quartierwerk/statistics/disclosure/rates-table';
import type { DisclosureTable, SuppressionReason } from '@quartierwerk/statistics/disclosure/table';
import type { EarlierGroup, ReleaseArea, ReleaseGroup, ReleaseValue, ShownValue } from './release-task.js';

/** What came of one table. */
export interface GroupResult {
  readonly values: readonly ShownValue[];
  readonly protectedCounts: number;
  readonly exposed: number;
  readonly unfit: number;
  readonly rounds: number;
  readonly knownBefore: number;
  readonly differences: number;
  readonly exposedEarlier: number;
}

/** Protects the table of one indicator and year, and says of each value of the delivery what of it is shown. */
export function releaseGroup(group: ReleaseGroup, profile: DisclosureProfile, solve: RangeSolver): GroupResult {
  const table = tableOf(group, group);
  const earlier = group.earlier.map((before): EarlierTable => ({
    table: tableOf(group, before),
    state: stateOf(group.areas.length, before.values),
    roundingBase: before.roundingBase,
  }));
  const found = protectBeside(table, profile, earlier, solve);
  return {
    values: group.values.flatMap((value) => (value.own ? [shownOf(group, table, found.state, profile, value)] : [])),
    protectedCounts: found.protectedCells.length,
    exposed: found.exposed.length,
    unfit: found.unfit,
    rounds: found.rounds,
    knownBefore: found.knownBefore.length,
    differences: found.differences,
    exposedEarlier: found.exposedEarlier,
  };
}

function tableOf(
  { areas, share }: ReleaseGroup,
  { values, unplaced }: Pick<EarlierGroup, 'values' | 'unplaced'>,
): DisclosureTable {
  const by = new Map(values.map((value) => [value.area, value]));
  const aside = new Map(unplaced.map((cases) => [cases.area, cases]));
  const counts = areas.map((area, at): AreaCounts => {
    const cases = aside.get(at);
    return { ...placeOf(area), ...countsOf(by.get(at)), ...(cases && { unplaced: cases }) };
  });
  return ratesTable(counts, share);
}

function placeOf({ code, parent, level, closed }: ReleaseArea) {
  return { key: code, parent, level, closed };
}

const ABSENT: AreaCount = { origin: 'absent', count: null };

function countsOf(value: ReleaseValue | undefined): { numerator: AreaCount; denominator: AreaCount } {
  if (!value) return { numerator: ABSENT, denominator: ABSENT };
  const { delivered, own } = value;
  const numerator = countOf(value.numerator, delivered, own ? undefined : (value.numeratorReason ?? 'shown'));
  // A denominator that came hidden beside a secret numerator need not be few itself.
  const beside = delivered === 'secret' ? 'second' : delivered;
  const denominator = countOf(value.denominator, beside, own ? undefined : (value.denominatorReason ?? 'shown'));
  return { numerator, denominator };
}

function countOf(
  count: number | null,
  delivered: ReleaseValue['delivered'],
  fixed: 'shown' | SuppressionReason | undefined,
): AreaCount {
  if (count === null) return { origin: delivered === 'figure' ? 'absent' : delivered, count: null };
  return { origin: 'counted', count, ...(fixed && { fixed }) };
}

/** The state in which an earlier release left its table. */
function stateOf(areas: number, values: readonly ReleaseValue[]): (SuppressionReason | null)[] {
  const state: (SuppressionReason | null)[] = Array.from({ length: areas * 3 }, () => null);
  for (const { area, numeratorReason, denominatorReason } of values) {
    state[numeratorAt(area)] = numeratorReason;
    state[denominatorAt(area)] = denominatorReason;
  }
  return state;
}

/** A share falls with either of its counts; what is shown alone is the denominator. */
function shownOf(
  { factor }: ReleaseGroup,
  table: DisclosureTable,
  state: readonly (SuppressionReason | null)[],
  profile: DisclosureProfile,
  own: ReleaseValue,
): ShownValue {
  const numeratorReason = state[numeratorAt(own.area)] ?? null;
  const denominatorReason = state[denominatorAt(own.area)] ?? null;
  const reason = numeratorReason ?? denominatorReason;
  const denominator = shownCount(table, state, profile, denominatorAt(own.area));
  const base = { area: own.area, numeratorReason, denominatorReason, reason, denominator };
  if (reason !== null || own.value === null) return { ...base, numerator: null, value: null };
  // Rounded down to nothing, it would be read as a share of none.
  if (denominator === 0 && own.denominator !== 0) {
    return { ...base, denominator: null, numerator: null, value: null, reason: 'few_cases' };
  }
  const numerator = shownCount(table, state, profile, numeratorAt(own.area));
  const rounded = profile.roundingBase > 1 && numerator !== null && denominator !== null;
  if (!rounded) return { ...base, numerator, value: own.value };
  // A share of exact counts beside a rounded denominator would give the exact numerator back.
  return { ...base, numerator, value: denominator > 0 ? (numerator / denominator) * factor : null };
}
