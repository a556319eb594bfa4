/** A figure beside that of a larger area, as one reads it: how far it lies above or below, and whether that speaks for more need. */
import type { IndicatorDirection } from './catalogue/catalogue-entry.js';

export interface Comparison {
  /** Never negative, in the unit of both figures, rounded as they are shown. */
  readonly distance: number;
  readonly lies: 'above' | 'below' | 'level';
  /** Null for a context indicator and where both are level. */
  readonly favourable: boolean | null;
}

/** @param decimals with how many both figures are shown: a distance that nobody sees is none */
export function comparison(
  value: number,
  reference: number,
  { decimals, direction }: { readonly decimals: number; readonly direction: IndicatorDirection },
): Comparison {
  const rounded = (figure: number) => Number(figure.toFixed(decimals));
  // Of the figures as they are shown, so that who subtracts them comes to the same.
  const difference = rounded(rounded(value) - rounded(reference));
  if (difference === 0) return { distance: 0, lies: 'level', favourable: null };
  const above = difference > 0;
  const favourable = direction === 'context' ? null : above === (direction === 'relief');
  return { distance: Math.abs(difference), lies: above ? 'above' : 'below', favourable };
}
