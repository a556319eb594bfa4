/** A small district for specs: two municipalities, two domains with two indicators each, counts that rise from area to area. */
import type { IndexInputView, InputIndicatorView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import { DEFAULT_METHOD, type IndexMethod } from '@quartierwerk/statistics/index/method';
import { computeDraft, matrixOf } from './compute-draft.js';
import type { RunFigures } from './run-figures.js';

const NAMES = ['Bockenberg', 'Gronau', 'Hand', 'Heidkamp', 'Hilgen', 'Zentrum Nord'];
const DENOMINATOR = 1000;

/** Cells that differ from the even picture, by position of area and indicator. */
export interface CellChange {
  readonly area: number;
  readonly indicator: number;
  readonly numerator?: number | null;
  readonly status?: number;
}

export function indexInput(changes: readonly CellChange[] = [], areaCount = NAMES.length): IndexInputView {
  const indicators = ['A1', 'A2', 'B1', 'B2'].map(indicator);
  const cells = indicators.length * areaCount;
  const numerator: (number | null)[] = Array.from({ length: cells }, (_, cell) => {
    const [at, area] = [Math.floor(cell / areaCount), cell % areaCount];
    return 100 + 20 * (areaCount - area) + 7 * at * area;
  });
  const status = Array.from({ length: cells }, () => 1);
  for (const change of changes) {
    const cell = change.indicator * areaCount + change.area;
    if (change.numerator !== undefined) numerator[cell] = change.numerator;
    if (change.status !== undefined) status[cell] = change.status;
  }
  return {
    edition: { id: 'e1', name: 'Gebietsstand 01.01.2024', smallAreaLabel: 'Wohnplatz' },
    year: 2025,
    years: [2024, 2025],
    thinYears: [],
    pooling: 'edition',
    district: { id: 'k', name: 'Kreis' },
    municipalities: [
      { id: 'm1', code: '01', name: 'Bergisch Gladbach' },
      { id: 'm2', code: '02', name: 'Burscheid' },
    ],
    areas: Array.from({ length: areaCount }, (_, at) => ({
      id: `a${at}`,
      code: `0${at}`,
      name: NAMES[at] ?? `Gebiet ${at}`,
      municipalityId: at < 4 ? 'm1' : 'm2',
      population: 3000 + at,
      excludedReason: null,
    })),
    domains: [
      { code: 'A', name: 'Ausländische Bevölkerung' },
      { code: 'B', name: 'Arbeit und Soziales' },
    ],
    indicators,
    cells: {
      numerator,
      denominator: Array.from({ length: cells }, () => DENOMINATOR),
      value: Array.from({ length: cells }, () => null),
      status,
    },
    deliveryCount: 4,
    latestReferenceDate: '2025-12-31' as IndexInputView['latestReferenceDate'],
  };
}

function indicator(code: string): InputIndicatorView {
  return {
    id: `i-${code}`,
    editionId: `ie-${code}`,
    code,
    name: `Indikator ${code}`,
    shortName: code,
    domainCode: code.slice(0, 1),
    direction: code === 'B2' ? 'relief' : 'burden',
    unit: 'percent',
    unitFactor: 100,
    decimals: 1,
    years: [2025],
    source: 'Melderegister',
    published: { numerator: null, denominator: null, value: null },
    missingAreas: 0,
    suppressedAreas: 0,
    provisionalAreas: 0,
  };
}

/** Figures of a draft over that input. */
export function runFigures(input = indexInput(), method: IndexMethod = DEFAULT_METHOD): RunFigures {
  const outcome = computeDraft(input, matrixOf(input), method);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join(', '));
  return outcome.figures;
}
