import type {
  IndexRunHeadView,
  IndexRunRowView,
  MethodNoteView,
  OwnClassesView,
  RunAreaView,
  RunIndicatorView,
} from '@quartierwerk/contracts/diagnosis/index-run.views';
import { indexRunWorkflow } from '@quartierwerk/domain/diagnosis/index-run-workflow';
import {
  MAP_CLASS_CODES,
  OWN_CLASS_KINDS,
  RUN_CELL_STATUSES,
  STATUS_CLASS_CODES,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import type { RunSummary } from './compute-run.js';

/** A run as its query gives it. */
export interface StoredRun extends IndexRunRowView {
  readonly method: Readonly<Record<string, unknown>>;
  readonly methodHash: string;
  readonly dataHash: string;
  readonly engineVersion: string;
  readonly summary: RunSummary;
  readonly deliveryCount: number;
  readonly district: { readonly id: string; readonly name: string };
}

/** One area of a run as its query gives it. */
export interface RunAreaRow extends Omit<RunAreaView, 'contributions' | 'provisional' | 'indicatorsExpected'> {
  readonly gapFactor: number | null;
  readonly storedContributions: readonly (number | null)[] | null;
}

/** The head of a run with what this person may do now. */
export function headView(
  ctx: ActorContext,
  { summary, deliveryCount, ...run }: StoredRun,
  indicators: readonly RunIndicatorView[],
): IndexRunHeadView {
  return {
    ...run,
    areasTakingPart: summary.areasTakingPart,
    scoreMean: summary.scoreMean,
    scoreSd: summary.scoreSd,
    indicatorsExpected: summary.indicatorsExpected,
    domains: summary.domains,
    indicators,
    statusClasses: STATUS_CLASS_CODES.map((code, at) => ({ code, count: summary.statusClasses[at] ?? 0 })),
    mapClasses: MAP_CLASS_CODES.map((code, at) => ({ code, count: summary.mapClasses[at] ?? 0 })),
    ownClasses: ownClassesView(summary),
    warnings: summary.warnings.map(({ code, indicator, published, computed, used, of }) => ({
      code,
      indicatorCode: indicator ?? null,
      published: published ?? null,
      computed: computed ?? null,
      used: used ?? null,
      of: of ?? null,
    })),
    note: methodNote(indicators, deliveryCount, summary.latestReferenceDate),
    actions: may(ctx, 'diagnosis.compute') ? indexRunWorkflow.allowed(run.state, undefined) : [],
  };
}

function ownClassesView({ ownClasses = null }: RunSummary): OwnClassesView | null {
  const kind = OWN_CLASS_KINDS.find((own) => own === ownClasses?.kind);
  return ownClasses === null || kind === undefined ? null : { ...ownClasses, kind };
}

function methodNote(
  indicators: readonly RunIndicatorView[],
  deliveryCount: number,
  latestReferenceDate: string | null,
): MethodNoteView {
  const counted = indicators.filter(({ state }) => state !== 'weight_zero');
  const scored = indicators.filter(({ state }) => state === 'scored');
  const count = (direction: string) => counted.filter((indicator) => indicator.direction === direction).length;
  return {
    burdenCount: count('burden'),
    reliefCount: count('relief'),
    contextCount: count('context'),
    leftOutCount: indicators.length - counted.length,
    weightsDiffer: new Set(scored.map(({ weight }) => weight)).size > 1,
    pooledIndicatorCount: indicators.filter(({ years }) => years.length > 1).length,
    deliveryCount,
    latestReferenceDate,
    sources: [...new Set(indicators.flatMap(({ source }) => source ?? []))],
  };
}

const [MISSING, PROVISIONAL] = [RUN_CELL_STATUSES.indexOf('missing'), RUN_CELL_STATUSES.indexOf('provisional')];

/** One area of a run. */
export function runAreaView(
  head: IndexRunHeadView,
  { gapFactor, storedContributions, ...area }: RunAreaRow,
): RunAreaView {
  const unsettled = head.indicators.some(({ state }, position) => {
    const status = area.statuses[position];
    return (state === 'scored' || state === 'no_values') && (status === MISSING || status === PROVISIONAL);
  });
  return {
    ...area,
    rates: area.rates.map(rounded),
    deviations: area.deviations.map(rounded),
    indicatorsExpected: head.indicatorsExpected,
    provisional: unsettled && area.excludedReason === null,
    contributions: head.indicators.map((indicator, position) =>
      storedContributions === null
        ? contributionOf(head, indicator, area.deviations[position] ?? null, gapFactor)
        : rounded(storedContributions[position] ?? null),
    ),
  };
}

/** Part of an area's sum: weight × deviation, limited as the method says, scaled to all indicators where there are gaps. */
export function contributionOf(
  head: Pick<IndexRunHeadView, 'method'>,
  indicator: Pick<RunIndicatorView, 'state' | 'weight'>,
  deviation: number | null,
  gapFactor: number | null,
): number | null {
  if (indicator.state !== 'scored' || deviation === null || gapFactor === null) return null;
  const limit = typeof head.method['clip'] === 'number' ? head.method['clip'] : Infinity;
  return rounded(indicator.weight * Math.max(-limit, Math.min(limit, deviation)) * gapFactor);
}

/** Nine decimals are far beyond what a count of persons can say, and halve the size of an answer. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e9) / 1e9;
}
