/** What the catalogue shows under its filters. The state lives in the address; a domain without a match leaves the list. */
import type { CatalogueView, DomainView, IndicatorRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import { INDICATOR_DIRECTIONS } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { DIRECTION_WORDS } from './catalogue-words.js';

/** Keys of the filters, as they stand in the address. */
export const FILTER_KEYS = { domain: 'bereich', direction: 'richtung', source: 'quelle' } as const;

/** The fields that can be chosen in this catalogue. */
export function filterFields(catalogue: CatalogueView): FilterField[] {
  const indicators = catalogue.domains.flatMap((domain) => domain.indicators);
  const sources = [...new Set(indicators.flatMap(({ current }) => current.sourceName ?? []))].sort();
  const directions = INDICATOR_DIRECTIONS.filter((code) =>
    indicators.some(({ current }) => current.direction === code),
  );
  return [
    {
      key: FILTER_KEYS.domain,
      label: $localize`:@@indicators.domain:Bereich`,
      options: catalogue.domains.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    },
    {
      key: FILTER_KEYS.direction,
      label: $localize`:@@indicators.direction:Richtung`,
      options: directions.map((code) => ({ value: code, label: DIRECTION_WORDS[code] })),
    },
    {
      key: FILTER_KEYS.source,
      label: $localize`:@@indicators.source:Quelle`,
      options: sources.map((name) => ({ value: name, label: name })),
    },
  ].filter(({ options }) => options.length > 1);
}

/** Domains with the indicators that match; text looks in code and both names. */
export function filterCatalogue(catalogue: CatalogueView, state: FilterState, text: string): DomainView[] {
  const finds = finderOf(text);
  const matches = ({ code, current }: IndicatorRowView): boolean =>
    (state[FILTER_KEYS.direction] ?? current.direction) === current.direction &&
    (state[FILTER_KEYS.source] ?? current.sourceName) === current.sourceName &&
    finds(code, current.name, current.shortName);
  return catalogue.domains
    .filter(({ code }) => (state[FILTER_KEYS.domain] ?? code) === code)
    .map((domain) => ({ ...domain, indicators: domain.indicators.filter(matches) }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** How many indicators a list of domains holds. */
export function indicatorCount(domains: readonly DomainView[]): number {
  return domains.reduce((sum, { indicators }) => sum + indicators.length, 0);
}
