/** A small catalogue for specs. */
import type {
  CatalogueView,
  IndicatorEditionView,
  IndicatorRowView,
} from '@quartierwerk/contracts/indicators/catalogue.views';

export function editionOf(change: Partial<IndicatorEditionView> = {}): IndicatorEditionView {
  return {
    id: 'ed-1',
    number: 1,
    validFrom: '2020-01-01',
    name: 'Kinder im SGB-II-Bezug',
    shortName: 'Kinderarmut',
    numerator: 'Kinder unter 15 in Bedarfsgemeinschaften',
    denominator: 'Bevölkerung unter 15',
    unit: 'percent',
    decimals: 1,
    direction: 'burden',
    referenceDateNote: 'jährlich, 31.12.',
    legalBasis: 'SGB II § 7',
    lowestLevel: 'small_area',
    poolingYears: 1,
    interpretation: '',
    sourceId: 's-1',
    sourceName: 'Jobcenter',
    createdAt: '2026-01-01T00:00:00Z',
    ...change,
  };
}

export function rowOf(code: string, change: Partial<IndicatorEditionView> = {}): IndicatorRowView {
  return {
    id: `i-${code}`,
    code,
    position: 1,
    current: editionOf(change),
    editionCount: 1,
    latest: { year: 2025, areas: 73, of: 81, areaEditionName: 'Wohnplätze 2024' },
  };
}

export function catalogueOf(change: Partial<CatalogueView> = {}): CatalogueView {
  return {
    domains: [
      {
        id: 'd-b',
        code: 'B',
        name: 'Arbeit und Soziales',
        indicators: [rowOf('B4', { name: 'SGB-II-Quote', shortName: 'SGB-II-Quote' }), rowOf('B5')],
      },
      {
        id: 'd-d',
        code: 'D',
        name: 'Jugendhilfe',
        indicators: [
          {
            ...rowOf('D2', {
              name: 'Betreuungsquote U3',
              shortName: 'Betreuung U3',
              direction: 'relief',
              sourceName: 'Jugendamt',
            }),
            latest: null,
          },
        ],
      },
    ],
    missingDefaults: 0,
    ...change,
  };
}
