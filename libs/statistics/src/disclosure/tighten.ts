/**
 * Bounds that follow from sums. In a tree of sums one pass towards the root and one back give the exact smallest and greatest value of every
 * cell; where sums form a circle they give bounds that may still be too wide.
 */
import type { Component } from './components.js';
import type { CountRange } from './profile.js';
import type { DisclosureEquation } from './table.js';

const TOLERANCE = 1e-6;

interface Bounds {
  low: number;
  high: number;
}

/** Bounds of the cells of a component after all of its sums; null when they contradict each other. */
export function tightened(
  component: Component,
  bounds: readonly CountRange[],
  equations: readonly DisclosureEquation[],
): Map<number, CountRange> | null {
  const own = new Map<number, Bounds>(component.cells.map((at) => [at, { ...(bounds[at] ?? NOTHING) }]));
  const of = (at: number): Bounds => own.get(at) ?? { ...(bounds[at] ?? NOTHING) };
  const passes = [...component.equations.toReversed(), ...component.equations];
  for (const at of passes) {
    const equation = equations[at];
    if (equation && !tighten(equation, of)) return null;
  }
  return own;
}

const NOTHING: CountRange = { low: 0, high: Infinity };

/** Narrows the members of one sum; false when no counts fulfil it. */
function tighten({ total, parts, rest }: DisclosureEquation, of: (at: number) => Bounds): boolean {
  const whole = of(total);
  const pieces = parts.map(of);
  const lowest = pieces.reduce((sum, { low }) => sum + low, rest);
  const highest = sumOfHighs(pieces, rest);
  whole.low = Math.max(whole.low, lowest);
  whole.high = Math.min(whole.high, highest.sum);
  if (!holds(whole)) return false;
  const narrowed = pieces.map(({ low, high }) => ({
    low: Math.max(low, whole.low - highest.without(high)),
    high: Math.min(high, whole.high - (lowest - low)),
  }));
  return pieces.every((piece, at) => {
    Object.assign(piece, narrowed[at]);
    return holds(piece);
  });
}

function holds(bounds: Bounds): boolean {
  if (bounds.low > bounds.high + TOLERANCE) return false;
  // Equal but for the last digits of a sum.
  if (bounds.low > bounds.high) bounds.low = bounds.high;
  return true;
}

/** The sum of upper bounds, and the sum without one of them; infinite ones are counted, not added. */
function sumOfHighs(pieces: readonly Bounds[], rest: number): { sum: number; without(high: number): number } {
  let finite = rest;
  let infinite = 0;
  for (const { high } of pieces) {
    if (high === Infinity) infinite += 1;
    else finite += high;
  }
  return {
    sum: infinite > 0 ? Infinity : finite,
    without: (high) => {
      if (high === Infinity) return infinite > 1 ? Infinity : finite;
      return infinite > 0 ? Infinity : finite - high;
    },
  };
}
