/** Hints that were confirmed, each with its reason: one line for each. */
import type { KeptConfirmation } from '@quartierwerk/domain/indicators/import/confirmations';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { PROBLEM_NAMES } from './problem-words.js';

/** Null where nothing was confirmed. */
export function confirmedText(confirmed: readonly KeptConfirmation[], formats: Formats): string | null {
  if (confirmed.length === 0) return null;
  return confirmed.map((one) => lineOf(one, formats)).join('\n');
}

function lineOf({ code, indicator, count, reason }: KeptConfirmation, formats: Formats): string {
  const kind = [...(indicator === '' ? [] : [indicator]), PROBLEM_NAMES[code]].join(', ');
  const what = count === 1 ? kind : `${kind} (${formats.number(count)})`;
  return reason === ''
    ? $localize`:@@indicators.confirmedBare:${what}:what:: ohne Begründung`
    : $localize`:@@indicators.confirmedBecause:${what}:what:: ${reason}:reason:`;
}
