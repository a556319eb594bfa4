/** Words for a value and for what stands where there is none. Missing is not zero, and a cell is never left empty. */
import type { CellView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import type { Formats } from '@quartierwerk/ui/format/formats';

export const UNIT_WORDS: Readonly<Record<IndicatorUnit, string>> = {
  percent: '%',
  per_1000: $localize`:@@indicators.unitPer1000:je 1.000`,
  ratio: $localize`:@@indicators.unitRatio:Verhältnis`,
};

/** The remark beside a figure, or the word in its place. */
export const STATUS_WORDS: Readonly<Record<ValueStatus, string>> = {
  present: '',
  provisional: $localize`:@@indicators.statusProvisional:vorläufig`,
  revised: $localize`:@@indicators.statusRevised:berichtigt`,
  low_reliability: $localize`:@@indicators.statusUnsure:unsicher`,
  suppressed: $localize`:@@indicators.statusSuppressed:geheim`,
  not_available: $localize`:@@indicators.statusNone:k. A.`,
  not_applicable: $localize`:@@indicators.statusNotApplicable:entfällt`,
  pending: $localize`:@@indicators.statusPending:folgt`,
};

/** What a sign in a delivered table says, for sentences: "wird als „liegt später vor“ gelesen". */
export const STATUS_READINGS: Readonly<Record<ValueStatus, string>> = {
  present: $localize`:@@indicators.readPresent:Wert`,
  provisional: $localize`:@@indicators.readProvisional:vorläufig`,
  revised: $localize`:@@indicators.readRevised:berichtigt`,
  low_reliability: $localize`:@@indicators.readUnsure:unsicher`,
  suppressed: $localize`:@@indicators.readSuppressed:geheim`,
  not_available: $localize`:@@indicators.readNone:keine Angabe`,
  not_applicable: $localize`:@@indicators.readNotApplicable:entfällt`,
  pending: $localize`:@@indicators.readPending:liegt später vor`,
};

/** Nothing was ever delivered for this area and year. */
export const NEVER_DELIVERED = $localize`:@@indicators.statusMissing:fehlt`;

export interface CellText {
  readonly figure: string;
  /** Beside a figure its quality; without one the word that stands in its place. */
  readonly remark: string;
}

/** A cell of a table of values. */
export function cellText(cell: CellView | null, decimals: number, formats: Formats): CellText {
  if (cell === null) return { figure: '', remark: NEVER_DELIVERED };
  return {
    figure: cell.value === null ? '' : formats.number(cell.value, decimals),
    remark: STATUS_WORDS[cell.status],
  };
}

/** A value with its unit and status in words: "36,9 %", "12,0 je 1.000, vorläufig", "geheim". */
export function valueText(
  value: number | null,
  status: ValueStatus,
  of: { readonly unit: IndicatorUnit; readonly decimals: number },
  formats: Formats,
): string {
  if (value === null) return STATUS_WORDS[status] || NEVER_DELIVERED;
  const figure = formats.number(value, of.decimals);
  const withUnit = of.unit === 'ratio' ? figure : `${figure}\u00a0${UNIT_WORDS[of.unit]}`;
  return STATUS_WORDS[status] === '' ? withUnit : `${withUnit}, ${STATUS_WORDS[status]}`;
}
