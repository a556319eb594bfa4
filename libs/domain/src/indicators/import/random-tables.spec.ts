import fc from 'fast-check';
import { AREAS, INDICATORS, LONG, aMapping, readTable } from './import.testing.js';
import { Plausibility } from './plausibility.js';
import { severityOf } from './problems.js';
import { AreaFinder, IndicatorFinder } from './table-facts.js';

const HEAD = 'AGS;Indikator;Jahr;Zähler;Nenner\n';

/** Cells as they come: right, nearly right, and nonsense. */
const area = fc.constantFrom(
  '053780281',
  '053780289',
  '53780041',
  '05378028',
  '05378',
  '99',
  'Summe',
  'nicht zuordenbar',
  '',
);
const indicator = fc.constantFrom('D2', 'B1', 'E6', 'M1', 'X9', '');
const year = fc.constantFrom('2020', '2021', '31.12.2022', '1880', 'bald', '');
const figure = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1e12',
    '10^12',
    'NaN',
    '.',
    '-',
    '…',
    'x',
    '12,5',
    '(3)',
    '5 p',
    '',
    'Infinity',
    '↑A1:A3',
  ),
  fc.integer({ min: 0, max: 200 }).map(String),
);
const rows = fc.array(fc.tuple(area, indicator, year, figure, figure), { minLength: 2, maxLength: 12 });
const textOf = (cells: readonly (readonly string[])[]): string =>
  `${HEAD}${cells.map((row) => row.join(';')).join('\n')}\n`;
const dialect = { encoding: 'utf-8', delimiter: ';', decimal: ',', headerLine: 1, firstLine: 2 } as const;

describe('whatever stands in a table', () => {
  it('no value is ever no number, below zero, or there without a status that allows it', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (cells, dashIsZero, suppressSmallCases) => {
        const mapping = aMapping(LONG, { suppressSmallCases });
        const fixes = { ...mapping.fixes, dashIsZero, padZeros: true };
        const { observations, unassigned } = readTable(textOf(cells), { ...mapping, fixes }, { dialect });
        for (const { value, numerator, denominator, status } of [...observations, ...unassigned]) {
          for (const number of [value, numerator, denominator]) {
            expect(number === null || (Number.isFinite(number) && number >= 0)).toBe(true);
          }
          if (value !== null) expect(['present', 'provisional', 'revised', 'low_reliability']).toContain(status);
        }
      }),
    );
  });

  it('every row is read, left out, or said to be wrong at its line', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { outcomes, problems, observations } = readTable(textOf(cells), aMapping(LONG), { dialect });
        const errors = new Set(problems.filter(({ code }) => severityOf(code) === 'error').map(({ line }) => line));
        outcomes.forEach((outcome, at) => expect(errors.has(at + 2)).toBe(outcome === 'faulty'));
        // Nothing of a faulty row is stored.
        expect(observations.some(({ line }) => errors.has(line))).toBe(false);
      }),
    );
  });

  it('no value is there twice, and doubts about the whole never break', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const mapping = aMapping(LONG);
        const { observations, unassigned } = readTable(textOf(cells), mapping, { dialect });
        const places = observations.map(({ edition, area: at, year: when }) => `${edition}|${at}|${when}`);
        expect(new Set(places).size).toBe(places.length);
        const plausibility = new Plausibility(mapping, new AreaFinder(AREAS), new IndicatorFinder(INDICATORS));
        observations.forEach((one) => plausibility.take(one));
        unassigned.forEach((one) => plausibility.takeUnassigned(one));
        for (const { params } of plausibility.problems([])) {
          expect(Object.values(params ?? {}).every((fact) => typeof fact !== 'number' || Number.isFinite(fact))).toBe(
            true,
          );
        }
      }),
    );
  });
});
