import type { AvailabilityView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { availabilityTable } from './availability-table.js';

function rowOf(year: number, level: AvailabilityView['level'], edition: string): AvailabilityView {
  return { year, level, areaEditionId: edition, areaEditionName: `Stand ${edition}`, figures: 8, missing: 0, of: 8 };
}

describe('availabilityTable', () => {
  it('has a column only for levels with values, and a gap where one is missing', () => {
    const rows = [rowOf(2025, 'small_area', 'b'), rowOf(2025, 'district', 'b'), rowOf(2024, 'small_area', 'b')];
    const { levels, groups } = availabilityTable(rows);

    expect(levels).toEqual(['small_area', 'district']);
    expect(groups[0]?.lines.map(({ year, cells }) => [year, cells.map((cell) => cell?.figures ?? null)])).toEqual([
      [2025, [8, 8]],
      [2024, [8, null]],
    ]);
  });

  it('keeps values of different area editions apart', () => {
    const { groups } = availabilityTable([rowOf(2024, 'small_area', 'b'), rowOf(2023, 'small_area', 'a')]);

    expect(groups.map(({ editionName }) => editionName)).toEqual(['Stand b', 'Stand a']);
  });
});
