/**
 * What else could have been chosen. A choice (which standardisation, which reference, which indicators …) has options, each a
 * change of the method in plain data; the analysis knows nothing of what a change means, so new ones enter without code.
 */
import { AGGREGATIONS, REFERENCES, ROBUST_CLIP, STANDARDISATIONS, type IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { isProportion } from '../rates/rate.js';
import { DEFAULT_OUTLIER_RULE } from '../treatment/outliers.js';
import { createStreamState, hashText, nextUniform, openStream } from '../random/stream.js';

export interface MethodOption {
  /** Names the option among those of its choice. */
  readonly code: string;
  /** Keys of the method that this option sets. */
  readonly change?: Partial<IndexMethod>;
  /** Indicators that it leaves out. */
  readonly leaveOut?: readonly string[];
  /** Factors of the weights, by indicator code. */
  readonly weightFactors?: Readonly<Record<string, number>>;
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
    { code: 'treatment', options: treatmentOptions(matrix, method) },
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
function treatmentOptions(matrix: ObservationMatrix, method: IndexMethod): MethodOption[] {
  const options: MethodOption[] = [];
  if (method.smoothing === undefined && hasCounts(matrix)) {
    options.push({ code: 'smoothed', change: { smoothing: 'beta_binomial' } });
  }
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

/** Whether any indicator has counts of a share, from which small areas can borrow strength. */
function hasCounts(matrix: ObservationMatrix): boolean {
  return matrix.numerator.some((cases, cell) => isProportion(cases, matrix.denominator[cell] ?? NaN));
}
