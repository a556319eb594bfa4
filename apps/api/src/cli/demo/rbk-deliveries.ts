import { findCatalogueIndicator } from '@quartierwerk/domain/indicators/catalogue';
import {
  germanNumber,
  longLayout,
  longTable,
  wideLayout,
  wideTable,
  type DeliveredCell,
  type DemoDelivery,
} from './demo-delivery.js';
import { cellKey, type PlacedCount } from './provider-suppression.js';
import {
  DEMO_SEED,
  REPORTING_YEARS,
  editionOf,
  generateRbkFigures,
  type Count,
  type ReportingYear,
} from './rbk-figures.js';
import { PROVIDERS, type Provider } from './rbk-providers.js';
import { RBK_DISTRICT, RBK_MUNICIPALITIES, RBK_PLACES } from './rbk-places.js';

/**
 * Turns the invented counts into the files that the providers send: what a provider hides is hidden before the file is
 * written, so that nothing behind a mark ever reaches the product.
 */

const placeByCode = new Map(RBK_PLACES.map((place) => [place.code, place]));

function shownRate(code: string, numerator: number, denominator: number): string {
  const indicator = findCatalogueIndicator(code);
  if (indicator === undefined) throw new Error(`The catalogue does not know ${code}`);
  return denominator === 0 ? '' : germanNumber((numerator / denominator) * indicator.factor, indicator.decimals);
}

/** Day care is counted on 1 March after the reporting year, everything else on its last day. */
function referenceDateOf(year: number, inMarch: boolean): string {
  return inMarch ? `${String(year + 1)}-03-01` : `${String(year)}-12-31`;
}

function deliver(provider: Provider, year: ReportingYear, counts: readonly PlacedCount[]): DemoDelivery {
  const hidden = provider.hide?.rule(counts) ?? new Set<string>();
  const cells = counts.map(({ areaCode, indicatorCode, numerator, denominator }): DeliveredCell => {
    const mark = hidden.has(cellKey(areaCode, indicatorCode)) ? provider.hide?.mark : undefined;
    return {
      areaCode,
      areaName: placeByCode.get(areaCode)?.name ?? '',
      indicatorCode,
      numerator: mark ?? numerator,
      denominator,
      value: mark ?? shownRate(indicatorCode, numerator, denominator),
    };
  });
  const referenceDate = referenceDateOf(year, provider.inMarch === true);
  const isWide = provider.layout === 'wide';
  return {
    key: `${String(year)}-${provider.key}`,
    provider: provider.name,
    providerKind: provider.kind,
    title: `${provider.title} ${referenceDate.slice(0, 4)}`,
    indicatorCodes: provider.indicatorCodes,
    year,
    referenceDate,
    editionKey: editionOf(year),
    areaLevel: 'small_area',
    fileName: `${provider.key}-${referenceDate.slice(0, 4)}.csv`,
    csv: isWide ? wideTable(cells, year, provider.indicatorCodes) : longTable(cells, year, () => referenceDate),
    layout: isWide ? wideLayout(provider.indicatorCodes, provider.marks) : longLayout(provider.marks),
    notes: provider.note(year),
  };
}

type YearCounts = ReadonlyMap<ReportingYear, readonly PlacedCount[]>;

function placedCounts(seed: number): YearCounts {
  const figures = generateRbkFigures(seed);
  const ofYear = (year: ReportingYear) =>
    [...(figures.get(year) ?? [])].flatMap(([areaCode, byIndicator]) =>
      [...byIndicator].map(([indicatorCode, count]) => ({
        ...count,
        areaCode,
        indicatorCode,
        municipalityCode: placeByCode.get(areaCode)?.parentCode ?? '',
      })),
    );
  return new Map(REPORTING_YEARS.map((year) => [year, ofYear(year)]));
}

const ownCounts = (provider: Provider, counts: readonly PlacedCount[]) =>
  counts.filter(
    ({ indicatorCode, municipalityCode }) =>
      provider.indicatorCodes.includes(indicatorCode) && (provider.municipalities?.includes(municipalityCode) ?? true),
  );

/** Sums by municipality and for the whole Kreis, by cell key. */
function sumsByMunicipality(counts: readonly PlacedCount[]): ReadonlyMap<string, Count> {
  const sums = new Map<string, Count>();
  for (const { municipalityCode, indicatorCode, numerator, denominator } of counts) {
    for (const code of [municipalityCode, RBK_DISTRICT.code]) {
      const key = cellKey(code, indicatorCode);
      const before = sums.get(key) ?? { numerator: 0, denominator: 0 };
      sums.set(key, { numerator: before.numerator + numerator, denominator: before.denominator + denominator });
    }
  }
  return sums;
}

/** Figures of the Kreis and its municipalities as a whole: the sums before anything was hidden. */
function upperLevels(year: ReportingYear, counts: readonly PlacedCount[]): DemoDelivery {
  const delivered = PROVIDERS.filter(({ delivers, municipalities }) => delivers(year) && municipalities === undefined);
  const codes = [
    ...new Set([...delivered.flatMap(({ indicatorCodes }) => indicatorCodes), 'D2', 'D3', 'D4', 'D5']),
  ].sort();
  const referenceDate = referenceDateOf(year, false);
  const sums = sumsByMunicipality(counts);
  const cells = [RBK_DISTRICT, ...RBK_MUNICIPALITIES].flatMap(({ code, name }) =>
    codes.map((indicatorCode): DeliveredCell => {
      const { numerator, denominator } = sums.get(cellKey(code, indicatorCode)) ?? { numerator: 0, denominator: 0 };
      const isOpen = PROVIDERS.some(
        (provider) =>
          provider.indicatorCodes.includes(indicatorCode) &&
          provider.municipalities?.includes(code) === true &&
          !provider.delivers(year),
      );
      const value = isOpen ? '…' : shownRate(indicatorCode, numerator, denominator);
      const figures = { numerator: isOpen ? '…' : numerator, denominator, value };
      return { areaCode: code, areaName: name, indicatorCode, ...figures };
    }),
  );
  return {
    key: `${String(year)}-upper`,
    provider: 'Sozialplanung Kreis',
    providerKind: 'social_office',
    title: `Eckwerte Kreis und Kommunen ${String(year)}`,
    indicatorCodes: codes,
    year,
    referenceDate,
    editionKey: editionOf(year),
    areaLevel: 'upper',
    fileName: `eckwerte-${String(year)}.csv`,
    csv: longTable(cells, year, (code) => referenceDateOf(year, code === 'D2' || code === 'D3')),
    layout: longLayout({ '…': 'pending' }),
    notes: 'Summen vor der Geheimhaltung. Wo ein Jugendamt fehlt, ist der Kreiswert einschließlich einer Schätzung.',
  };
}

/** The files of the demonstration, apart by what is done with them. */
export interface RbkDeliverySet {
  /** For the small areas, year by year: what is imported. */
  readonly smallAreas: readonly DemoDelivery[];
  /** One file for each year with the figures of the Kreis and its eight municipalities. */
  readonly upperLevels: readonly DemoDelivery[];
  /** Announced and not there yet: the day care figures of Rösrath for the latest year. */
  readonly pending: readonly DemoDelivery[];
}

/** All files, from one draw; the same for the same seed. */
export function rbkDeliveries(seed = DEMO_SEED): RbkDeliverySet {
  const years = [...placedCounts(seed)];
  const from = (wanted: (provider: Provider, year: ReportingYear) => boolean) =>
    years.flatMap(([year, counts]) =>
      PROVIDERS.filter((provider) => wanted(provider, year)).map((provider) =>
        deliver(provider, year, ownCounts(provider, counts)),
      ),
    );
  return {
    smallAreas: from((provider, year) => provider.delivers(year)),
    upperLevels: years.map(([year, counts]) => upperLevels(year, counts)),
    pending: from(({ inMarch, delivers }, year) => inMarch === true && !delivers(year)),
  };
}
