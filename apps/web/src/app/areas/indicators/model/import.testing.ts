/** A run of the wizard for specs: a small kindergarten table with one of everything. */
import { USUAL_PROFILE } from '@quartierwerk/domain/indicators/source-profile';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type {
  CheckSummary,
  ListedProblem,
  ProblemGroup,
  ProblemKind,
} from '@quartierwerk/domain/indicators/import/check-report';
import { NO_FIXES, type ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { fixOf, severityOf, type ProblemCode } from '@quartierwerk/domain/indicators/import/problems';

export const HEADS = ['Gebiet', 'Indikator', 'Stichtag', 'Zähler', 'Nenner', 'Wert'];

export function mappingOf(change: Partial<ImportMapping> = {}): ImportMapping {
  return {
    title: 'Kita-Quoten',
    sourceId: 's-1',
    referenceDate: '2026-03-01',
    note: '',
    areaEditionId: 'e-1',
    columns: [
      { role: 'area_code' },
      { role: 'indicator' },
      { role: 'year' },
      { role: 'numerator' },
      { role: 'denominator' },
      { role: 'value' },
    ],
    indicator: null,
    year: null,
    fixes: NO_FIXES,
    suppressSmallCases: true,
    ...change,
  };
}

export function problemOf(code: ProblemCode, line: number, change: Partial<ListedProblem> = {}): ListedProblem {
  return { code, line, column: 0, content: 'x', columns: [0, 1], context: [], ...change };
}

export function groupOf(code: ProblemCode, count: number, firstLine = 2): ProblemGroup {
  return { code, severity: severityOf(code), count, firstLine, fix: fixOf(code) };
}

export function kindOf(code: ProblemCode, indicator: string, count: number, firstLine = 2): ProblemKind {
  return { code, indicator, severity: severityOf(code), count, firstLine };
}

export function checkOf(change: Partial<CheckSummary> = {}): CheckSummary {
  return {
    rows: 16,
    clean: 16,
    faulty: 0,
    skipped: 0,
    observations: 16,
    areas: 8,
    years: [2025],
    indicators: [{ code: 'D2', figures: 12, missing: 4, smallCases: 3 }],
    statuses: { present: 12, suppressed: 3, pending: 1 },
    smallCasesSecret: true,
    groups: [],
    kinds: [],
    errors: 0,
    hints: 0,
    jumps: [],
    replaces: [],
    sample: [],
    sampleColumns: [0, 1, 5],
    ...change,
  };
}

export function importOf(change: Partial<ImportView> = {}): ImportView {
  return {
    id: 'i-1',
    state: 'checked',
    progress: null,
    cancelRequested: false,
    failure: null,
    deliveryId: null,
    actions: ['revise', 'check', 'commit', 'discard'],
    version: 3,
    fileName: 'rösrath_kita_2026.csv',
    fileSize: 12_345,
    lineCount: 17,
    createdAt: '2026-11-22T09:00:00Z',
    changedAt: '2026-11-22T09:05:00Z',
    origin: null,
    dialect: { encoding: 'windows-1252', delimiter: ';', decimal: ',', headerLine: 1, firstLine: 2 },
    mapping: mappingOf(),
    defects: [],
    heads: HEADS,
    preview: [
      { line: 2, cells: ['053780288', 'D2', '01.03.2026', '31', '84', '36,9'] },
      { line: 3, cells: ['053780289', 'D2', '01.03.2026', '22', '61', '36,1'] },
    ],
    check: checkOf(),
    committable: true,
    sameFile: null,
    remembered: null,
    options: {
      sources: [
        {
          ...USUAL_PROFILE,
          id: 's-1',
          name: 'Jugendamt Rösrath',
          organisationId: 'o-2',
          organisationName: 'Stadt Rösrath',
          minCases: 3,
          version: 1,
        },
      ],
      areaEditions: [{ id: 'e-1', name: 'Wohnplätze 2024', validFrom: '2024-01-01', areas: 90 }],
      indicators: [
        { code: 'D2', name: 'Betreuungsquote unter 3', unit: 'percent', decimals: 1, domain: 'Jugendhilfe' },
        { code: 'D4', name: 'Hilfen zur Erziehung', unit: 'per_1000', decimals: 1, domain: 'Jugendhilfe' },
      ],
    },
    ...change,
  };
}
