import { CheckReport, LISTED_PER_KIND, mayCommit, openJumps } from './check-report.js';
import { AREAS, INDICATORS, LONG, aMapping } from './import.testing.js';
import type { CheckedRow } from './check-report.js';
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

describe('mayCommit', () => {
  const jumps = { code: 'value_jump', severity: 'hint', count: 2, firstLine: 3, fix: 'confirm_jumps' } as const;
  const cells = [
    { line: 3, column: 5 },
    { line: 9, column: 5 },
  ];
  const none = { confirmedJumps: 0, confirmedCells: [] };
  const jumping = { errors: 0, observations: 4, groups: [jumps], jumps: cells };

  it('needs a table without errors and with values', () => {
    expect(mayCommit({ errors: 0, observations: 4, groups: [] }, none)).toBe(true);
    expect(mayCommit({ errors: 1, observations: 4, groups: [] }, none)).toBe(false);
    expect(mayCommit({ errors: 0, observations: 0, groups: [] }, none)).toBe(false);
  });

  it('needs every jump confirmed, all at once or one by one', () => {
    expect(mayCommit(jumping, { ...none, confirmedJumps: 1 })).toBe(false);
    expect(mayCommit(jumping, { ...none, confirmedJumps: 2 })).toBe(true);
    expect(mayCommit(jumping, { ...none, confirmedCells: cells.slice(0, 1) })).toBe(false);
    expect(mayCommit(jumping, { ...none, confirmedCells: cells })).toBe(true);
  });

  it('counts no confirmation of a cell that does not jump', () => {
    const elsewhere = [
      { line: 3, column: 5 },
      { line: 4, column: 5 },
    ];
    expect(openJumps(jumping, { ...none, confirmedCells: elsewhere })).toBe(1);
  });

  it('keeps jumps open that are too many to be listed', () => {
    const many = { ...jumping, groups: [{ ...jumps, count: 700 }] };
    expect(openJumps(many, { ...none, confirmedCells: cells })).toBe(698);
  });
});
