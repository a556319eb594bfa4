import type { ReleasedData, ReleasedFigure, ReleasedIndicator } from './released-data.js';

export const SQUARE = {
  type: 'Polygon' as const,
  // With the clock, its hole against it: both the wrong way round.
  coordinates: [
    [
      [7, 51],
      [7, 52],
      [8, 52],
      [8, 51],
      [7, 51],
    ],
    [
      [7.2, 51.2],
      [7.4, 51.2],
      [7.4, 51.4],
      [7.2, 51.4],
      [7.2, 51.2],
    ],
  ],
};

export function anIndicator(code: string, more: Partial<ReleasedIndicator> = {}): ReleasedIndicator {
  return {
    ...{ code, name: `Quote ${code}`, shortName: code, domain: 'Bereich', unit: 'percent', decimals: 1 },
    ...{ direction: 'burden', numerator: 'Leistungsbeziehende', denominator: 'Einwohner', referenceDateNote: '31.12.' },
    ...{ legalBasis: 'SGB II', interpretation: 'Mit Vorsicht.' },
    ...more,
  };
}

export function aFigure(numerator: number, denominator: number): ReleasedFigure {
  const value = (numerator / denominator) * 100;
  return { numerator, denominator, value, status: 'present', source: 'Jobcenter' };
}

export function aGap(status: ReleasedFigure['status']): ReleasedFigure {
  return { ...{ numerator: null, denominator: null, value: null, source: 'Jobcenter' }, status };
}

/** A district and two small areas, two indicators, one of them with two years. */
export function releasedData(more: Partial<ReleasedData> = {}): ReleasedData {
  return {
    ...{ title: 'Freigegebene Zahlen 2023', publisher: 'Musterkreis', origin: 'Lauf 4, festgeschrieben' },
    releasedAt: '2024-03-12T09:00:00.000Z',
    edition: { name: 'Wohnplätze 2022', smallAreaLabel: 'Wohnplatz', source: 'Kreis, dl-de/by-2-0' },
    areas: [
      { code: '05378', name: 'Musterkreis', level: 'district', parent: null, parentName: null },
      { code: '01001', name: 'Alt; "Stadt"', level: 'small_area', parent: 0, parentName: 'Musterkreis' },
      { code: '01002', name: '=cmd|1', level: 'small_area', parent: 0, parentName: 'Musterkreis' },
    ],
    indicators: [anIndicator('D2'), anIndicator('E1', { unit: 'ratio', decimals: 2, direction: 'relief' })],
    columns: [
      { indicator: 0, year: 2022 },
      { indicator: 0, year: 2023 },
      { indicator: 1, year: 2023 },
    ],
    figures: [
      ...[aFigure(300, 1_000), aFigure(0, 400), aGap('unreleased')],
      ...[aFigure(31, 84), aGap('suppressed'), aGap('missing')],
      ...[{ ...aFigure(3, 7), numerator: null, denominator: null }, aGap('not_available'), aGap('pending')],
    ],
    ...more,
  };
}
