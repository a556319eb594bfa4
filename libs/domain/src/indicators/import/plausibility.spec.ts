import fc from 'fast-check';
import { AREAS, INDICATORS, LONG, aMapping, readTable } from './import.testing.js';
import { OutlierWatch } from './outlier-watch.js';
import { ParentSums } from './parent-sums.js';
import type { ReadObservation } from './row-reader.js';
import { type AreaFact, AreaFinder, IndicatorFinder } from './table-facts.js';
import { YearWatch } from './year-watch.js';

const INDICATOR_FACTS = new IndicatorFinder(INDICATORS);
const HEAD = 'AGS;Indikator;Jahr;Zähler;Nenner\n';

/** A district with one municipality and so many small areas. */
function areasOf(count: number): AreaFinder {
  const base: AreaFact[] = [
    { id: 'k', code: '05378', name: 'Kreis', level: 'district', parentCode: null, parentName: null },
    { id: 'm', code: '05378028', name: 'Rösrath', level: 'municipality', parentCode: '05378', parentName: 'Kreis' },
  ];
  const small = Array.from({ length: count }, (_, at): AreaFact => {
    const code = `0537802${String(at).padStart(3, '0')}`;
    return { id: code, code, name: code, level: 'small_area', parentCode: '05378028', parentName: 'Rösrath' };
  });
  return new AreaFinder([...base, ...small]);
}

function observationOf(area: number, change: Partial<ReadObservation> = {}): ReadObservation {
  const place = { area, edition: 0, year: 2020, line: area + 2, column: 3 };
  return { ...place, numerator: 20, denominator: 100, value: 20, status: 'present', ...change };
}

describe('OutlierWatch', () => {
  const outliers = (values: readonly number[], denominator: number | null = null) => {
    const watch = new OutlierWatch(areasOf(values.length), INDICATOR_FACTS);
    values.forEach((value, at) => watch.take(observationOf(at + 2, { value, denominator })));
    return watch.problems();
  };
  const usual = [19, 20, 21, 20, 22, 18, 20, 21, 19, 20, 23];

  it('names the value that lies far from all others, with its row and the middle of the others', () => {
    expect(outliers([...usual, 95])).toEqual([
      { code: 'outlier', line: 15, column: 3, content: '', params: { indicator: 'D2', value: 95, median: 20 } },
    ]);
  });

  it('finds none among few values, among equal ones, and none that chance explains', () => {
    expect(outliers([1, 2, 99])).toEqual([]);
    expect(outliers(usual.map(() => 20))).toEqual([]);
    expect(outliers([...usual, 33], 30)).toEqual([]);
  });

  it('finds the one value that differs where all others are equal', () => {
    expect(outliers([...usual.map(() => 20), 60])).toHaveLength(1);
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 10, maxLength: 40 }),
        (values) => {
          const sorted = (list: readonly number[]) =>
            outliers(list)
              .map(({ params }) => Number(params?.['value']))
              .sort((a, b) => a - b);
          expect(sorted([...values].reverse())).toEqual(sorted(values));
        },
      ),
    );
  });
});

describe('ParentSums', () => {
  const problemsOf = (rows: readonly ReadObservation[], unassigned: readonly ReadObservation[] = []) => {
    const sums = new ParentSums(areasOf(3), INDICATOR_FACTS);
    rows.forEach((row) => sums.take(row));
    unassigned.forEach((row) => sums.takeUnassigned(row));
    return sums.problems([]).map(({ code, line, params }) => [code, line, params?.['sum'], params?.['given']]);
  };
  const three = [2, 3, 4].map((area) => observationOf(area));
  const parent = (numerator: number | null, denominator: number | null = null) =>
    observationOf(1, { numerator, denominator, line: 9 });

  it('are silent when the areas add up to the municipality', () => {
    expect(problemsOf([...three, parent(60, 300)])).toEqual([]);
  });

  it('say when the areas add up to more, also while some are missing', () => {
    expect(problemsOf([...three, parent(55)])).toEqual([['sum_above_parent', 9, 60, 55]]);
    expect(problemsOf([...three.slice(1), parent(35)])).toEqual([['sum_above_parent', 9, 40, 35]]);
  });

  it('ask for what is missing only when every area is there', () => {
    expect(problemsOf([...three, parent(66, 300)])).toEqual([['sum_below_parent', 9, 60, 66]]);
    expect(problemsOf([...three.slice(1), parent(66)])).toEqual([]);
    expect(problemsOf([...three.slice(1), observationOf(2, { numerator: null, value: null }), parent(66)])).toEqual([]);
  });

  it('count in what the table says to lie nowhere', () => {
    expect(problemsOf([...three, parent(66, 300)], [parent(6)])).toEqual([]);
    expect(problemsOf([...three, parent(66)], [parent(5)])).toEqual([['sum_below_parent', 9, 65, 66]]);
  });

  it('look at the district too, and name what must be looked up', () => {
    const sums = new ParentSums(areasOf(3), INDICATOR_FACTS);
    three.forEach((row) => sums.take(row));
    expect(sums.missing()).toEqual([
      { edition: 0, area: 1, year: 2020 },
      { edition: 0, area: 0, year: 2020 },
    ]);
    const earlier = { edition: 0, area: 0, year: 2020, numerator: 70, denominator: null, line: 0, column: -1 };
    expect(sums.problems([earlier])).toMatchObject([{ code: 'sum_below_parent', line: 0, params: { difference: 10 } }]);
  });
});

describe('YearWatch', () => {
  const mixed = (rows: readonly (readonly [number, number])[]) => {
    const watch = new YearWatch(INDICATOR_FACTS, 10);
    rows.forEach(([area, year], at) => watch.take(observationOf(area, { year, line: at + 2 })));
    return watch.problems(2).map(({ line, content, params }) => [line, content, params?.['usual']]);
  };

  it('names the rows of another year when no area stands for both', () => {
    expect(
      mixed([
        [2, 2023],
        [3, 2023],
        [4, 2022],
        [5, 2023],
      ]),
    ).toEqual([[4, '2022', '2023']]);
  });

  it('says nothing about a table of several years, or of one', () => {
    expect(
      mixed([
        [2, 2022],
        [2, 2023],
        [3, 2022],
        [3, 2023],
      ]),
    ).toEqual([]);
    expect(
      mixed([
        [2, 2023],
        [3, 2023],
      ]),
    ).toEqual([]);
  });
});

describe('a row of cases that lie nowhere', () => {
  const columns = [{ role: 'parent' }, { role: 'area_code' }, ...LONG.slice(1)] as const;
  const mapping = aMapping(columns);
  const head = `Kommune;${HEAD}`;

  it('belongs to the municipality that it names, otherwise to the district', () => {
    const { unassigned, observations, problems } = readTable(
      `${head}Rösrath;räumlich nicht zuordenbar;D2;2020;12;\n;Nicht zuzuordnen;D2;2020;7;90\n`,
      mapping,
    );
    expect(observations).toEqual([]);
    expect(unassigned.map(({ area, numerator, denominator }) => [AREAS[area]?.name, numerator, denominator])).toEqual([
      ['Rösrath', 12, null],
      ['Kreis', 7, 90],
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['unassigned_row', 2],
      ['unassigned_row', 3],
    ]);
  });

  it('stands beside the figure of its municipality, but not twice', () => {
    const { unassigned, observations, problems } = readTable(
      `${head};05378028;D2;2020;40;90\n05378028;ohne Zuordnung;D2;2020;12;\n05378028;ohne Zuordnung;D2;2020;11;\n`,
      mapping,
    );
    expect([observations.length, unassigned.length]).toEqual([1, 1]);
    expect(problems.filter(({ code }) => code === 'duplicate_row')).toMatchObject([
      { line: 4, params: { firstLine: 3 } },
    ]);
  });

  it('keeps few cases secret as everywhere', () => {
    const { unassigned } = readTable(`${head};ohne Zuordnung;D2;2020;2;\n`, { ...mapping, suppressSmallCases: true });
    expect(unassigned).toMatchObject([{ numerator: null, status: 'suppressed' }]);
  });

  it('has no meaning in a table of rates, and says so', () => {
    const rates = aMapping([{ role: 'area_code' }, { role: 'indicator' }, { role: 'year' }, { role: 'value' }]);
    const { unassigned, problems } = readTable('AGS;Indikator;Jahr;Wert\nohne Zuordnung;D2;2020;12,5\n', rates);
    expect(unassigned).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unassigned_row', params: { counted: false } }]);
  });
});

describe('figures that cannot be', () => {
  const values = aMapping([{ role: 'area_code' }, { role: 'indicator' }, { role: 'year' }, { role: 'value' }]);
  const codes = (text: string, mapping = aMapping(LONG)) =>
    readTable(text, mapping).problems.map(({ code, line, column }) => [code, line, column]);

  it('are counts of a million millions', () => {
    expect(codes(`${HEAD}053780281;D2;2020;31;1000000000000\n`)).toEqual([['count_implausible', 2, 4]]);
    expect(codes(`${HEAD}053780281;D2;2020;10^12;84\n`)).toEqual([['number_unreadable', 2, 3]]);
  });

  it('are shares below nothing or above the whole', () => {
    const head = 'AGS;Indikator;Jahr;Wert\n';
    expect(codes(`${head}053780281;D2;2020;-4\n053780289;D2;2020;100,1\n053780041;D2;2020;100\n`, values)).toEqual([
      ['value_out_of_range', 2, 3],
      ['value_out_of_range', 3, 3],
    ]);
    expect(codes(`${head}053780281;B1;2020;900\n053780281;E6;2020;3,5\n`, values)).toEqual([]);
  });

  it('are no numbers at all: read as missing, and said', () => {
    expect(codes(`${HEAD}053780281;D2;2020;NaN;84\n`)).toEqual([['mark_read_as', 2, 3]]);
  });
});

describe('names that were written in another encoding', () => {
  it('are told apart from names that are unknown', () => {
    const names = aMapping([{ role: 'area_name' }, ...LONG.slice(1)]);
    const head = HEAD.replace('AGS', 'Name');
    const { problems } = readTable(
      `${head}StÃ¼mpen;D2;2020;31;84\nSt\ufffdmpen;D2;2020;31;84\nÃhnlich;D2;2020;1;84\n`,
      names,
    );
    expect(problems.map(({ code }) => code)).toEqual(['area_garbled', 'area_garbled', 'area_unknown']);
  });
});
