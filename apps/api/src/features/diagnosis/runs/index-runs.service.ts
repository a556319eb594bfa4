import { Injectable } from '@nestjs/common';
import type { ComputeIndexRun } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { runVerdict } from '@quartierwerk/domain/diagnosis/index-run-rule';
import { indexRunWorkflow } from '@quartierwerk/domain/diagnosis/index-run-workflow';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { lockValues } from '../../indicators/index.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { withoutSmallAreas } from '../matrix/run-source.js';
import { type ComputedRun, computeRun, readMethod, summaryOf } from './compute-run.js';
import { IndexRunQueries } from './index-runs.queries.js';
import { type RunIndicatorRow, type RunResultRow, indicatorRows, resultRows } from './run-rows.js';

const RESULT_COLUMNS = `area_id, position, rank, index_value, sum, distance, gap_factor, status_class, map_class, own_class, coverage,
  indicators_used, conspicuous, no_index_reason, excluded_reason, domain_scores, rates, deviations, statuses, contributions`;

const INDICATOR_COLUMNS = `position, indicator_edition_id, domain_code, direction, weight, state, reference_value,
  reference_source, district_sum, district_published, area_mean, sd, areas_used, years`;

/** Commands on index runs. */
@Injectable()
export class IndexRuns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: IndexRunQueries,
  ) {}

  /**
   * Computes a run and stores it for good: what it was computed from, by which method and engine, and every result.
   *
   * @param minPopulation areas with fewer inhabitants take no part, nor those of which nobody says how many live there; null = no such limit
   * @throws Refused `METHOD_INVALID`, `NO_OBSERVATIONS`, `DENOMINATORS_MISSING`, `AREAS_TOO_FEW`, `OBSERVATIONS_IMPOSSIBLE`,
   * `NO_AREA_RANKED`
   */
  async compute(
    ctx: ActorContext,
    body: ComputeIndexRun,
    minPopulation: number | null = null,
  ): Promise<IndexRunHeadView> {
    const method = readMethod(body.method);
    return this.uow.run(ctx, async (tx) => {
      const { editionId, year, pooling = 'edition' } = body;
      // What is approved or delivered waits, and has a later moment. Without, it could come between the reading and a moment taken at the end.
      await lockValues(tx);
      const at = tx.now();
      const source = await loadRunSource(tx, { editionId, year, pooling });
      const run = computeRun(minPopulation === null ? source : withoutSmallAreas(source, minPopulation), method);
      requireRanks(run.arrays.rank.filter((rank) => rank > 0).length);
      const number = await nextNumber(tx);
      const title = body.title ?? `Index ${year}`;
      await this.spine.addNodes(tx, [
        { id: body.id, kind: 'index_run', code: String(number), title, state: indexRunWorkflow.initial },
      ]);
      await insertRun(tx, { id: body.id, number, title, at }, run);
      const indicators = indicatorRows(run);
      await insertRows(tx, body.id, indicators, resultRows(run));
      await this.linkIndicators(tx, body.id, run, indicators);
      tx.record({
        action: 'diagnosis.compute_run',
        objectKind: 'index_run',
        objectId: body.id,
        payload: { number, year, dataHash: run.dataHash, methodHash: run.methodHash },
      });
      return this.queries.headIn(tx, body.id);
    });
  }

  /** Says that planning rests on this run. @throws Refused `RUN_ALREADY_FROZEN`, `NO_AREA_RANKED`, `VERSION_STALE`, `NOT_FOUND` */
  async freeze(ctx: ActorContext, seen: { readonly id: string; readonly version: number }): Promise<IndexRunHeadView> {
    return this.uow.run(ctx, async (tx) => {
      const run = await this.queries.headIn(tx, seen.id);
      // Who looks at an old version shall see that it has changed before hearing why nothing can be done.
      if (run.version !== seen.version) throw new Refused('VERSION_STALE', undefined, { current: run });
      const step = indexRunWorkflow.apply(run.state, 'freeze', undefined);
      if (!step.ok) throw new Refused('RUN_ALREADY_FROZEN', { number: run.number });
      requireRanks(run.areasScored);
      const patch = { state: step.state, frozen_at: tx.now(), frozen_by: tx.actor.userId };
      await guardedUpdate(tx, 'index_run', seen, patch, () => this.queries.headIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, { state: step.state });
      tx.record({
        action: 'diagnosis.freeze_run',
        objectKind: 'index_run',
        objectId: seen.id,
        payload: { number: run.number },
      });
      return this.queries.headIn(tx, seen.id);
    });
  }

  /** The run rests on the indicators that are part of its sum, each in the edition and the years it had then. */
  private async linkIndicators(
    tx: WriteTx,
    runId: string,
    run: ComputedRun,
    rows: readonly RunIndicatorRow[],
  ): Promise<void> {
    const links = rows.flatMap((row, position) => {
      const indicator = run.source.indicators[position];
      if (!indicator || row.state !== 'scored') return [];
      const pinned = { indicatorEditionId: row.indicator_edition_id, years: row.years, weight: row.weight };
      return [{ fromId: runId, relation: 'computed_from' as const, toId: indicator.id, pinned }];
    });
    await this.spine.addLinks(tx, links);
  }
}

function requireRanks(rankedAreas: number): void {
  const verdict = runVerdict(rankedAreas);
  if (!verdict.ok) throw new Refused(verdict.reason);
}

/** Runs of a workspace count up without gaps; the lock makes two at a time wait for each other. */
async function nextNumber(tx: WriteTx): Promise<number> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`index_run:${tx.workspaceId}`]);
  const [row] = await tx.sql<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM index_run WHERE workspace_id = $1',
    [tx.workspaceId],
  );
  return row?.number ?? 1;
}

interface RunHead {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The moment whose knowledge of the values counts. */
  readonly at: Date;
}

async function insertRun(tx: WriteTx, { id, number, title, at }: RunHead, run: ComputedRun): Promise<void> {
  const { source, method, methodHash, dataHash } = run;
  await tx.sql(
    `INSERT INTO index_run (workspace_id, id, number, title, area_edition_id, year, pooling, method, method_hash, data_hash,
                            engine_version, delivery_ids, summary, state, computed_at, computed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[tx.workspaceId, id, number, title, source.edition.id, source.year, source.pooling, JSON.stringify(method)],
      ...[methodHash, dataHash, ENGINE_VERSION, source.deliveryIds, JSON.stringify(summaryOf(run))],
      ...[indexRunWorkflow.initial, at, tx.actor.userId],
    ],
  );
}

/** Both tables in one statement each; `json` keeps every digit of a double. */
async function insertRows(
  tx: WriteTx,
  runId: string,
  indicators: readonly RunIndicatorRow[],
  results: readonly RunResultRow[],
): Promise<void> {
  await tx.sql(
    `INSERT INTO index_run_indicator (workspace_id, run_id, ${INDICATOR_COLUMNS})
     SELECT $1, $2, ${INDICATOR_COLUMNS} FROM json_populate_recordset(null::index_run_indicator, $3::json)`,
    [tx.workspaceId, runId, JSON.stringify(indicators)],
  );
  await tx.sql(
    `INSERT INTO index_result (workspace_id, run_id, ${RESULT_COLUMNS})
     SELECT $1, $2, ${RESULT_COLUMNS} FROM json_populate_recordset(null::index_result, $3::json)`,
    [tx.workspaceId, runId, JSON.stringify(results)],
  );
}
