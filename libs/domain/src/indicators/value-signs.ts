/**
 * What stands in the place of a figure, or beside it, on paper and in files, and what that means: in the manner of the table signs of official
 * statistics. A gap is never an empty cell, and never 0. They are read by German offices, so their words are German.
 */
import type { ValueStatus } from './value-status.js';

/** A value's own status; `missing`: nothing was delivered for this cell. */
export type SignStatus = ValueStatus | 'missing';

export interface ValueSign {
  readonly sign: string;
  readonly meaning: string;
}

export const VALUE_SIGNS: Readonly<Record<SignStatus, ValueSign>> = {
  present: { sign: '', meaning: '' },
  provisional: { sign: 'vorläufig', meaning: 'Wert kann sich noch ändern' },
  revised: { sign: 'berichtigt', meaning: 'früher gelieferter Wert wurde ersetzt' },
  low_reliability: { sign: 'unsicher', meaning: 'Wert nur eingeschränkt aussagekräftig' },
  suppressed: { sign: '.', meaning: 'geheim gehalten, weil der Wert auf wenige Personen schließen ließe' },
  not_available: { sign: 'k. A.', meaning: 'keine Angabe' },
  not_applicable: { sign: 'entfällt', meaning: 'hier gibt es keinen Wert' },
  pending: { sign: 'folgt', meaning: 'Lieferung angekündigt' },
  missing: { sign: 'fehlt', meaning: 'nicht geliefert' },
};
