import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { codesText, deliveryFields, deliveryGroups } from './delivery-list.js';

describe('codesText', () => {
  it.each([
    [['D4', 'D5'], 'D4, D5'],
    [['C1', 'C2', 'C3', 'C4'], 'C1–C4'],
    [['A1', 'A2', 'A3', 'B1', 'B3', 'E6'], 'A1–A3, B1, B3, E6'],
    [['A4', 'B5', 'B6', 'B7'], 'A4, B5–B7'],
    [['Wahl', 'X10', 'X11', 'X12'], 'Wahl, X10–X12'],
    [[], ''],
  ])('writes %j', (codes, text) => {
    expect(codesText(codes).replaceAll('\u2060', '')).toBe(text);
  });
});

describe('deliveryGroups', () => {
  it('groups by the latest year and keeps the order', () => {
    const of = (id: string, years: number[]) => ({ id, years }) as unknown as DeliveryView;
    const groups = deliveryGroups([of('a', [2025]), of('b', [2023, 2025]), of('c', [2024]), of('d', [])]);

    expect(groups.map(({ year, deliveries }) => [year, deliveries.map(({ id }) => id)])).toEqual([
      [2025, ['a', 'b']],
      [2024, ['c']],
      [null, ['d']],
    ]);
  });
});

describe('deliveryFields', () => {
  it('offers what tells deliveries apart and nothing else', () => {
    const fields = deliveryFields({
      count: 2,
      sources: [{ id: 's', name: 'Jugendamt' }],
      indicators: ['D2', 'D3'],
      years: [2025, 2024],
    });

    expect(fields.map(({ key }) => key)).toEqual(['indikator', 'jahr']);
  });
});
