/**
 * What else could have been chosen. A choice (which standardisation, which reference, which indicators …) has options, each a
 * change of the method in plain data; the analysis knows nothing of what a change means, so new ones enter without code.
 */
import { AGGREGATIONS, REFERENCES, ROBUST_CLIP, STANDARDISATIONS, type IndexMethod } from '../index/method.js';
import { MIN_DENOMINATOR, rateAt } from '../index/column-kernels.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { DEFAULT_OUTLIER_RULE } from '../treatment/outliers.js';
import { createStreamState, hashText, nextUniform, openStream } from '../random/stream.js';
import { fitPrior } from './beta-prior.js';

export interface MethodOption {
  /** Names the option among those of its choice. */
  readonly code: string;
  /** Keys of the method that this option sets. */
  readonly change?: Partial<IndexMethod>;
  /** Indicators that it leaves out. */
  readonly leaveOut?: readonly string[];
  /** Factors of the weights, by indicator code. */
  readonly weightFactors?: Readonly<Record<string, number>>;
  /** Other observations of the same areas and indicators: treated, smoothed. */
  readonly matrix?: ObservationMatrix;
}

/** The method as it is need not be listed: it is an option of every choice. */
export interface MethodChoice {
  readonly code: string;
  readonly options: readonly MethodOption[];
}

export interface DefaultChoiceOptions {
  readonly seed: number;
  /** Weights vary by up to this share either way; 0.25 unless said otherwise. */
  readonly weightSpread?: number;
  /** So many sets of varied weights; 50 unless said otherwise. */
  readonly weightSets?: number;
}

const WEIGHT_SPREAD = 0.25;
const WEIGHT_SETS = 50;
const CLIPS = [null, 3] as const;
const SUM_AND_MEAN: ReadonlySet<string> = new Set(['sum', 'mean']);

/**
 * Every choice of a method with all its options but the one taken: standardisation, reference, ddof, clipping, treatment
 * (smoothed rates), aggregation, weights, leaving out each indicator and each domain. What the data do not allow (a district
 * rate without denominators) is refused by the engine, and the analysis says so.
 */
export function defaultChoices(
  matrix: ObservationMatrix,
  method: IndexMethod,
  { seed, weightSpread = WEIGHT_SPREAD, weightSets = WEIGHT_SETS }: DefaultChoiceOptions,
): MethodChoice[] {
  const smoothed = smoothRates(matrix);
  // A sum and a mean rank alike: the one as a variant of the other would only make a group look more stable than it is.
  const same = new Set(SUM_AND_MEAN.has(method.aggregation) ? SUM_AND_MEAN : []);
  const choices: MethodChoice[] = [
    { code: 'standardisation', options: othersOf('standardisation', STANDARDISATIONS, method).map(withItsLimit) },
    { code: 'reference', options: othersOf('reference', REFERENCES, method) },
    { code: 'ddof', options: othersOf('ddof', [0, 1] as const, method) },
    { code: 'clip', options: othersOf('clip', CLIPS, method) },
    {
      code: 'aggregation',
      options: othersOf('aggregation', AGGREGATIONS, method).filter(({ code }) => !same.has(code)),
    },
    { code: 'treatment', options: treatmentOptions(method, smoothed) },
    { code: 'weights', options: weightOptions(matrix, seed, weightSpread, weightSets) },
    { code: 'without_indicator', options: scored(matrix).map((code) => ({ code, leaveOut: [code] })) },
    { code: 'without_domain', options: domainOptions(matrix) },
  ];
  return choices.filter(({ options }) => options.length > 0);
}

function othersOf<Key extends 'standardisation' | 'reference' | 'ddof' | 'clip' | 'aggregation'>(
  key: Key,
  values: readonly IndexMethod[Key][],
  method: IndexMethod,
): MethodOption[] {
  return values
    .filter((value) => value !== method[key])
    .map((value) => ({ code: String(value ?? 'none'), change: { [key]: value } }));
}

/** Medians need a limit, else single outliers decide after all. */
function withItsLimit(option: MethodOption): MethodOption {
  const { change } = option;
  return change?.standardisation === 'robust' ? { ...option, change: { ...change, clip: ROBUST_CLIP } } : option;
}

/** What the method does already is no other choice. */
function treatmentOptions(method: IndexMethod, smoothed: ObservationMatrix | null): MethodOption[] {
  const options: MethodOption[] = [];
  if (smoothed !== null && method.smoothing === undefined) options.push({ code: 'smoothed', matrix: smoothed });
  if (method.winsorise === undefined) {
    options.push({ code: 'winsorised', change: { winsorise: { kind: 'shape', ...DEFAULT_OUTLIER_RULE } } });
  }
  return options;
}

function scored(matrix: ObservationMatrix): string[] {
  return matrix.indicators.filter(({ direction }) => direction !== 'context').map(({ code }) => code);
}

function domainOptions(matrix: ObservationMatrix): MethodOption[] {
  if (matrix.domains.length < 2) return [];
  return matrix.domains.map((domain) => ({
    code: domain,
    leaveOut: matrix.indicators.filter((indicator) => indicator.domain === domain).map(({ code }) => code),
  }));
}

/**
 * Sets of factors, uniform in 1 ± spread, each indicator for itself. A factor hangs on seed, set and code, not on which other
 * indicators there are. Weights whose indicator weighs 0 stay 0.
 */
export function weightOptions(matrix: ObservationMatrix, seed: number, spread: number, sets: number): MethodOption[] {
  const state = createStreamState();
  return Array.from({ length: sets }, (_, set) => ({
    code: `${set + 1}`,
    weightFactors: Object.fromEntries(
      matrix.indicators.map(({ code }) => {
        const uniform = nextUniform(openStream(state, seed, 'method', set, hashText(code)));
        return [code, 1 + spread * (2 * uniform - 1)];
      }),
    ),
  }));
}

/**
 * The observations with every counted rate drawn towards that of the district by empirical Bayes, (x + Mμ) / (N + M). Null when
 * no indicator has counts. Meant for single indicators; as a variant of an index it shows how much hangs on small counts.
 */
export function smoothRates(matrix: ObservationMatrix): ObservationMatrix | null {
  const areas = matrix.areaCodes.length;
  const numerator = matrix.numerator.slice();
  let changed = false;
  for (let indicator = 0; indicator < matrix.indicators.length; indicator++) {
    const counted = Array.from({ length: areas }, (_, area) => area).filter((area) => isShare(matrix, area, indicator));
    const own = counted.filter((area) => matrix.exclusion[area] === 0).map((area) => indicator * areas + area);
    const prior = fitPrior(
      'empirical_bayes',
      own.map((cell) => matrix.numerator[cell]!),
      own.map((cell) => matrix.denominator[cell]!),
    );
    if (prior === null) continue;
    for (const area of counted) {
      const cell = indicator * areas + area;
      const persons = matrix.denominator[cell]!;
      numerator[cell] = (persons * (matrix.numerator[cell]! + prior.alpha)) / (persons + prior.alpha + prior.beta);
      changed = true;
    }
  }
  return changed ? { ...matrix, numerator } : null;
}

function isShare(matrix: ObservationMatrix, area: number, indicator: number): boolean {
  const cell = indicator * matrix.areaCodes.length + area;
  const [cases, persons] = [matrix.numerator[cell]!, matrix.denominator[cell]!];
  return !Number.isNaN(rateAt(matrix, area, indicator)) && cases >= 0 && persons >= MIN_DENOMINATOR && cases <= persons;
}
