import { type Dialect, detectDialect } from './dialect.js';
import { type ColumnMapping, type ImportMapping, NO_FIXES } from './mapping.js';
import type { Problem } from './problems.js';
import { type ReadObservation, RowReader, type RowOutcome } from './row-reader.js';
import { type AreaFact, AreaFinder, type IndicatorFact, IndicatorFinder } from './table-facts.js';
import { recordsOf } from './table-scanner.js';

/** Three small areas in two municipalities of one district; two of them share a name. */
export const AREAS: readonly AreaFact[] = [
  { id: 'a1', code: '053780281', name: 'Stümpen', level: 'small_area', parentCode: '05378028', parentName: 'Rösrath' },
  { id: 'a2', code: '053780289', name: 'Forsbach', level: 'small_area', parentCode: '05378028', parentName: 'Rösrath' },
  { id: 'a3', code: '053780041', name: 'Forsbach', level: 'small_area', parentCode: '05378004', parentName: 'Overath' },
  { id: 'm1', code: '05378028', name: 'Rösrath', level: 'municipality', parentCode: '05378', parentName: 'Kreis' },
  { id: 'm2', code: '05378004', name: 'Overath', level: 'municipality', parentCode: '05378', parentName: 'Kreis' },
  { id: 'k1', code: '05378', name: 'Kreis', level: 'district', parentCode: null, parentName: null },
];

export const INDICATORS: readonly IndicatorFact[] = [
  indicator('D2', 'Betreuungsquote unter 3', 'percent'),
  indicator('B1', 'Hilfe zum Lebensunterhalt', 'per_1000'),
  indicator('E6', 'Unterstützungskoeffizient', 'ratio'),
  { ...indicator('M1', 'Wahlbeteiligung', 'percent', 'municipality') },
];

function indicator(
  code: string,
  name: string,
  unit: 'percent' | 'per_1000' | 'ratio',
  lowestLevel: 'small_area' | 'municipality' = 'small_area',
): IndicatorFact {
  return {
    code,
    name,
    shortName: name,
    editions: [
      { id: `${code}-1`, validFrom: '2000-01-01', unit, lowestLevel },
      { id: `${code}-2`, validFrom: '2024-01-01', unit, lowestLevel },
    ],
  };
}

export function aMapping(columns: readonly ColumnMapping[], change: Partial<ImportMapping> = {}): ImportMapping {
  return {
    title: 'Kita-Quoten 2026',
    sourceId: 's1',
    referenceDate: '2026-03-01',
    note: '',
    areaEditionId: 'e1',
    columns,
    indicator: null,
    year: null,
    fixes: NO_FIXES,
    suppressSmallCases: false,
    ...change,
  };
}

/** The usual long form: area, indicator, year, numerator, denominator. */
export const LONG: readonly ColumnMapping[] = [
  { role: 'area_code' },
  { role: 'indicator' },
  { role: 'year' },
  { role: 'numerator' },
  { role: 'denominator' },
];

export interface ReadTable {
  readonly observations: ReadObservation[];
  readonly unassigned: ReadObservation[];
  readonly problems: Problem[];
  readonly outcomes: RowOutcome[];
  readonly reader: RowReader;
}

/** Reads a table as the check does. The text begins with its heads. */
export function readTable(
  text: string,
  mapping: ImportMapping,
  { minCases = 3, dialect }: { minCases?: number; dialect?: Dialect } = {},
): ReadTable {
  const found = dialect ?? detectDialect(text, 'utf-8', true);
  if (!found) throw new Error('The text of the test is no table.');
  const reader = new RowReader({
    mapping,
    decimal: found.decimal,
    areas: new AreaFinder(AREAS),
    indicators: new IndicatorFinder(INDICATORS),
    minCases,
    years: { min: 1990, max: 2026 },
  });
  const observations: ReadObservation[] = [];
  const unassigned: ReadObservation[] = [];
  const problems: Problem[] = [];
  const sink = {
    observation: (item: ReadObservation) => void observations.push(item),
    unassigned: (item: ReadObservation) => void unassigned.push(item),
    problem: (item: Problem) => void problems.push(item),
  };
  const outcomes = recordsOf(text, found.delimiter)
    .filter(({ line }) => line >= found.firstLine)
    .map((record) => reader.read(record, sink));
  return { observations, unassigned, problems, outcomes, reader };
}
