import { strFromU8, unzipSync } from 'fflate';
import type { TestPerson } from './builders.js';
import { type TestDistrict, YEAR } from './diagnosis.js';
import { aDelivery } from './observations.js';

/** Numerators by area; the first is few, and 9 of the third is its neighbour. Denominators are primes: no share looks like another. */
export const NUMERATORS = [2, 61, 9, 73, 31, 89];
export const DENOMINATORS = [1_733, 1_741, 1_789, 1_801, 1_811, 1_823];
/** 2 / 1733 and 9 / 1789 in per cent, as far as every exit would write them. */
export const SECRETS = ['0.115', '0,115', '0.503', '0,503'];

/** A delivery of the second indicator for all areas and everything above them. */
export function deliverTable(planner: TestPerson, district: TestDistrict): Promise<string> {
  const { areas, municipalities, indicators } = district;
  const indicator = indicators[1];
  if (!indicator) throw new Error('No indicator.');
  const figure = (areaId: string, mine: readonly number[]) => ({
    ...{ indicator, areaId, year: YEAR },
    numerator: mine.reduce((sum, at) => sum + (NUMERATORS[at] ?? 0), 0),
    denominator: mine.reduce((sum, at) => sum + (DENOMINATORS[at] ?? 0), 0),
  });
  const below = (parentId: string) => areas.flatMap((area, at) => (area.parentId === parentId ? [at] : []));
  return aDelivery(planner, [
    ...areas.map(({ id }, at) => figure(id, [at])),
    ...municipalities.map(({ id }) => figure(id, below(id))),
    figure(district.district.id, [...areas.keys()]),
  ]);
}

/** The text of the sheets of a workbook, in their order. */
export function sheetTexts(content: Buffer): string[] {
  const parts = unzipSync(new Uint8Array(content));
  const names = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  return names.sort().map((name) => strFromU8(parts[name] ?? new Uint8Array()));
}
