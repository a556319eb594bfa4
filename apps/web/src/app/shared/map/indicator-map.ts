/**
 * One indicator on the map: each area by how far its value lies from that of the whole district, in standard deviations of the areas
 * that take part in the index, as in the profile of an area. Orange is less favourable, whichever way the indicator is read.
 */
import type { CellView, IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import {
  UNIT_FACTORS,
  type IndicatorDirection,
  type IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { LegendClass } from '@quartierwerk/ui/legend/class-legend';
import { DEVIATION_COLOURS, DEVIATION_LIMITS, deviationColour } from '@quartierwerk/ui/legend/map-colours';
import { valueText } from '../words/value-words.js';

export interface MappedIndicator {
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
}

export interface IndicatorFigures {
  readonly cells: ReadonlyMap<string, CellView | null>;
  /** Value of the district: all cases by all people, or as it was delivered; null where neither is known. */
  readonly reference: number | null;
  /** Signed after polarity; only for areas that take part and have a value. */
  readonly deviations: ReadonlyMap<string, number>;
}

/** Values that are equal but for rounding have no spread. */
const NOISE = 1e-12;

/** Figures of one year by the code of the area. */
export function indicatorFigures(
  areas: readonly AreaView[],
  { rows, years }: Pick<IndicatorValuesView, 'rows' | 'years'>,
  year: number,
  { unit, direction }: MappedIndicator,
): IndicatorFigures {
  const at = years.indexOf(year);
  const cells = new Map(rows.map((row) => [row.code, row.cells[at] ?? null]));
  const part = areas.filter(({ level, excludedReason }) => level === 'small_area' && excludedReason === null);
  const found = part.flatMap(({ code }) => {
    const cell = cells.get(code);
    return cell && cell.value !== null ? [{ code, cell, value: cell.value }] : [];
  });
  const district = areas.find(({ level }) => level === 'district');
  const reference =
    pooled(
      found.map(({ cell }) => cell),
      UNIT_FACTORS[unit],
    ) ??
    cells.get(district?.code ?? '')?.value ??
    null;
  const spread = spreadOf(found.map(({ value }) => value));
  const scale = direction === 'relief' ? -spread : spread;
  const known = reference !== null && spread > NOISE * Math.abs(reference);
  const deviations = known ? found.map(({ code, value }) => [code, (value - reference) / scale] as const) : [];
  return { cells, reference, deviations: new Map(deviations) };
}

/** All cases by all people; null as soon as one figure came without them. */
function pooled(cells: readonly CellView[], factor: number): number | null {
  let [cases, people] = [0, 0];
  for (const { numerator, denominator } of cells) {
    if (numerator === null || denominator === null) return null;
    cases += numerator;
    people += denominator;
  }
  return people > 0 ? (cases / people) * factor : null;
}

/** With the divisor of the usual method of the index. */
function spreadOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
}

/** The map with classes, `noteOf` says what else is to be known of an area; one without a value, or one that takes no part in the index, has none. */
export function indicatorStates(
  areas: readonly AreaView[],
  { cells, deviations, reference }: IndicatorFigures,
  indicator: MappedIndicator,
  noteOf: (area: AreaView) => string,
  formats: Formats,
): Map<string, MapAreaState> {
  const text = (cell: CellView | null) => valueText(cell?.value ?? null, cell?.status ?? 'present', indicator, formats);
  const district =
    reference === null
      ? []
      : [$localize`:@@places.districtValue:Kreis ${valueText(reference, 'present', indicator, formats)}:value:`];
  const small = areas.filter(({ level }) => level === 'small_area');
  return new Map(
    small.map((area) => {
      const { code } = area;
      const cell = cells.get(code) ?? null;
      const deviation = deviations.get(code);
      return [
        code,
        {
          colour: deviation === undefined ? null : deviationColour(deviation),
          provisional: cell?.status === 'provisional' && deviation !== undefined,
          facts: [text(cell), ...district, noteOf(area)].filter((fact) => fact !== ''),
        },
      ];
    }),
  );
}

const JUDGED = [
  $localize`:@@places.classWorse3:deutlich ungünstiger`,
  $localize`:@@places.classWorse2:ungünstiger`,
  $localize`:@@places.classWorse1:etwas ungünstiger`,
  $localize`:@@places.classAround:um den Kreiswert`,
  $localize`:@@places.classBetter1:etwas günstiger`,
  $localize`:@@places.classBetter2:günstiger`,
  $localize`:@@places.classBetter3:deutlich günstiger`,
] as const;
/** An indicator that is only context has no favourable side. */
const PLAIN = [
  $localize`:@@places.classHigher3:deutlich höher`,
  $localize`:@@places.classHigher2:höher`,
  $localize`:@@places.classHigher1:etwas höher`,
  JUDGED[3],
  $localize`:@@places.classLower1:etwas niedriger`,
  $localize`:@@places.classLower2:niedriger`,
  $localize`:@@places.classLower3:deutlich niedriger`,
] as const;

/** The seven classes from the least favourable with their limits, in standard deviations, and how many areas they hold. */
export function indicatorLegend(
  { deviations }: IndicatorFigures,
  direction: IndicatorDirection,
  formats: Formats,
): LegendClass[] {
  const words = direction === 'context' ? PLAIN : JUDGED;
  const [first, second, third] = DEVIATION_LIMITS.map((limit) => formats.number(limit, limit === 0.25 ? 2 : 1));
  const ranges = [
    $localize`:@@places.limitAbove:ab ${third}:limit:`,
    $localize`:@@places.limitBetween:${second}:from: bis ${third}:to:`,
    $localize`:@@places.limitBetween:${first}:from: bis ${second}:to:`,
    $localize`:@@places.limitWithin:unter ${first}:limit:`,
  ];
  const colours = [...deviations.values()].map(deviationColour);
  return [...DEVIATION_COLOURS].reverse().map((colour, at) => ({
    colour,
    label: words[at] ?? '',
    limits: ranges[3 - Math.abs(3 - at)] ?? '',
    count: colours.filter((other) => other === colour).length,
  }));
}
