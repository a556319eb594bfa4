import fc from 'fast-check';
import {
  type GridRecord,
  gridFileKind,
  gridProblems,
  readGridKeys,
  readStreetRanges,
  smallestKeys,
} from './street-grid.js';

function records(text: string): GridRecord[] {
  return text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split(';') }));
}

const ZU = `
12345678;100000000;Mitte;
12345678;100100000;Altstadt;
12345678;100100100;Markt;2400
12345678;100100200;Tor;1800
12345678;200000000;Süd;3100`;

/** Municipality, street key, street, post code, odd from and to, even from and to, each with its letter, and the area. */
const ra = (street: string, odd: string, even: string, key = '100100100'): string =>
  `12345678;00018;${street};12345;${odd};${even};${key}`;

function check(zu: string, ...lines: string[]): (readonly [string, string, number, number?])[] {
  const { keys, problems } = readGridKeys(records(zu));
  const streets = readStreetRanges(records(lines.join('\n')));
  return [...problems, ...streets.problems, ...gridProblems(keys, streets.ranges)].map(
    ({ code, file, line, otherLine }) => (otherLine === undefined ? [code, file, line] : [code, file, line, otherLine]),
  );
}

/** Every smallest area has a street, so that only what a test is about is found. */
const FILLED = [ra('Torgasse', '1;;997;', '2;;998;', '100100200'), ra('Südring', '1;;997;', '2;;998;', '200000000')];

describe('a street grid', () => {
  it('is told by its columns, and its columns by what stands in them', () => {
    expect(gridFileKind(records(ZU))).toBe('zu');
    expect(gridFileKind(records(ra('Markt', '1;;49;', '2;;50;')))).toBe('ra');
    expect(gridFileKind(records('Gebiet;Wert\nAltstadt;12'))).toBeNull();
    const { keys } = readGridKeys(records(`Schlüssel;Name;Einwohner\n100100100;Markt;2.400`));
    expect(keys).toEqual([{ line: 2, municipality: '', key: '100100100', name: 'Markt', residents: 2400 }]);
    const { ranges } = readStreetRanges(records(ra('Marktstraße', '1;;49;a', '2;;50;')));
    expect(ranges).toMatchObject([
      {
        ...{ street: 'Marktstraße', postCode: '12345', key: '100100100' },
        odd: { from: { number: 1, suffix: '' }, to: { number: 49, suffix: 'a' } },
        even: { from: { number: 2 }, to: { number: 50 } },
      },
    ]);
  });

  it('without a fault has none, its areas are those that nothing divides further', () => {
    expect(check(ZU, ra('Markt', '1;;49;', '2;;50;'), ...FILLED)).toEqual([]);
    expect(smallestKeys(readGridKeys(records(ZU)).keys).map(({ key }) => key)).toEqual([
      '100100100',
      '100100200',
      '200000000',
    ]);
  });

  it('names keys that are no keys, stand twice, or leave a level out', () => {
    const zu = `${ZU}\n12345678;10010030;Kurz;1500\n12345678;100100200;Nochmal;1500\n12345678;100000300;Lücke;1500`;
    expect(
      check(zu, ra('Markt', '1;;49;', '2;;50;'), ...FILLED, ra('Lückenweg', '1;;9;', '2;;8;', '100000300')),
    ).toEqual([
      ['key_not_nine_digits', 'zu', 6],
      ['key_twice', 'zu', 7, 4],
      ['level_left_out', 'zu', 8],
    ]);
  });

  it('names areas that are too small, without residents, without a street, or below a level without a name', () => {
    const zu = `${ZU.replace('2400', '999').replace(';1800', ';')}\n12345678;300100000;Nord;1200`;
    expect(check(zu, ra('Markt', '1;;49;', '2;;50;'), ...FILLED)).toEqual([
      ['residents_few', 'zu', 3],
      ['residents_missing', 'zu', 4],
      ['level_unnamed', 'zu', 6],
      ['area_without_street', 'zu', 6],
    ]);
  });

  it('names ranges of a key that is not there or is divided further', () => {
    const lines = [ra('Markt', '1;;49;', '2;;50;'), ...FILLED];
    expect(
      check(ZU, ...lines, ra('Weg', '1;;9;', '2;;8;', '999999999'), ra('Pfad', '1;;9;', '2;;8;', '100100000')),
    ).toEqual([
      ['key_unknown', 'ra', 4],
      ['key_divided', 'ra', 5],
    ]);
  });

  it('names ranges that are empty, half, reversed, or on the wrong side', () => {
    const lines = [ra('Markt', '1;;49;', '2;;50;'), ...FILLED];
    const wrong = [
      ra('A-Weg', ';;;', ';;;'),
      ra('B-Weg', '1;;;', ';;;'),
      ra('C-Weg', '9;;3;', ';;;'),
      ra('D-Weg', '1;;8;', ';;;'),
    ];
    expect(check(ZU, ...lines, ...wrong)).toEqual([
      ['range_missing', 'ra', 4],
      ['range_half', 'ra', 5],
      ['range_reversed', 'ra', 6],
      ['number_wrong_side', 'ra', 7],
    ]);
  });

  it('names both lines of two ranges that overlap, also with letters and with an open end', () => {
    const first = ra('Markt', '1;;49;', '2;;50;');
    const second = ra('Markt', '49;a;61;', '52;;60;', '100100200');
    expect(check(ZU, first, second, ...FILLED)).toEqual([['ranges_overlap', 'ra', 2, 1]]);
    const open = ra('Markt', '1;;997;', '2;;998;');
    expect(check(ZU, open, ra('Markt', '401;;411;', ';;;', '100100200'), ...FILLED)).toEqual([
      ['ranges_overlap', 'ra', 2, 1],
    ]);
    expect(check(ZU, first, ra('Markt', '51;;61;', '52;;60;', '100100200'), ...FILLED)).toEqual([]);
    expect(check(ZU, first, ra('Markt', '11;;13;', ';;;'), ...FILLED)).toEqual([['range_twice', 'ra', 2, 1]]);
  });

  it('takes a street of another post code for another street, but not another spelling', () => {
    const first = ra('Marktstraße', '1;;49;', '2;;50;');
    expect(check(ZU, first, first.replace(';12345;', ';54321;'), ...FILLED)).toEqual([]);
    expect(check(ZU, first, ra('Marktstr.', '3;;5;', ';;;', '100100200'), ...FILLED)).toEqual([
      ['ranges_overlap', 'ra', 2, 1],
    ]);
  });

  it('finds an overlap exactly where a house number lies in two ranges', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 5 }), (list) => {
        const ends = list.map(([start, length]) => [2 * start + 1, 2 * (start + length) + 1] as const);
        const lines = ends.map(([from, to], at) =>
          ra('Markt', `${from};;${to};`, ';;;', at % 2 === 0 ? '100100100' : '100100200'),
        );
        const shared = ends.some(([from, to], a) =>
          ends.some(([start, end], b) => a < b && from <= end && start <= to),
        );
        const found = check(ZU, ...lines, ...FILLED).some(
          ([code]) => code === 'ranges_overlap' || code === 'range_twice',
        );
        expect(found).toBe(shared);
      }),
    );
  });
});
