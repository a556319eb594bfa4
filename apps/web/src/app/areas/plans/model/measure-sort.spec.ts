import { measureSortOf, sortColumn, sortMeasures } from './measure-sort.js';
import { aMeasure } from './plan.testing.js';

describe('the order of measures', () => {
  const rows = [
    aMeasure({ id: 'a', code: '1.10', title: 'Übergang', cost: 0, startsOn: null, state: 'completed' }),
    aMeasure({ id: 'b', code: '1.02', title: 'Treff', cost: 500, startsOn: '2021-01-01', state: 'planned' }),
    aMeasure({ id: 'c', code: '1.03', title: 'Zuhause', cost: 900, startsOn: '2020-01-01', state: 'in_progress' }),
  ];
  const order = (word: string) =>
    sortMeasures(rows, measureSortOf(word))
      .map(({ id }) => id)
      .join('');

  it('is that of the column in the address, and without one as it came', () => {
    expect(order('nummer')).toBe('bca');
    expect(order('titel')).toBe('bac');
    expect(order('stand')).toBe('bca');
    expect(order('quer')).toBe('abc');
    expect(sortColumn(measureSortOf('ende-absteigend'))).toBe('end');
  });

  it('leaves what has no value last in both directions', () => {
    expect([order('kosten'), order('kosten-absteigend')]).toEqual(['bca', 'cba']);
    expect([order('beginn'), order('beginn-absteigend')]).toEqual(['cba', 'bca']);
  });
});
