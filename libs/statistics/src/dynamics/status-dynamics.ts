/**
 * The matrix of status and dynamics: where an area stands and which way it moves, in twelve cells from 1+ (high status, getting better) to 4−
 * (very low status, getting worse). The two are never added up into one number.
 *
 * Source: Senatsverwaltung für Stadtentwicklung, Monitoring Soziale Stadtentwicklung Berlin (since 2013).
 */
import { classCodes, type ClosingRule } from '../classes/class-codes.js';

/** Of a standardised sum of changes, where above 0 means that burdens grow; the code is the position plus 1. */
export const DYNAMICS_CLASSES = ['positive', 'stable', 'negative'] as const;
export type DynamicsClass = (typeof DYNAMICS_CLASSES)[number];

/** Below −1 positive, up to 1 stable, above negative. */
export const DYNAMICS_CUTS = [-1, 1] as const;
const DYNAMICS_CLOSING: readonly ClosingRule[] = ['upper', 'lower'];

/** Codes of the dynamics classes, 0 for NaN. */
export function dynamicsCodes(index: Float64Array): Uint8Array {
  return classCodes(index, Float64Array.from(DYNAMICS_CUTS), DYNAMICS_CLOSING);
}

/** Berlin's signs of the dynamics classes. */
export const DYNAMICS_SIGNS = ['+', '+/−', '−'] as const;

/** The cells row by row, as Berlin names them: 1+, 1+/−, 1−, 2+ … 4−; the code is the position plus 1. */
export const STATUS_DYNAMICS_CELLS = [1, 2, 3, 4].flatMap((status) =>
  DYNAMICS_SIGNS.map((sign) => `${status}${sign}` as const),
);

/**
 * Cell of each area from its codes of status (1 to 4) and dynamics (1 to 3); 0 when one of the two is missing or none of those. Both
 * arrays have one entry for each area.
 */
export function statusDynamicsCells(status: Uint8Array, dynamics: Uint8Array): Uint8Array {
  const columns = DYNAMICS_CLASSES.length;
  const rows = STATUS_DYNAMICS_CELLS.length / columns;
  return status.map((row, area) => {
    const column = dynamics[area] ?? 0;
    const exists = row >= 1 && row <= rows && column >= 1 && column <= columns;
    return exists ? (row - 1) * columns + column : 0;
  });
}

/** Number of areas in each of the twelve cells, in their order. */
export function cellSizes(cells: Uint8Array): Uint32Array {
  const sizes = new Uint32Array(STATUS_DYNAMICS_CELLS.length);
  for (const cell of cells) if (cell > 0) sizes[cell - 1] = (sizes[cell - 1] ?? 0) + 1;
  return sizes;
}
