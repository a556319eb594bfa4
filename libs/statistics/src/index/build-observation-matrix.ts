/**
 * From rows to the observation matrix. Rows arrive in any order, one for each area and indicator of one period; what
 * does not fit (an unknown code, a second row for the same cell) is refused with its position, nothing is guessed.
 */
import {
  CELL_STATUS,
  DIRECTIONS,
  EXCLUSION,
  cellAt,
  createObservationMatrix,
  carriesValue,
  type CellStatus,
  type Direction,
  type ExclusionReason,
  type ObservationMatrix,
  type ParentAreas,
} from './observation-matrix.js';
import { MAX_REFUSALS, type Refusal } from './reasons.js';

export interface AreaInput {
  readonly code: string;
  readonly exclusion?: ExclusionReason | null;
  /** Code of the municipality; needed only by a method that compares with it. */
  readonly parent?: string | null;
}

export interface IndicatorInput {
  readonly code: string;
  readonly domain: string;
  readonly direction: Direction;
  /** 1 when left out. */
  readonly unitFactor?: number;
}

/** Figures of one cell; null or left out = not given. */
export interface FigureInput {
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly value?: number | null;
}

export interface ObservationInput extends FigureInput {
  readonly area: string;
  readonly indicator: string;
  /** Left out or null: `present` when a figure is given, else `missing`. */
  readonly status?: CellStatus | null;
}

export interface PublishedInput extends FigureInput {
  readonly indicator: string;
}

export interface MatrixInput {
  readonly areas: readonly AreaInput[];
  readonly indicators: readonly IndicatorInput[];
  readonly observations: Iterable<ObservationInput>;
  readonly published?: Iterable<PublishedInput>;
}

export type MatrixOutcome =
  { readonly ok: true; readonly matrix: ObservationMatrix } | { readonly ok: false; readonly refusals: Refusal[] };

/**
 * Builds the matrix in the order of the given areas and indicators (the order is part of the result's identity).
 * Cells without a row are missing. Refuses duplicate and unknown codes, listing at most `MAX_REFUSALS`.
 */
export function buildObservationMatrix(input: MatrixInput): MatrixOutcome {
  const areaAt = positions(input.areas);
  const indicatorAt = positions(input.indicators);
  const refusals = [...duplicates(input.areas, 'area'), ...duplicates(input.indicators, 'indicator')];
  for (const { code, direction } of input.indicators) {
    if (!DIRECTIONS.includes(direction)) refusals.push({ code: 'unknown_direction', indicator: code });
  }
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MAX_REFUSALS) };

  const matrix = createObservationMatrix(
    input.areas.map((area) => area.code),
    input.indicators.map((indicator) => ({
      code: indicator.code,
      domain: indicator.domain,
      direction: indicator.direction,
      unitFactor: indicator.unitFactor ?? 1,
    })),
  );
  input.areas.forEach((area, position) => {
    matrix.exclusion[position] = EXCLUSION[area.exclusion ?? 'none'];
  });
  placeObservations(matrix, input.observations, areaAt, indicatorAt, refusals);
  placePublished(matrix, input.published ?? [], indicatorAt, refusals);
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, matrix: { ...matrix, parents: parentsOf(input.areas) } };
}

/** Municipalities in the order of their first area. */
function parentsOf(areas: readonly AreaInput[]): ParentAreas {
  const codes = [...new Set(areas.flatMap(({ parent }) => parent ?? []))];
  const at = new Map(codes.map((code, position) => [code, position]));
  return { codes, of: Int32Array.from(areas, ({ parent }) => at.get(parent ?? '') ?? -1) };
}

function placeObservations(
  matrix: ObservationMatrix,
  observations: Iterable<ObservationInput>,
  areaAt: ReadonlyMap<string, number>,
  indicatorAt: ReadonlyMap<string, number>,
  refusals: Refusal[],
): void {
  const seen = new Uint8Array(matrix.status.length);
  let row = 0;
  for (const observation of observations) {
    row += 1;
    if (refusals.length >= MAX_REFUSALS) return;
    const { area, indicator } = observation;
    const areaPosition = areaAt.get(area);
    const indicatorPosition = indicatorAt.get(indicator);
    const status = statusOf(observation);
    if (areaPosition === undefined) refusals.push({ code: 'unknown_area', area, row });
    if (indicatorPosition === undefined) refusals.push({ code: 'unknown_indicator', indicator, row });
    if (status === undefined) refusals.push({ code: 'unknown_status', area, indicator, row });
    if (areaPosition === undefined || indicatorPosition === undefined || status === undefined) continue;
    const cell = cellAt(matrix, areaPosition, indicatorPosition);
    if (seen[cell] === 1) {
      refusals.push({ code: 'duplicate_observation', area, indicator, row });
      continue;
    }
    seen[cell] = 1;
    matrix.status[cell] = status;
    // What is suppressed must not travel on in memory; its denominator may, because it bounds the hidden rate.
    matrix.numerator[cell] = carriesValue(status) ? (observation.numerator ?? NaN) : NaN;
    matrix.value[cell] = carriesValue(status) ? (observation.value ?? NaN) : NaN;
    matrix.denominator[cell] = observation.denominator ?? NaN;
  }
}

function placePublished(
  matrix: ObservationMatrix,
  published: Iterable<PublishedInput>,
  indicatorAt: ReadonlyMap<string, number>,
  refusals: Refusal[],
): void {
  let row = 0;
  for (const figure of published) {
    row += 1;
    const position = indicatorAt.get(figure.indicator);
    if (position === undefined) {
      refusals.push({ code: 'unknown_indicator', indicator: figure.indicator, row });
      continue;
    }
    matrix.published.numerator[position] = figure.numerator ?? NaN;
    matrix.published.denominator[position] = figure.denominator ?? NaN;
    matrix.published.value[position] = figure.value ?? NaN;
  }
}

function statusOf(observation: ObservationInput): number | undefined {
  if (observation.status) return CELL_STATUS[observation.status] as number | undefined;
  const given = observation.numerator ?? observation.value ?? null;
  return given === null ? CELL_STATUS.missing : CELL_STATUS.present;
}

function positions(items: readonly { readonly code: string }[]): Map<string, number> {
  return new Map(items.map((item, position) => [item.code, position]));
}

function duplicates(items: readonly { readonly code: string }[], kind: 'area' | 'indicator'): Refusal[] {
  const seen = new Set<string>();
  const refusals: Refusal[] = [];
  for (const { code } of items) {
    if (seen.has(code)) {
      refusals.push(
        kind === 'area' ? { code: 'duplicate_area', area: code } : { code: 'duplicate_indicator', indicator: code },
      );
    }
    seen.add(code);
  }
  return refusals;
}
