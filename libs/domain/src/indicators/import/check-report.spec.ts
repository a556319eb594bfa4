import { CheckReport, LISTED_PER_KIND } from './check-report.js';
import { AREAS, INDICATORS, LONG, aMapping } from './import.testing.js';
import type { CheckedRow } from './check-report.js';
import type { Problem } from './problems.js';
import { AreaFinder, IndicatorFinder } from './table-facts.js';

const report = () => new CheckReport(aMapping(LONG), new AreaFinder(AREAS), new IndicatorFinder(INDICATORS));

function row(line: number, change: Partial<CheckedRow> = {}): CheckedRow {
  return {
    record: { line, cells: ['053780281', 'D2', '2023', '31', '84'] },
    outcome: 'read',
    problems: [],
    observations: [
      {
        line,
        column: 3,
        area: 0,
        edition: 0,
        year: 2023,
        numerator: 31,
        denominator: 84,
        value: 36.9,
        status: 'present',
      },
    ],
    ...change,
  };
}

const faulty = (line: number): CheckedRow =>
  row(line, {
    outcome: 'faulty',
    observations: [],
    problems: [{ code: 'number_unreadable', line, column: 3, content: 'ca. 3' }],
  });

describe('CheckReport', () => {
  it('shows a problem between its neighbours, each as it was read', () => {
    const subject = report();
    subject.take(faulty(302), row(301), row(303));
    expect(subject.listed[0]).toMatchObject({
      line: 302,
      columns: [0, 1, 2, 3, 4],
      context: [
        { line: 301, read: { areaName: 'Stümpen', indicator: 'D2', value: 36.9 } },
        { line: 302, read: null },
        { line: 303 },
      ],
    });
  });

  it('counts on when it has stopped listing', () => {
    const subject = report();
    for (let line = 2; line < LISTED_PER_KIND + 12; line += 1) subject.take(faulty(line), undefined, undefined);
    expect(subject.listed).toHaveLength(LISTED_PER_KIND);
    expect(subject.summary(new Int32Array(8)).groups).toEqual([
      { code: 'number_unreadable', severity: 'error', count: LISTED_PER_KIND + 10, firstLine: 2, fix: null },
    ]);
  });

  it('sums up what would be stored', () => {
    const subject = report();
    subject.take(row(2), undefined, undefined);
    subject.take(row(3, { outcome: 'skipped', observations: [] }), undefined, undefined);
    subject.take(row(4, { outcome: 'blank', observations: [] }), undefined, undefined);
    expect(subject.summary(Int32Array.from([1]))).toMatchObject({
      rows: 2,
      clean: 1,
      skipped: 1,
      observations: 1,
      areas: 1,
      years: [2023],
      indicators: [{ code: 'D2', figures: 1, missing: 0, smallCases: 1 }],
      statuses: { present: 1 },
      smallCasesSecret: false,
      errors: 0,
    });
  });
});

describe('hints of the report', () => {
  const jump = (line: number, { year = '2023', value = 10, edition = 0 } = {}): CheckedRow => {
    const params = { year, percent: 90, previous: 1, value };
    const [own] = row(line).observations;
    const observations = own ? [{ ...own, edition }] : [];
    return row(line, { observations, problems: [{ code: 'value_jump', line, column: 3, content: '', params }] });
  };
  const shifted: Problem = {
    ...{ code: 'indicator_shifted', line: 2, column: 3, content: '' },
    params: { indicator: 'D2', year: '2023', factor: 10 },
  };

  it('are counted for each indicator, and jumps of one that moved as a whole are none', () => {
    const subject = report();
    for (let line = 2; line < 9; line += 1) subject.take(jump(line), undefined, undefined);
    subject.take(jump(9, { year: '2022' }), undefined, undefined);
    subject.takeWhole([shifted]);
    const { kinds, groups, jumps, hints } = subject.summary(new Int32Array(8));
    expect(kinds).toEqual([
      { code: 'value_jump', indicator: 'D2', severity: 'hint', count: 1, firstLine: 9 },
      { code: 'indicator_shifted', indicator: 'D2', severity: 'hint', count: 1, firstLine: 2 },
    ]);
    expect([groups.length, hints]).toEqual([2, 2]);
    expect(jumps).toEqual([{ line: 9, column: 3, indicator: 'D2' }]);
  });

  it('keep the jumps of areas that did not go along with the others', () => {
    const subject = report();
    for (let line = 2; line < 10; line += 1) subject.take(jump(line, { value: 9 + line / 10 }), undefined, undefined);
    subject.take(jump(10, { value: 1.6 }), undefined, undefined);
    subject.take(jump(11, { value: 0 }), undefined, undefined);
    subject.takeWhole([shifted]);
    const { kinds, jumps } = subject.summary(new Int32Array(8));
    expect(kinds).toMatchObject([
      { code: 'value_jump', indicator: 'D2', count: 2, firstLine: 10 },
      { code: 'indicator_shifted', count: 1 },
    ]);
    expect(jumps.map(({ line }) => line)).toEqual([10, 11]);
  });

  it('list jumps of an indicator also where those of another, which fall away, have filled the memory', () => {
    const subject = report();
    for (let line = 2; line < 5_100; line += 1) subject.take(jump(line), undefined, undefined);
    for (let line = 6_000; line < 6_030; line += 1) subject.take(jump(line, { edition: 2 }), undefined, undefined);
    subject.takeWhole([shifted]);
    const { kinds, jumps } = subject.summary(new Int32Array(8));
    expect(kinds[0]).toMatchObject({ code: 'value_jump', indicator: 'B1', count: 30, firstLine: 6_000 });
    expect(jumps).toHaveLength(20);
  });

  it('keep examples of an indicator whose kind is full already', () => {
    const subject = report();
    const hint = (line: number, edition: number): CheckedRow => {
      const [own] = row(line).observations;
      return row(line, {
        observations: own ? [{ ...own, edition }] : [],
        problems: [{ code: 'denominator_small', line, column: 4, content: '' }],
      });
    };
    for (let line = 2; line < LISTED_PER_KIND + 50; line += 1) subject.take(hint(line, 0), undefined, undefined);
    subject.take(hint(900, 2), undefined, undefined);
    expect(subject.listed.at(-1)).toMatchObject({ line: 900, indicator: 'B1' });
    expect(subject.listed).toHaveLength(LISTED_PER_KIND + 1);
  });
});
