/** The list of deliveries: what it can be filtered by, its groups, and the codes of a delivery as they are read. */
import type { DeliveryFacetsView, DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { FilterField } from '@quartierwerk/ui/filter-bar/filter-bar';

/** Keys of the filters, as they stand in the address. */
export const DELIVERY_FILTERS = { source: 'quelle', indicator: 'indikator', year: 'jahr' } as const;

/** The fields that tell deliveries apart. */
export function deliveryFields({ sources, indicators, years }: DeliveryFacetsView): FilterField[] {
  return [
    {
      key: DELIVERY_FILTERS.source,
      label: $localize`:@@indicators.source:Quelle`,
      options: sources.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: DELIVERY_FILTERS.indicator,
      label: $localize`:@@indicators.indicator:Indikator`,
      options: indicators.map((code) => ({ value: code, label: code })),
    },
    {
      key: DELIVERY_FILTERS.year,
      label: $localize`:@@indicators.latestYear:Jahr`,
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ].filter(({ options }) => options.length > 1);
}

export interface DeliveryGroup {
  /** The latest year that the deliveries hold; null: they hold none. */
  readonly year: number | null;
  readonly deliveries: readonly DeliveryView[];
}

/** Deliveries by their latest year, in the order given. */
export function deliveryGroups(deliveries: readonly DeliveryView[]): DeliveryGroup[] {
  const groups = new Map<number | null, DeliveryView[]>();
  for (const delivery of deliveries) {
    const year = delivery.years.length === 0 ? null : Math.max(...delivery.years);
    groups.set(year, [...(groups.get(year) ?? []), delivery]);
  }
  return [...groups].map(([year, found]) => ({ year, deliveries: found }));
}

/** No line ends inside a span. */
const TO = '–\u2060';

/** "A1–A4, B1, B3": codes of one domain in a row are written as a span, so that the list is short and says which are missing. */
export function codesText(codes: readonly string[]): string {
  const spans: { readonly first: string; last: string; length: number }[] = [];
  for (const code of codes) {
    const span = spans.at(-1);
    if (span && follows(span.last, code)) {
      span.last = code;
      span.length += 1;
    } else spans.push({ first: code, last: code, length: 1 });
  }
  return spans
    .flatMap(({ first, last, length }) => {
      if (length === 1) return [first];
      return length === 2 ? [first, last] : [`${first}${TO}${last}`];
    })
    .join(', ');
}

function follows(before: string, code: string): boolean {
  const [a, b] = [partsOf(before), partsOf(code)];
  return a !== null && b !== null && a.domain === b.domain && b.number === a.number + 1;
}

function partsOf(code: string): { readonly domain: string; readonly number: number } | null {
  const match = /^([A-Za-z]+)(\d{1,4})$/.exec(code);
  return match ? { domain: match[1] ?? '', number: Number(match[2]) } : null;
}
