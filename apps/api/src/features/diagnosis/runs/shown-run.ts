import type { RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import type { IndicatorRank, SheetResult } from '../profiles/sheet-data.js';
import type { ReleasedRun } from './released-run.js';
import type { RunIndicatorRow, RunResultRow } from './run-rows.js';
import type { RunAreaRow, StoredRun } from './run-views.js';

/** The head of a run with everything that follows from its values taken from the released ones, as today's engine computes them. */
export function shownHead(run: StoredRun, { dataHash, summary, indicators }: ReleasedRun): StoredRun {
  return {
    ...run,
    ...{ dataHash, summary, areasScored: summary.areasScored, engineVersion: ENGINE_VERSION, fromReleased: true },
    indicatorsScored: indicators.filter(({ state }) => state === 'scored').length,
  };
}

export function shownIndicator(view: RunIndicatorView, row: RunIndicatorRow | undefined): RunIndicatorView {
  if (!row) return view;
  return {
    ...view,
    state: row.state,
    reference: row.reference_value,
    referenceSource: row.reference_source,
    districtSum: row.district_sum,
    districtPublished: row.district_published,
    areaMean: row.area_mean,
    sd: row.sd,
    areasUsed: row.areas_used,
  };
}

export function shownResult(row: RunResultRow): SheetResult {
  return {
    rank: row.rank,
    indexValue: row.index_value,
    statusClass: row.status_class,
    mapClass: row.map_class,
    ownClass: row.own_class,
    conspicuous: row.conspicuous,
    indicatorsUsed: row.indicators_used,
    gapFactor: row.gap_factor,
    storedContributions: row.contributions,
    domainScores: row.domain_scores,
    rates: row.rates,
    deviations: row.deviations,
  };
}

export function shownArea(area: RunAreaRow, row: RunResultRow | undefined): RunAreaRow {
  if (!row) return area;
  return {
    ...area,
    ...shownResult(row),
    sum: row.sum,
    distance: row.distance,
    noIndexReason: row.no_index_reason,
    coverage: row.coverage,
    statuses: row.statuses,
  };
}

/** By rank, then by key; what has no rank comes last. */
export function byRank(areas: readonly RunAreaRow[]): RunAreaRow[] {
  return [...areas].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1));
}

/** The area's rank for each indicator by its deviation, and among how many. */
export function shownRanks({ results }: ReleasedRun, areaId: string): IndicatorRank[] {
  const own = results.get(areaId);
  if (!own) return [];
  const others = [...results.values()].filter(({ excluded_reason: reason }) => reason === null);
  return own.deviations.map((deviation, at) => {
    const known = others.flatMap(({ deviations }) => deviations[at] ?? []);
    const ranked = deviation !== null && own.excluded_reason === null;
    return {
      rank: ranked ? known.filter((other) => other > deviation).length + 1 : null,
      rankOf: known.length,
    };
  });
}
