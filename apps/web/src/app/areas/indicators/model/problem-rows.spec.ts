import fc from 'fast-check';
import { ERROR_CODES, HINT_CODES } from '@quartierwerk/domain/indicators/import/problems';
import { groupOf, kindOf, problemOf } from './import.testing.js';
import { lineRuns, problemRows } from './problem-rows.js';

describe('problemRows', () => {
  it('says a finding once in full and draws the lines that repeat it together', () => {
    const problems = [302, 303, 304, 310].map((line) =>
      problemOf('area_leading_zero', line, { content: `5378${line}` }),
    );
    const [first, more, ...rest] = problemRows(problems, [groupOf('area_leading_zero', 4, 302)]);

    expect(first).toMatchObject({ lines: [302], like: null, kind: { count: 4 } });
    expect(more).toMatchObject({ lines: [303, 304, 310], like: 302, kind: null });
    expect(rest).toEqual([]);
  });

  it('keeps what must be judged line by line apart', () => {
    const problems = [2, 3].map((line) => problemOf('numerator_above_denominator', line));

    expect(problemRows(problems, []).map(({ lines }) => lines)).toEqual([[2], [3]]);
  });

  it('draws equal contents together and different ones not', () => {
    const unknown = (line: number, content: string) => problemOf('area_unknown', line, { content });
    const rows = problemRows([unknown(2, 'Aue'), unknown(3, 'Berg'), unknown(4, 'Aue')], []);

    expect(rows.map(({ problem, lines }) => [problem.content, lines])).toEqual([
      ['Aue', [2]],
      ['Aue', [4]],
      ['Berg', [3]],
    ]);
  });

  it('puts errors before hints and offers the correction of a kind once', () => {
    const rows = problemRows(
      [
        problemOf('mark_read_as', 2, { content: 'x' }),
        problemOf('mark_read_as', 3, { content: '…' }),
        problemOf('row_width', 9),
      ],
      [groupOf('mark_read_as', 2), groupOf('row_width', 1, 9)],
    );

    expect(rows.map(({ code, kind }) => [code, kind?.count ?? null])).toEqual([
      ['row_width', 1],
      ['mark_read_as', 2],
      ['mark_read_as', null],
    ]);
  });

  it('shows each value that gives way to a gap by itself', () => {
    const lost = (line: number) => problemOf('replaces_value', line, { params: { lost: true, unchanged: false } });
    const other = (line: number) => problemOf('replaces_value', line, { params: { lost: false, unchanged: false } });

    expect(problemRows([lost(2), other(3), lost(4), other(5)], []).map(({ lines }) => lines)).toEqual([
      [2],
      [3],
      [5],
      [4],
    ]);
  });

  it('corrects suspicious zeros of each indicator by itself', () => {
    const zeros = (indicator: string) => problemOf('zeros_suspicious', 0, { column: 5, params: { indicator } });
    const rows = problemRows([zeros('D2'), zeros('D3')], [groupOf('zeros_suspicious', 2, 0)]);

    expect(rows.map(({ problem, kind }) => [problem.params?.['indicator'], kind?.fix])).toEqual([
      ['D2', 'zero_is_missing'],
      ['D3', 'zero_is_missing'],
    ]);
  });

  it('draws hints of one kind and indicator together, with their exact count, and never two indicators', () => {
    const jump = (line: number, indicator: string) => problemOf('value_jump', line, { indicator, column: 5 });
    const problems = [2, 3, 9].map((line) => jump(line, 'D2')).concat([jump(4, 'B1'), jump(5, 'B1')]);
    const kinds = [kindOf('value_jump', 'D2', 780), kindOf('value_jump', 'B1', 2, 4)];
    const rows = problemRows(problems, [groupOf('value_jump', 782)], kinds);

    expect(
      rows.map(({ lines, count, members, ofIndicator }) => [lines, count, members.length, ofIndicator?.count]),
    ).toEqual([
      [[2, 3, 9], 780, 3, 780],
      [[4], 1, 1, 2],
      [[5], 1, 1, undefined],
    ]);
  });

  it('tells apart what is read differently', () => {
    const mark = (line: number, content: string) => problemOf('mark_read_as', line, { content, indicator: 'D2' });
    const problems = [2, 3, 4, 5, 6, 7].map((line) => mark(line, line % 2 === 0 ? '.' : 'x'));
    const rows = problemRows(problems, [groupOf('mark_read_as', 6)], [kindOf('mark_read_as', 'D2', 6)]);

    expect(rows.map(({ problem, count }) => [problem.content, count])).toEqual([
      ['.', 3],
      ['x', 3],
    ]);
  });

  it('loses no line whatever was found', () => {
    const problem = fc.record({
      code: fc.constantFrom(...ERROR_CODES, ...HINT_CODES),
      line: fc.integer({ min: 1, max: 40 }),
      column: fc.integer({ min: -1, max: 3 }),
      content: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(problem, { maxLength: 60 }), (found) => {
        const problems = found.map(({ code, line, column, content }) => problemOf(code, line, { column, content }));
        const shown = new Set(
          problemRows(problems, []).flatMap(({ code, lines }) => lines.map((at) => `${code} ${at}`)),
        );
        expect(shown).toEqual(new Set(problems.map(({ code, line }) => `${code} ${line}`)));
      }),
    );
  });
});

describe('lineRuns', () => {
  it('writes lines in a row as a run and says how many it leaves out', () => {
    expect(lineRuns([303, 304, 305, 310])).toEqual({ text: '303–305, 310', more: 0 });
    expect(lineRuns([1, 3, 5, 7, 9, 10], 2)).toEqual({ text: '1, 3', more: 4 });
  });
});
