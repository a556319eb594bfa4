/**
 * Builders of small index inputs for the specifications, written as a planner would write a table.
 */
import { buildObservationMatrix, type IndicatorInput } from '../index/build-observation-matrix.js';
import { computeIndex, type IndexResult } from '../index/index-result.js';
import { DEFAULT_METHOD, type IndexMethod } from '../index/method.js';
import type { CellStatus, ExclusionReason, ObservationMatrix } from '../index/observation-matrix.js';

/** A cell: [numerator, denominator], a rate given directly, or the reason why there is none. */
export type Cell = readonly [number, number] | number | CellStatus;

export interface TableInput {
  readonly indicators: readonly IndicatorInput[];
  /** Cells of each area in the order of the indicators. */
  readonly areas: Readonly<Record<string, readonly Cell[]>>;
  readonly exclusions?: Readonly<Record<string, ExclusionReason>>;
  /** Municipality of each area. */
  readonly parents?: Readonly<Record<string, string>>;
  readonly published?: readonly { indicator: string; numerator?: number; denominator?: number; value?: number }[];
}

export function matrixOf(table: TableInput): ObservationMatrix {
  const outcome = buildObservationMatrix({
    areas: Object.keys(table.areas).map((code) => ({
      code,
      exclusion: table.exclusions?.[code] ?? null,
      parent: table.parents?.[code] ?? null,
    })),
    indicators: table.indicators,
    observations: Object.entries(table.areas).flatMap(([area, cells]) =>
      cells.map((cell, position) => ({
        area,
        indicator: table.indicators[position]?.code ?? `column ${position}`,
        ...figuresOf(cell),
      })),
    ),
    published: table.published,
  });
  if (!outcome.ok) throw new Error(`table refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.matrix;
}

/** Computes with the default method, changed by `choices`; a refusal fails the test. */
export function resultOf(table: TableInput, choices: Partial<IndexMethod> = {}): IndexResult {
  const outcome = computeIndex(matrixOf(table), { ...DEFAULT_METHOD, ...choices });
  if (!outcome.ok) throw new Error(`input refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.result;
}

/** The code of the first refusal, or null when the input was computed. */
export function refusalOf(table: TableInput, choices: Partial<IndexMethod> = {}) {
  const outcome = computeIndex(matrixOf(table), { ...DEFAULT_METHOD, ...choices });
  return outcome.ok ? null : (outcome.refusals[0] ?? null);
}

export function burden(code: string, domain = 'A'): IndicatorInput {
  return { code, domain, direction: 'burden' };
}

export function relief(code: string, domain = 'A'): IndicatorInput {
  return { code, domain, direction: 'relief' };
}

export function context(code: string, domain = 'A'): IndicatorInput {
  return { code, domain, direction: 'context' };
}

function figuresOf(cell: Cell) {
  if (typeof cell === 'string') return { status: cell };
  if (typeof cell === 'number') return { value: cell };
  return { numerator: cell[0], denominator: cell[1] };
}
