import { createHash } from 'node:crypto';
import type { FieldProblem } from '@quartierwerk/contracts/http/problem';
import { canonicalInput } from '@quartierwerk/statistics/index/canonical-input';
import { canonicalJson } from '@quartierwerk/statistics/index/canonical-json';
import { MAP_CLASSES, STATUS_CLASSES, classSizes } from '@quartierwerk/statistics/index/classify';
import { computeIndexArrays } from '@quartierwerk/statistics/index/compute-index';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import type { IndexArrays } from '@quartierwerk/statistics/index/index-arrays';
import { type OwnClasses, ownClasses } from '@quartierwerk/statistics/index/own-classes';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import { type ObservationMatrix, carriesValue } from '@quartierwerk/statistics/index/observation-matrix';
import type { Refusal, Warning } from '@quartierwerk/statistics/index/reasons';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';
import { Refused } from '../../../platform/http/refused.js';
import { matrixOf } from '../matrix/observation-matrix.js';
import type { RunSource } from '../matrix/run-source.js';

/** A computed run: typed arrays of the engine, and the hashes that name its input. */
export interface ComputedRun {
  readonly source: RunSource;
  readonly method: IndexMethod;
  readonly matrix: ObservationMatrix;
  readonly arrays: IndexArrays;
  readonly warnings: readonly Warning[];
  readonly methodHash: string;
  /** SHA-256 over the engine's canonical input: areas, indicators, figures, method and engine version. */
  readonly dataHash: string;
}

/** Facts about a run as a whole, stored with it. */
export interface RunSummary {
  readonly areaCount: number;
  readonly areasTakingPart: number;
  readonly areasScored: number;
  readonly indicatorsExpected: number;
  readonly scoreMean: number | null;
  readonly scoreSd: number | null;
  readonly domains: readonly { readonly code: string; readonly name: string }[];
  /** Sizes of the classes, in the order of `STATUS_CLASSES` and `MAP_CLASSES`. */
  readonly statusClasses: readonly number[];
  readonly mapClasses: readonly number[];
  /** Null where the method asks for no classes of its own; missing in runs that were stored before there were any. */
  readonly ownClasses?: Pick<OwnClasses, 'kind' | 'cuts' | 'sizes'> | null;
  readonly warnings: readonly Warning[];
  readonly latestReferenceDate: string | null;
}

/** Reads a method from a request. @throws Refused `METHOD_INVALID` with every reason by key */
export function readMethod(input: unknown): IndexMethod {
  const outcome = validateMethod(input);
  if (outcome.ok) return outcome.method;
  const errors = outcome.reasons.map(({ code, key, min, max, allowed }): FieldProblem => {
    const params = {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(allowed ? { allowed: allowed.join(', ') } : {}),
    };
    return { path: key === '' ? 'method' : `method.${key}`, code, params };
  });
  throw new Refused('METHOD_INVALID', undefined, { errors });
}

/**
 * Computes a run without storing anything.
 *
 * @throws Refused with a code that says what stands in the way: the method, missing denominators, too few areas, no values
 */
export function computeRun(source: RunSource, method: IndexMethod): ComputedRun {
  const matrix = matrixOf(source);
  if (!matrix.status.some(carriesValue)) throw new Refused('NO_OBSERVATIONS', { year: source.year });
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) throw refusedBecause(outcome.refusals);
  return {
    source,
    method,
    matrix,
    arrays: outcome.arrays,
    warnings: outcome.warnings,
    methodHash: sha256(canonicalJson(method)),
    dataHash: dataHashOf(matrix, method),
  };
}

/** The hash that names the input of a run; `engine` is the version a stored run was computed with. */
export function dataHashOf(matrix: ObservationMatrix, method: IndexMethod, engine = ENGINE_VERSION): string {
  return sha256(canonicalInput(matrix, method, engine));
}

/** What is stored of a run as a whole. */
export function summaryOf({ source, matrix, method, arrays, warnings }: ComputedRun): RunSummary {
  const names = new Map(source.indicators.map(({ domainCode, domainName }) => [domainCode, domainName]));
  return {
    areaCount: arrays.areaCount,
    areasTakingPart: arrays.areasTakingPart,
    areasScored: arrays.areasScored,
    indicatorsExpected: arrays.indicatorsExpected,
    scoreMean: known(arrays.scoreMean),
    scoreSd: known(arrays.scoreSd),
    domains: matrix.domains.map((code) => ({ code, name: names.get(code) ?? code })),
    statusClasses: [...classSizes(arrays.statusClass, STATUS_CLASSES.length)],
    mapClasses: [...classSizes(arrays.mapClass, MAP_CLASSES.length)],
    ownClasses: method.classes.kind === 'status' ? null : classesOf(arrays, method),
    warnings,
    latestReferenceDate: source.latestReferenceDate,
  };
}

function classesOf(arrays: IndexArrays, method: IndexMethod): RunSummary['ownClasses'] {
  const { kind, cuts, sizes } = ownClasses(arrays, method);
  return { kind, cuts, sizes };
}

/** NaN is how the engine says "no value"; JSON and SQL say null. */
export function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function refusedBecause(refusals: readonly Refusal[]): Refused {
  const errors = refusals.map(fieldProblem);
  const codes = new Set(refusals.map((refusal) => refusal.code));
  if (codes.has('denominator_lacking')) return new Refused('DENOMINATORS_MISSING', undefined, { errors });
  if (codes.has('too_few_areas')) return new Refused('AREAS_TOO_FEW', undefined, { errors });
  const aboutMethod = ABOUT_METHOD.some((code) => codes.has(code));
  return new Refused(aboutMethod ? 'METHOD_INVALID' : 'OBSERVATIONS_IMPOSSIBLE', undefined, { errors });
}

/** Refusals that another method would mend, not other figures. */
const ABOUT_METHOD = ['invalid_method', 'unknown_weight', 'nothing_to_score', 'no_first_component'] as const;

function fieldProblem({ code, indicator, area, count, key }: Refusal): FieldProblem {
  const params = {
    ...(indicator === undefined ? {} : { indicator }),
    ...(area === undefined ? {} : { area }),
    ...(count === undefined ? {} : { count }),
  };
  const path =
    code === 'unknown_weight'
      ? `method.weights.${indicator ?? ''}`
      : code === 'invalid_method'
        ? `method.${key ?? ''}`
        : code === 'nothing_to_score'
          ? 'method.weights'
          : code === 'no_first_component'
            ? 'method.aggregation'
            : 'observations';
  return { path, code, params };
}
