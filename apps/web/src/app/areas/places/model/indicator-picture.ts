/** The map of one indicator as a picture that leaves the page: what it says in a sentence, and its figures as a table. */
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { DEVIATION_LIMITS } from '@quartierwerk/ui/legend/map-colours';
import type { IndicatorFigures, MappedIndicator } from '../../../shared/map/indicator-map.js';
import { valueText } from '../../../shared/words/value-words.js';

const FAR = DEVIATION_LIMITS[1];

/** "Deutlich ungünstiger als der Kreis: 9 von 79 Gebieten"; for context "deutlich höher". */
export function indicatorStatement(
  { deviations }: IndicatorFigures,
  { direction }: MappedIndicator,
  formats: Formats,
): string {
  const far = formats.number([...deviations.values()].filter((deviation) => deviation >= FAR).length);
  const all = formats.number(deviations.size);
  return direction === 'context'
    ? $localize`:@@places.mapStatementContext:Deutlich höher als der Kreis: ${far}:count: von ${all}:all: Gebieten`
    : $localize`:@@places.mapStatement:Deutlich ungünstiger als der Kreis: ${far}:count: von ${all}:all: Gebieten`;
}

/** Areas with value and deviation; what is not shown keeps its word. */
export function indicatorRows(
  areas: readonly AreaView[],
  { cells, deviations }: IndicatorFigures,
  indicator: MappedIndicator,
  formats: Formats,
): ChartRows {
  return {
    columns: [
      { label: $localize`:@@places.codeHead:Schlüssel` },
      { label: $localize`:@@places.areaHead:Gebiet` },
      { label: $localize`:@@places.valueHead:Wert`, digits: indicator.decimals },
      { label: $localize`:@@places.deviationHead:Abweichung`, digits: 2 },
    ],
    rows: areas
      .filter(({ level }) => level === 'small_area')
      .map(({ code, name }) => {
        const cell = cells.get(code) ?? null;
        const value = cell?.value ?? valueText(null, cell?.status ?? 'not_available', indicator, formats);
        return [code, name, value, deviations.get(code) ?? null];
      }),
  };
}
