/** What was typed into a figure of the method: the figure, or the sentence that says what is wrong. A figure is never bent to fit. */
import type { Formats } from '@quartierwerk/ui/format/formats';

export interface FigureLimits {
  readonly min: number;
  readonly max: number;
  /** Decimals that count. */
  readonly digits: number;
}

export type FigureEntry =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly sentence: string };

export function figureEntry(text: string, limits: FigureLimits, formats: Formats): FigureEntry {
  const value = formats.parseNumber(text);
  const { min, max, digits } = limits;
  const exact = value !== null && Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9;
  if (value !== null && exact && value >= min && value <= max) return { ok: true, value };
  const [from, to] = [formats.number(min), formats.number(max)];
  const sentence =
    digits === 0
      ? $localize`:@@diagnosis.figureWhole:Bitte eine ganze Zahl von ${from}:min: bis ${to}:max:.`
      : $localize`:@@diagnosis.figureDecimal:Bitte eine Zahl von ${from}:min: bis ${to}:max:, höchstens eine Nachkommastelle.`;
  return { ok: false, sentence };
}
