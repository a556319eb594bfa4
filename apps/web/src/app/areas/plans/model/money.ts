/** Sums of money in words: to the euro where somebody plans with them, in millions where somebody looks at them. */
import type { Balance } from '@quartierwerk/domain/plans/financing';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StateWord } from '../../../shared/words/state-word.js';
import type { MoneySums } from './plan-money.js';

const CENTS = 100;
const MILLION = 1_000_000 * CENTS;
const NARROW = '\u00a0';

/** Whole euros as they stand in a table whose head says "€"; nothing planned is a dash, never 0. */
export function euros(cents: number, formats: Formats): string {
  return cents === 0 ? '–' : formats.number(cents / CENTS, cents % CENTS === 0 ? 0 : 2);
}

/** A sum in a sentence: "10,9 Mio. €", below a million "140.000 €". */
export function sumWords(cents: number, formats: Formats): string {
  if (Math.abs(cents) >= MILLION) return `${formats.number(cents / MILLION, 1)}${NARROW}Mio.${NARROW}€`;
  return `${formats.number(cents / CENTS, cents % CENTS === 0 ? 0 : 2)}${NARROW}€`;
}

/** What somebody typed as euros, in cents: 0 for an empty field, null for what is no sum of money. */
export function centsOf(text: string, formats: Formats): number | null {
  if (text.trim() === '') return 0;
  const value = formats.parseNumber(text.replace('€', ''));
  if (value === null || value < 0) return null;
  const cents = Math.round(value * CENTS);
  return Math.abs(cents - value * CENTS) < 0.01 && cents <= 1_000_000_000_000 ? cents : null;
}

/** A sum as it is typed: "1.250,50", empty for nothing. */
export function typedEuros(cents: number, formats: Formats): string {
  return cents === 0 ? '' : formats.number(cents / CENTS, cents % CENTS === 0 ? 0 : 2);
}

/** The difference by its name; null where costs and financing agree in every year. */
export function differenceWords(
  { open, warning }: Pick<Balance, 'open' | 'warning'>,
  formats: Formats,
): StateWord | null {
  if (warning === 'unfinanced')
    return { shape: 'care', word: $localize`:@@plans.withoutSource:${sumWords(open, formats)}:sum: ohne Quelle` };
  if (warning === 'overfinanced')
    return { shape: 'care', word: $localize`:@@plans.aboveCosts:${sumWords(-open, formats)}:sum: mehr als die Kosten` };
  if (warning === 'shifted')
    return { shape: 'care', word: $localize`:@@plans.yearsOff:Summe stimmt, einzelne Jahre nicht` };
  return null;
}

/** The difference of a sum over measures by its name: what lacks in one is not paid by what another has too much. */
export function sumDifferenceWords(
  {
    cost,
    financed,
    lacking,
    surplus,
    shifted,
  }: Pick<MoneySums, 'cost' | 'financed' | 'lacking' | 'surplus' | 'shifted'>,
  formats: Formats,
): StateWord | null {
  if (cost === 0 && financed === 0) return null;
  const named = [
    lacking > 0 ? differenceWords({ open: lacking, warning: 'unfinanced' }, formats) : null,
    surplus > 0 ? differenceWords({ open: -surplus, warning: 'overfinanced' }, formats) : null,
    lacking === 0 && surplus === 0 && shifted ? differenceWords({ open: 0, warning: 'shifted' }, formats) : null,
  ].flatMap((words) => (words === null ? [] : [words.word]));
  return named.length > 0
    ? { shape: 'care', word: named.join('; ') }
    : { shape: 'done', word: $localize`:@@plans.fits:stimmt überein` };
}
