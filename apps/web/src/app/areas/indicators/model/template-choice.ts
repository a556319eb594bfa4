/** What a template for a provider is made of, as it is chosen on the screen. */
import type { CatalogueView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';

export interface TemplateChoice {
  readonly areaEditionId: string;
  readonly indicators: readonly string[];
  readonly year: number;
  readonly figures: 'counts' | 'rates';
  /** Code of the municipality whose areas alone are wanted; empty for all. */
  readonly municipality: string;
}

/** Indicators whose definition names the source; those of no source where none does. */
export function indicatorsOfSource(catalogue: CatalogueView, source: Pick<SourceView, 'id'>): string[] {
  const all = catalogue.domains.flatMap(({ indicators }) => indicators);
  return all.filter(({ current }) => current.sourceId === source.id).map(({ code }) => code);
}

/** The query of the address under which the template lies. */
export function templateQuery(choice: TemplateChoice, format: 'xlsx' | 'csv'): string {
  const { areaEditionId, indicators, year, figures, municipality } = choice;
  const query = new URLSearchParams({
    areaEditionId,
    indicators: indicators.join(','),
    year: String(year),
    figures,
    format,
  });
  if (municipality !== '') query.set('municipality', municipality);
  return query.toString();
}
