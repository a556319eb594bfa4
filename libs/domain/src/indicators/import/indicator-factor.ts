import { UNIT_FACTORS } from '../catalogue/catalogue-entry.js';
import type { IndicatorFinder } from './table-facts.js';

/** What a numerator / denominator is multiplied by in an edition's unit. */
export function factorOf(indicators: IndicatorFinder, edition: number): number {
  return UNIT_FACTORS[indicators.editions[edition]?.unit ?? 'percent'];
}
