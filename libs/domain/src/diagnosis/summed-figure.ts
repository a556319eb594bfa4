/**
 * The figure of a municipality is that of its small areas together: Σ numerator / Σ denominator. A mean of rates would let a
 * hamlet count as much as a town centre. Where one part is missing or kept secret there is no sum: it would be too small, and
 * with the parts beside it the secret one could be worked out.
 */
import type { PooledFigure } from './pooling.js';
import type { SheetStatus } from './vocabulary.js';

export interface SummedFigure {
  /** In the unit of the indicator; null exactly where the status carries no figure. */
  readonly value: number | null;
  readonly status: SheetStatus;
}

/**
 * The rate of several areas together; `factor` turns the share into the unit of the indicator (100 for per cent).
 * A part that the rate does not exist for (`not_applicable`) adds nothing.
 */
export function summedFigure(parts: readonly PooledFigure[], factor: number): SummedFigure {
  const applicable = parts.filter((part) => part.status !== 'not_applicable');
  let numerator = 0;
  let denominator = 0;
  for (const part of applicable) {
    if (part.numerator === null || part.denominator === null) return { value: null, status: 'not_available' };
    numerator += part.numerator;
    denominator += part.denominator;
  }
  if (!(denominator > 0)) return { value: null, status: 'not_available' };
  const provisional = applicable.some((part) => part.status === 'provisional');
  return { value: (numerator / denominator) * factor, status: provisional ? 'provisional' : 'present' };
}
