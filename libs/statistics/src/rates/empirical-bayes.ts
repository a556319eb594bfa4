/**
 * Smoothing: the rate of a small area is drawn towards that of the whole, the more the fewer persons it rests on. Three procedures
 * differ in what they assume of the true rates: a beta distribution, only their mean and variance, or a normal distribution of their
 * logits. For maps of a single indicator; never for the figures of a profile, since it hides a small pocket of need.
 *
 * All take one entry for each area; areas without a proportion (NaN, or numerator above denominator) take no part and stay NaN.
 * All return null when fewer than two areas have one: there is nothing to borrow strength from.
 */
import { betaQuantile } from '../numeric/beta.js';
import { exp, ln } from '../numeric/elementary.js';
import { normalQuantile } from '../numeric/normal.js';
import { type Moments, momentsOf, priorSize } from './kleinman.js';
import { isLevel, isProportion } from './rate.js';

/** Rates as shares of 1 with the interval in which the true rate lies with probability `level`. */
export interface SmoothedRates {
  readonly rate: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What the areas together tell before one looks at a single area. */
export interface BetaPrior {
  /** District rate Σx/ΣN. */
  readonly mean: number;
  /**
   * M: so many persons the district rate counts for in each area, at least 1. Null when the areas do not differ by more than
   * chance (or all have the rate 0 or 1): then every area gets the district rate.
   */
  readonly size: number | null;
}

/** Null when there is nothing to borrow strength from. */
function totalsOf(numerator: Float64Array, denominator: Float64Array): Moments | null {
  const moments = momentsOf(numerator, denominator);
  return moments.areas < 2 ? null : moments;
}

/** Moments of the beta-binomial model, as Kleinman has them. */
export function betaPrior(numerator: Float64Array, denominator: Float64Array): BetaPrior | null {
  const totals = totalsOf(numerator, denominator);
  return totals && { mean: totals.cases / totals.persons, size: priorSize(totals) };
}

/**
 * Beta-binomial smoothing: r* = (x + Mμ)/(N + M), interval from Beta(x + Mμ, N − x + M(1 − μ)). When the areas do not differ by more
 * than chance they are one population: all get μ and the interval Beta(Σx + ½, Σ(N − x) + ½) of the whole.
 */
export function smoothByBetaBinomial(
  numerator: Float64Array,
  denominator: Float64Array,
  level = 0.9,
): (SmoothedRates & { readonly prior: BetaPrior }) | null {
  const totals = totalsOf(numerator, denominator);
  const prior = betaPrior(numerator, denominator);
  if (!totals || !prior || !isLevel(level)) return null;
  const { mean, size } = prior;
  const tail = (1 - level) / 2;
  const smoothed = smooth(numerator, denominator, (cases, persons) => {
    const affected = size === null ? totals.cases + 0.5 : cases + size * mean;
    const others = size === null ? totals.persons - totals.cases + 0.5 : persons - cases + size * (1 - mean);
    return {
      rate: size === null ? mean : affected / (persons + size),
      low: affected > 0 ? betaQuantile(tail, affected, others) : 0,
      high: others > 0 ? betaQuantile(1 - tail, affected, others) : 1,
    };
  });
  return { ...smoothed, prior };
}

function smooth(
  numerator: Float64Array,
  denominator: Float64Array,
  posterior: (cases: number, persons: number, area: number) => { rate: number; low: number; high: number },
): SmoothedRates {
  const areas = numerator.length;
  const [rate, low, high] = [new Float64Array(areas), new Float64Array(areas), new Float64Array(areas)];
  for (let area = 0; area < areas; area++) {
    const valid = isProportion(numerator[area]!, denominator[area]!);
    const known = valid ? posterior(numerator[area]!, denominator[area]!, area) : { rate: NaN, low: NaN, high: NaN };
    rate[area] = known.rate;
    low[area] = known.low;
    high[area] = known.high;
  }
  return { rate, low, high };
}

export const MARSHALL_FAMILIES = ['poisson', 'binomial'] as const;
export type MarshallFamily = (typeof MARSHALL_FAMILIES)[number];

export interface MomentPrior {
  /** b = Σx/ΣN */
  readonly mean: number;
  /** a: variance of the true rates between the areas; 0 when they do not differ by more than chance. */
  readonly variance: number;
  /** s² = ΣN(r − b)²/ΣN: variance of the observed rates. */
  readonly observedVariance: number;
}

/**
 * Smoothing by moments: r* = b + a(r − b)/(a + c/N), with a = max(0, s² − b/N̄) and c = b for counts of rare events (`poisson`),
 * a = max(0, s² − b(1 − b)/N̄) and c = b(1 − b) − s² for shares (`binomial`). The interval is normal with variance a·(c/N)/(a + c/N),
 * cut to 0 … 1; where a is 0 it is that of the whole, with variance c/ΣN.
 * Sources: R. J. Marshall (1991), Applied Statistics 40, 283–294; M. Martuzzi and P. Elliott (1996), Statistics in Medicine 15,
 * 1867–1873. The rates agree with spdep::EBest, whose parameter `a` of the binomial family is s².
 */
export function smoothByMoments(
  numerator: Float64Array,
  denominator: Float64Array,
  family: MarshallFamily = 'poisson',
  level = 0.9,
): (SmoothedRates & { readonly prior: MomentPrior }) | null {
  const totals = totalsOf(numerator, denominator);
  if (!totals || !isLevel(level)) return null;
  const mean = totals.cases / totals.persons;
  const observedVariance = totals.squares / totals.persons;
  const chance = family === 'poisson' ? mean : mean * (1 - mean);
  const variance = Math.max(0, observedVariance - chance / (totals.persons / totals.areas));
  const within = family === 'poisson' ? mean : Math.max(0, chance - observedVariance);
  const z = -normalQuantile((1 - level) / 2);
  const smoothed = smooth(numerator, denominator, (cases, persons) => {
    const own = within / persons;
    const trust = variance > 0 ? variance / (variance + own) : 0;
    const rate = mean + trust * (cases / persons - mean);
    const half = z * Math.sqrt(trust > 0 ? trust * own : within / totals.persons);
    return { rate, low: Math.max(0, rate - half), high: Math.min(1, rate + half) };
  });
  return { ...smoothed, prior: { mean, variance, observedVariance } };
}

export interface LogitPrior {
  /** M: logit of the rate to which the areas are drawn. */
  readonly mean: number;
  /** t²: variance of the logits of the areas around M. */
  readonly variance: number;
}

/**
 * Smoothing of logits as in the English and Scottish indices of deprivation: m = ln((x + ½)/(N − x + ½)) with
 * se² = (N + 1)(N + 2)/(N (x + 1)(N − x + 1)), M the logit of all areas together, t² = Σ(m − M)²/(k − 1) and the weight
 * w = (1/se²)/(1/se² + 1/t²); smoothed m* = w m + (1 − w) M, brought back to a share. The interval is normal on the logit with
 * variance 1/(1/se² + 1/t²), so it never leaves 0 … 1 (t² = 0: with se² of all areas together). `weight` is w, the part that the area itself decides.
 * Source: Scottish Executive (2003), Scottish Indices of Deprivation, appendix 1 (structure).
 */
export function smoothLogits(
  numerator: Float64Array,
  denominator: Float64Array,
  level = 0.9,
): (SmoothedRates & { readonly prior: LogitPrior; readonly weight: Float64Array }) | null {
  const totals = totalsOf(numerator, denominator);
  if (!totals || !isLevel(level)) return null;
  const mean = logitOf(totals.cases, totals.persons);
  let squares = 0;
  for (let area = 0; area < numerator.length; area++) {
    if (!isProportion(numerator[area]!, denominator[area]!)) continue;
    const difference = logitOf(numerator[area]!, denominator[area]!) - mean;
    squares += difference * difference;
  }
  const variance = squares / (totals.areas - 1);
  const z = -normalQuantile((1 - level) / 2);
  const weight = new Float64Array(numerator.length).fill(NaN);
  const smoothed = smooth(numerator, denominator, (cases, persons, area) => {
    const error = logitError(cases, persons);
    const own = variance / (variance + error);
    weight[area] = own;
    const logit = own * logitOf(cases, persons) + (1 - own) * mean;
    const half = z * Math.sqrt(own > 0 ? own * error : logitError(totals.cases, totals.persons));
    return { rate: shareOf(logit), low: shareOf(logit - half), high: shareOf(logit + half) };
  });
  return { ...smoothed, prior: { mean, variance }, weight };
}

function logitOf(cases: number, persons: number): number {
  return ln((cases + 0.5) / (persons - cases + 0.5));
}

/** se² of a logit */
function logitError(cases: number, persons: number): number {
  return ((persons + 1) * (persons + 2)) / (persons * (cases + 1) * (persons - cases + 1));
}

function shareOf(logit: number): number {
  return 1 / (1 + exp(-logit));
}
