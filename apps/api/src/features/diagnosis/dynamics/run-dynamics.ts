import { Injectable } from '@nestjs/common';
import type { AreaDynamicsView, RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import type { DynamicsQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import { computeDynamics, type Dynamics } from '@quartierwerk/statistics/dynamics/compute-dynamics';
import { DYNAMICS_CLASSES } from '@quartierwerk/statistics/dynamics/status-dynamics';
import { NO_INDEX_REASONS } from '@quartierwerk/statistics/index/reasons';
import { CELL_STATUS } from '@quartierwerk/statistics/index/observation-matrix';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { matrixOf } from '../matrix/observation-matrix.js';
import { reportingYears } from '../matrix/reporting-years.js';
import type { RunSource } from '../matrix/run-source.js';
import { known, readMethod } from '../runs/compute-run.js';

interface StoredRun {
  readonly id: string;
  readonly editionId: string;
  readonly year: number;
  readonly pooling: Pooling;
  readonly method: unknown;
}

/**
 * Where the areas of a run are moving to, from what is shown of both years today. Nothing of it is stored: it is a second question to the same
 * figures, and never added to the index.
 */
@Injectable()
export class RunDynamics {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` for an unknown run, or a year that is none of the earlier ones */
  dynamics(ctx: ActorContext, number: number, query: DynamicsQuery): Promise<RunDynamicsView> {
    return this.uow.readKept(ctx, ['run-dynamics', number, query.before ?? null], async (tx) => {
      const run = await storedRun(tx, number);
      const { editionId, year, pooling } = run;
      const reporting = await reportingYears(tx, editionId, pooling);
      const years = reporting.years.filter((one) => one < year);
      const before = query.before ?? usualYear(years, year);
      const head = { runId: run.id, year, before, years };
      if (before === null) return { ...head, ...nothing('no_earlier_year') };
      if (!years.includes(before)) throw new Refused('NOT_FOUND');
      const after = await loadRunSource(tx, { editionId, year, pooling });
      const earlier = await loadRunSource(tx, { editionId, year: before, pooling });
      return { ...head, ...compare(earlier, after, readMethod(run.method)) };
    });
  }
}

/** Two years back as Berlin does it, where there is such a year; else the one before. */
function usualYear(years: readonly number[], year: number): number | null {
  return years.includes(year - 2) ? year - 2 : (years.at(-1) ?? null);
}

type Compared = Omit<RunDynamicsView, 'runId' | 'year' | 'before' | 'years'>;

function nothing(refusal: NonNullable<RunDynamicsView['refusal']>, leftOut: Compared['leftOut'] = []): Compared {
  return { refusal, used: [], leftOut, levelCorrelation: null, areas: [] };
}

function compare(earlier: RunSource, after: RunSource, method: ReturnType<typeof readMethod>): Compared {
  const editions = new Map(earlier.indicators.map(({ code, editionId }) => [code, editionId]));
  const changed = after.indicators
    .filter(({ code, editionId }) => editions.has(code) && editions.get(code) !== editionId)
    .map(({ code }) => code);
  const matrix = matrixOf(earlier);
  // A change between two definitions is no change of the areas: those columns count as not delivered.
  matrix.indicators.forEach(({ code }, at) => {
    if (!changed.includes(code)) return;
    matrix.status.fill(CELL_STATUS.missing, at * matrix.areaCodes.length, (at + 1) * matrix.areaCodes.length);
  });
  const outcome = computeDynamics(matrix, matrixOf(after), method);
  if (!outcome.ok) return nothing('nothing_to_compare');
  const { used, leftOut, levelCorrelation } = outcome.dynamics;
  const reasons = leftOut.map(({ indicator, reason }) => ({
    code: indicator,
    reason: changed.includes(indicator) ? ('other_definition' as const) : reason,
  }));
  if (used.length === 0) return nothing('nothing_to_compare', reasons);
  return { refusal: null, used, leftOut: reasons, levelCorrelation, areas: areasOf(after, outcome.dynamics) };
}

function areasOf(source: RunSource, { arrays, codes }: Dynamics): AreaDynamicsView[] {
  return source.areas.map(({ id, code }, at) => ({
    areaId: id,
    code,
    index: known(arrays.index[at]),
    dynamicsClass: DYNAMICS_CLASSES[(codes[at] ?? 0) - 1] ?? null,
    reason: NO_INDEX_REASONS[arrays.reason[at] ?? 0] ?? null,
    indicatorsUsed: arrays.indicatorsExpected - (arrays.gaps[at] ?? 0),
  }));
}

async function storedRun(tx: Tx, number: number): Promise<StoredRun> {
  const [run] = await tx.sql<StoredRun>(
    `SELECT id, area_edition_id AS "editionId", year, pooling, method FROM index_run WHERE workspace_id = $1 AND number = $2`,
    [tx.workspaceId, number],
  );
  if (!run) throw new Refused('NOT_FOUND');
  return run;
}
