/** Which indicators lack figures for the latest year that any indicator has: what was not delivered yet, and what never was. */
import type { CatalogueView } from '@quartierwerk/contracts/indicators/catalogue.views';

export interface CatalogueGaps {
  /** Latest year of any indicator; null when nothing was ever delivered. */
  readonly year: number | null;
  readonly total: number;
  /** Codes of the indicators that have figures for that year. */
  readonly delivered: readonly string[];
  readonly lacking: readonly string[];
}

export function catalogueGaps(catalogue: CatalogueView): CatalogueGaps {
  const indicators = catalogue.domains.flatMap((domain) => domain.indicators);
  const years = indicators.flatMap(({ latest }) => latest?.year ?? []);
  const year = years.length === 0 ? null : Math.max(...years);
  const delivered = indicators.filter(({ latest }) => year !== null && latest?.year === year);
  return {
    year,
    total: indicators.length,
    delivered: delivered.map(({ code }) => code),
    lacking: indicators.filter((indicator) => !delivered.includes(indicator)).map(({ code }) => code),
  };
}
