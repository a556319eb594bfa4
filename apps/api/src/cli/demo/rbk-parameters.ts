import type { LatentFactors } from './latent-factors.js';

/**
 * What the generator knows of each counting indicator: the rate of the Kreis in the latest year, how it moved, and how strongly
 * the latent factors act on it (on the logit scale). Rates of the Kreis that are published or shown in the design stand as they
 * are; all other numbers are invented. Age shares (D1, E1, E2, E6) come from the age structure instead.
 */
export interface FigureParameters {
  readonly code: string;
  /** Rate of the Kreis in the latest year, as a share. */
  readonly rate: number;
  /** Change of that rate from year to year, and once in 2022 (arrivals from Ukraine). */
  readonly yearly: number;
  readonly shift2022: number;
  readonly loadings: Partial<LatentFactors>;
  /** Standard deviation of what is peculiar to a place, on the logit scale. */
  readonly own: number;
}

const load = (deprivation: number, migration = 0, rurality = 0, ageing = 0, family = 0): Partial<LatentFactors> => ({
  deprivation,
  migration,
  rurality,
  ageing,
  family,
});

export const FIGURE_PARAMETERS: readonly FigureParameters[] = [
  { code: 'A1', rate: 0.115, yearly: 0.05, shift2022: 0.06, loadings: load(0.4, 0.42, -0.15), own: 0.26 },
  { code: 'A2', rate: 0.105, yearly: 0.05, shift2022: 0.08, loadings: load(0.42, 0.42, -0.15), own: 0.3 },
  { code: 'A3', rate: 0.065, yearly: 0.05, shift2022: 0.12, loadings: load(0.42, 0.42, -0.15), own: 0.3 },
  { code: 'A4', rate: 0.018, yearly: 0.01, shift2022: 0.45, loadings: load(0.25, 0.4, -0.1), own: 0.35 },
  { code: 'B1', rate: 0.0018, yearly: 0.01, shift2022: 0.05, loadings: load(0.5), own: 0.3 },
  { code: 'B2', rate: 0.034, yearly: 0.03, shift2022: 0.06, loadings: load(0.5, 0.22, -0.15, -0.05), own: 0.26 },
  { code: 'B3', rate: 0.011, yearly: 0.01, shift2022: 0, loadings: load(0.5, 0, -0.05, 0.05), own: 0.28 },
  { code: 'B4', rate: 0.07, yearly: -0.02, shift2022: 0.15, loadings: load(0.5, 0.13, -0.1), own: 0.12 },
  { code: 'B5', rate: 0.116, yearly: -0.02, shift2022: 0.16, loadings: load(0.55, 0.1, -0.1), own: 0.18 },
  { code: 'B6', rate: 0.059, yearly: -0.02, shift2022: 0.17, loadings: load(0.45, 0.1, -0.05), own: 0.2 },
  { code: 'B7', rate: 0.189, yearly: 0.005, shift2022: 0.04, loadings: load(0.08, 0, -0.05, 0, 0.05), own: 0.16 },
  { code: 'B8', rate: 0.0523, yearly: 0.01, shift2022: 0.03, loadings: load(0.42, 0.1, -0.1), own: 0.12 },
  { code: 'B9', rate: 0.019, yearly: 0, shift2022: 0.02, loadings: load(0.5, 0.1, -0.1), own: 0.16 },
  { code: 'C1', rate: 0.246, yearly: 0.03, shift2022: 0.03, loadings: load(0.32, 0.22), own: 0.24 },
  { code: 'C2', rate: 0.162, yearly: 0.01, shift2022: 0.03, loadings: load(0.24, 0.05), own: 0.24 },
  { code: 'C3', rate: 0.15, yearly: 0.01, shift2022: 0.03, loadings: load(0.28, 0.1), own: 0.24 },
  { code: 'C4', rate: 0.089, yearly: 0.01, shift2022: 0.06, loadings: load(0.3, 0.1, 0.05), own: 0.24 },
  { code: 'C5', rate: 0.108, yearly: -0.03, shift2022: 0.05, loadings: load(0.32, 0.18, -0.05), own: 0.3 },
  { code: 'C6', rate: 0.068, yearly: -0.05, shift2022: 0, loadings: load(0.05, 0.1, 0.05), own: 0.36 },
  { code: 'D2', rate: 0.402, yearly: 0.02, shift2022: 0, loadings: load(-0.24, -0.1, -0.1), own: 0.22 },
  { code: 'D3', rate: 0.94, yearly: -0.001, shift2022: -0.005, loadings: load(-0.32, -0.14, 0.05), own: 0.26 },
  { code: 'D4', rate: 0.032, yearly: 0.02, shift2022: 0, loadings: load(0.42, -0.05, -0.05), own: 0.28 },
  { code: 'D5', rate: 0.01, yearly: 0.05, shift2022: 0, loadings: load(0.1, -0.15), own: 0.32 },
  { code: 'E3', rate: 0.312, yearly: 0.008, shift2022: 0, loadings: load(0.18, 0, -0.15, 0.05, -0.1), own: 0.12 },
  { code: 'E4', rate: 0.0034, yearly: 0.02, shift2022: 0, loadings: load(0.45, 0.05, -0.05, 0.1), own: 0.35 },
  { code: 'E5', rate: 0.0082, yearly: 0.02, shift2022: 0, loadings: load(0.3, 0, -0.05, 0.2), own: 0.3 },
];

/**
 * Burscheid, Zentrum Nord in the latest year, as shares: the place of the published case. Published is that more than half of
 * the children have some deficit at school entry (here 38 % in language and 22 % in coordination, 52 % in at least one if
 * they are independent) and that foreign residents and SGB II deviate most; the rest is invented around it.
 */
export const ZENTRUM_NORD = '0537800801';
export const ZENTRUM_NORD_SHARES: Readonly<Record<string, number>> = {
  A1: 0.241,
  A2: 0.268,
  A3: 0.142,
  A4: 0.031,
  B2: 0.044,
  B4: 0.158,
  B5: 0.294,
  B6: 0.126,
  B7: 0.215,
  C1: 0.382,
  C2: 0.224,
  C5: 0.149,
  D2: 0.275,
  D3: 0.881,
  D4: 0.056,
  E3: 0.349,
};

/** Extra logit for places with a special house: an accommodation for refugees in Moitzfeld. */
export const SPECIAL_PLACES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '0537800422': { A3: 0.5, A4: 0.9 },
};

export const AGE_BANDS = [
  '0-2',
  '3-5',
  '6-14',
  '15-17',
  '18-20',
  '21-24',
  '25-29',
  '30-44',
  '45-64',
  '65-66',
  '67-79',
  '80+',
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export interface BandParameters {
  /** Share of the Kreis's population in the latest year. */
  readonly share: number;
  readonly yearly: number;
  readonly loadings: Partial<LatentFactors>;
}

const CHILDREN = load(0.03, 0.02, 0, -0.06, 0.12);
const YOUNG = load(0.06, 0.04, -0.03, -0.08, 0);

export const BAND_PARAMETERS: Readonly<Record<AgeBand, BandParameters>> = {
  '0-2': { share: 0.026, yearly: -0.005, loadings: CHILDREN },
  '3-5': { share: 0.028, yearly: 0, loadings: CHILDREN },
  '6-14': { share: 0.081, yearly: 0.004, loadings: CHILDREN },
  '15-17': { share: 0.028, yearly: 0.002, loadings: CHILDREN },
  '18-20': { share: 0.027, yearly: -0.004, loadings: YOUNG },
  '21-24': { share: 0.043, yearly: -0.006, loadings: YOUNG },
  '25-29': { share: 0.056, yearly: -0.004, loadings: YOUNG },
  '30-44': { share: 0.189, yearly: 0.006, loadings: load(0.02, 0.02, 0, -0.06, 0.08) },
  '45-64': { share: 0.281, yearly: -0.012, loadings: load(-0.02, 0, 0.02, -0.02, 0) },
  '65-66': { share: 0.027, yearly: 0.015, loadings: load(-0.03, -0.03, 0, 0.12, -0.06) },
  '67-79': { share: 0.138, yearly: 0.012, loadings: load(-0.03, -0.03, 0, 0.14, -0.08) },
  '80+': { share: 0.076, yearly: 0.015, loadings: load(0, -0.04, -0.04, 0.22, -0.08) },
};

/** Extra on the log scale: the care home in Lückerath. */
export const SPECIAL_BANDS: Readonly<Record<string, Partial<Record<AgeBand, number>>>> = {
  '0537800421': { '80+': 0.75, '67-79': 0.2 },
};

/** Zentrum Nord in the latest year: a third under 30, few very old people. */
export const ZENTRUM_NORD_BANDS: Readonly<Record<AgeBand, number>> = {
  '0-2': 0.034,
  '3-5': 0.035,
  '6-14': 0.097,
  '15-17': 0.032,
  '18-20': 0.031,
  '21-24': 0.045,
  '25-29': 0.059,
  '30-44': 0.208,
  '45-64': 0.265,
  '65-66': 0.024,
  '67-79': 0.118,
  '80+': 0.052,
};
