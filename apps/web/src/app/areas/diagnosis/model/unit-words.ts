/** Words for figures and for what stands where there is none: one line that says in which units a table is written. */
import type { RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { SHEET_STATUSES, type RunCellStatus, type SheetStatus } from '@quartierwerk/domain/diagnosis/vocabulary';
import { UNIT_WORDS } from './run-words.js';

export interface StatusWords {
  /** In the place of a figure. */
  readonly short: string;
  /** In the place of a bar. */
  readonly long: string;
}

/** "." is the sign of official statistics for a value that is kept secret; the words beside it say so. */
export const CELL_WORDS: Readonly<Record<RunCellStatus, StatusWords>> = {
  present: { short: '', long: '' },
  provisional: { short: $localize`:@@diagnosis.statusProvisional:vorläufig`, long: '' },
  missing: {
    short: $localize`:@@diagnosis.statusMissing:fehlt`,
    long: $localize`:@@diagnosis.statusMissingLong:nicht geliefert`,
  },
  suppressed: { short: '.', long: $localize`:@@diagnosis.statusSuppressed:geheim` },
  not_applicable: {
    short: $localize`:@@diagnosis.statusNotApplicable:entfällt`,
    long: $localize`:@@diagnosis.statusNotApplicableLong:hier gibt es keinen Wert`,
  },
};

/** The same for the sheet of an area, where the delivery says more. */
export const SHEET_WORDS: Readonly<Record<SheetStatus, StatusWords>> = {
  ...CELL_WORDS,
  revised: { short: $localize`:@@diagnosis.statusRevised:berichtigt`, long: '' },
  low_reliability: { short: $localize`:@@diagnosis.statusUnsure:unsicher`, long: '' },
  not_available: { short: $localize`:@@diagnosis.statusNone:k. A.`, long: $localize`:@@diagnosis.statusNone:k. A.` },
  pending: {
    short: $localize`:@@diagnosis.statusPending:folgt`,
    long: $localize`:@@diagnosis.statusPendingLong:Lieferung angekündigt`,
  },
};

export const STATUSES_WITH_REMARK: readonly SheetStatus[] = SHEET_STATUSES.filter(
  (status) => status === 'provisional' || status === 'revised' || status === 'low_reliability',
);

/** "Werte in %; A4, B1 je 1.000; E6 Verhältnis". The most frequent unit comes first and needs no codes. */
export function unitsLine(indicators: readonly Pick<RunIndicatorView, 'code' | 'unit'>[]): string {
  const byUnit = new Map<RunIndicatorView['unit'], string[]>();
  for (const { code, unit } of indicators) byUnit.set(unit, [...(byUnit.get(unit) ?? []), code]);
  const [usual, ...others] = [...byUnit].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) return '';
  const first = $localize`:@@diagnosis.unitsLine:Werte in ${UNIT_WORDS[usual[0]]}:unit:`;
  return [first, ...others.map(([unit, codes]) => `${codes.join(', ')} ${UNIT_WORDS[unit]}`)].join('; ');
}
