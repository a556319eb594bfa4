/**
 * A draft of the index, computed in the browser from the counts that the server hands out. It runs the same engine on the same
 * matrix as the server will when the run is stored, in the same order of areas and indicators; hence both have one hash.
 */
import type { IndexInputView, InputIndicatorView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { OwnClassesView, RunAreaView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { computeIndex, type AreaResult, type IndicatorResult } from '@quartierwerk/statistics/index/index-result';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import {
  EXCLUSION,
  createObservationMatrix,
  type ObservationMatrix,
} from '@quartierwerk/statistics/index/observation-matrix';
import type { OwnClasses } from '@quartierwerk/statistics/index/own-classes';
import type { Refusal } from '@quartierwerk/statistics/index/reasons';
import { isExpected, type RunFigures } from './run-figures.js';

export type DraftOutcome =
  { readonly ok: true; readonly figures: RunFigures } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The matrix of the engine from the compact answer of the API; a null becomes NaN, never zero. */
export function matrixOf(input: IndexInputView): ObservationMatrix {
  const matrix = createObservationMatrix(
    input.areas.map((area) => area.code),
    input.indicators.map(({ code, domainCode, direction, unitFactor }) => ({
      code,
      domain: domainCode,
      direction,
      unitFactor,
    })),
  );
  input.areas.forEach((area, at) => {
    matrix.exclusion[at] = EXCLUSION[area.excludedReason ?? 'none'];
  });
  const parents = [...new Set(input.areas.flatMap(({ municipalityId }) => municipalityId ?? []))];
  const of = Int32Array.from(input.areas, ({ municipalityId }) => parents.indexOf(municipalityId ?? ''));
  fill(matrix.numerator, input.cells.numerator);
  fill(matrix.denominator, input.cells.denominator);
  fill(matrix.value, input.cells.value);
  matrix.status.set(input.cells.status);
  const published = input.indicators.map((indicator) => indicator.published);
  fill(
    matrix.published.numerator,
    published.map((figure) => figure.numerator),
  );
  fill(
    matrix.published.denominator,
    published.map((figure) => figure.denominator),
  );
  fill(
    matrix.published.value,
    published.map((figure) => figure.value),
  );
  return { ...matrix, parents: { codes: parents, of } };
}

/** Computes the draft. Never throws: what the engine refuses comes back by code. */
export function computeDraft(input: IndexInputView, matrix: ObservationMatrix, method: IndexMethod): DraftOutcome {
  const outcome = computeIndex(matrix, method);
  if (!outcome.ok) return { ok: false, refusals: outcome.refusals };
  const { result } = outcome;
  const indicators = result.indicators.map((indicator, at) => describeIndicator(input.indicators[at], indicator));
  const expectedAt = indicators.flatMap((indicator, at) => (isExpected(indicator) ? [at] : []));
  const names = new Map(input.municipalities.map(({ id, name }) => [id, name]));
  const areas = result.areas.flatMap((area, at) => {
    const given = input.areas[at];
    if (given === undefined) return [];
    const statusOf = (indicator: number): number => matrix.status[indicator * input.areas.length + at] ?? 0;
    const unfinished = expectedAt.some((indicator) => statusOf(indicator) === 0 || statusOf(indicator) === 3);
    const provisional = unfinished && given.excludedReason === null;
    const ownClass = ownClassOf(result.classes, at);
    return [describeArea(given, area, input, names, { statusOf, provisional, ownClass })];
  });
  return {
    ok: true,
    figures: {
      year: input.year,
      edition: input.edition,
      district: input.district,
      municipalities: input.municipalities,
      domains: input.domains,
      ...{ method, storedMethod: method, engineVersion: ENGINE_VERSION },
      indicators,
      ownClasses: ownClassesView(result.classes),
      areas: areas.sort(byRankThenCode),
      warnings: result.warnings.map(({ code, indicator, published, computed, used, of }) => ({
        code,
        indicatorCode: indicator ?? null,
        published: published ?? null,
        computed: computed ?? null,
        used: used ?? null,
        of: of ?? null,
      })),
      areasTakingPart: result.areasTakingPart,
      areasScored: result.areasScored,
      indicatorsScored: indicators.filter(({ state }) => state === 'scored').length,
    },
  };
}

function describeIndicator(given: InputIndicatorView | undefined, result: IndicatorResult): RunIndicatorView {
  if (given === undefined) throw new RangeError(`computeDraft: no indicator ${result.code} in the input`);
  const { id, editionId, code, name, shortName, domainCode, direction, unit, decimals, years, source } = given;
  const { weight, state, reference, referenceSource, districtSum, districtPublished, areaMean, sd, areasUsed } = result;
  return {
    ...{ id, editionId, code, name, shortName, domainCode, direction, unit, decimals, years, source },
    ...{ weight, state, reference, referenceSource, districtSum, districtPublished, areaMean, sd, areasUsed },
  };
}

interface CellsAndClass extends Pick<RunAreaView, 'provisional' | 'ownClass'> {
  readonly statusOf: (indicator: number) => number;
}

function describeArea(
  given: IndexInputView['areas'][number],
  result: AreaResult,
  input: IndexInputView,
  municipalities: ReadonlyMap<string, string>,
  { statusOf, provisional, ownClass }: CellsAndClass,
): RunAreaView {
  const scores = new Map(result.domains.map(({ domain, score }) => [domain, score]));
  return {
    id: given.id,
    code: given.code,
    name: given.name,
    municipalityId: given.municipalityId,
    municipalityName: municipalities.get(given.municipalityId ?? '') ?? null,
    population: given.population,
    rank: result.rank,
    indexValue: result.index,
    sum: result.score,
    distance: result.distance,
    statusClass: result.statusClass,
    mapClass: result.mapClass,
    ownClass,
    noIndexReason: result.reason,
    excludedReason: given.excludedReason,
    indicatorsUsed: result.used,
    indicatorsExpected: result.expected,
    coverage: result.coverage,
    conspicuous: result.conspicuous,
    provisional,
    domainScores: input.domains.map(({ code }) => scores.get(code) ?? null),
    // Asked for one area at a time, where its row is open or its place on the map chosen.
    get rates() {
      return result.indicators.map(({ rate }) => rate);
    },
    get deviations() {
      return result.indicators.map(({ distance }) => distance);
    },
    get contributions() {
      return result.indicators.map(({ contribution }) => contribution);
    },
    get statuses() {
      return input.indicators.map((_, indicator) => statusOf(indicator));
    },
  };
}

/** Null where the method asks for no classes beside those that every run has. */
function ownClassesView({ kind, cuts, sizes }: OwnClasses): OwnClassesView | null {
  return kind === 'status' ? null : { kind, cuts, sizes };
}

function ownClassOf({ kind, classOf }: OwnClasses, area: number): number | null {
  return kind === 'status' ? null : classOf[area] || null;
}

function byRankThenCode(a: RunAreaView, b: RunAreaView): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1);
}

function fill(target: Float64Array, values: readonly (number | null)[]): void {
  values.forEach((value, at) => (target[at] = value ?? NaN));
}
