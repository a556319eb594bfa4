import { Injectable } from '@nestjs/common';
import type { RunVerificationView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { matrixOf } from '../matrix/observation-matrix.js';
import type { PinnedSource } from '../matrix/run-source.js';
import { type ComputedRun, computeRun, dataHashOf, readMethod } from './compute-run.js';
import { type RunResultRow, resultRows } from './run-rows.js';

export interface StoredInput {
  readonly editionId: string;
  readonly year: number;
  readonly pooling: Pooling;
  readonly method: unknown;
  readonly dataHash: string;
  readonly engineVersion: string;
  readonly computedAt: string;
  readonly deliveryIds: readonly string[];
  readonly indicatorEditionIds: readonly string[];
}

type StoredResult = Pick<
  RunResultRow,
  'area_id' | 'rank' | 'index_value' | 'sum' | 'excluded_reason' | 'rates' | 'deviations' | 'statuses'
>;

/**
 * Whether a run can be reproduced: a result is a function of data, method and engine, so computing it again from the deliveries
 * it was computed from must give the same hash and the same figures to the last bit.
 */
@Injectable()
export class RunVerification {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` */
  verify(ctx: ActorContext, runId: string): Promise<RunVerificationView> {
    return this.uow.read(ctx, async (tx) => {
      const { input, computed: again, ...verdict } = await this.recompute(tx, runId);
      const { method } = again;
      const { editionId, year, pooling } = input;
      const now = matrixOf(await loadRunSource(tx, { editionId, year, pooling }));
      const { reproduced, differingAreas, computedDataHash } = verdict;
      return {
        runId,
        reproduced,
        storedDataHash: input.dataHash,
        computedDataHash,
        engineChanged: input.engineVersion !== ENGINE_VERSION,
        differingAreas,
        newerData: dataHashOf(now, method) !== again.dataHash,
      };
    });
  }

  /** @throws Refused `NOT_FOUND` */
  async recompute(tx: Tx, runId: string): Promise<Recomputed> {
    const input = await storedInput(tx, runId);
    const results = await storedResults(tx, runId);
    const method = readMethod(input.method);
    const { editionId, year, pooling } = input;
    const pinned = pinnedOf(input, results);
    const computed = computeRun(await loadRunSource(tx, { editionId, year, pooling, pinned }), method);
    const differingAreas = countDifferences(computed, results);
    const computedDataHash = dataHashOf(computed.matrix, method, input.engineVersion);
    const reproduced = differingAreas === 0 && computedDataHash === input.dataHash;
    return { input, computed, computedDataHash, differingAreas, reproduced };
  }
}

/** A run computed once more from the deliveries it was computed from. */
export interface Recomputed {
  readonly input: StoredInput;
  readonly computed: ComputedRun;
  readonly computedDataHash: string;
  readonly differingAreas: number;
  readonly reproduced: boolean;
}

async function storedInput(tx: Tx, runId: string): Promise<StoredInput> {
  const [input] = await tx.sql<StoredInput>(
    `SELECT area_edition_id AS "editionId", year, pooling, method, data_hash AS "dataHash", engine_version AS "engineVersion",
            computed_at AS "computedAt",
            to_json(delivery_ids) AS "deliveryIds",
            (SELECT json_agg(ri.indicator_edition_id ORDER BY ri.position) FROM index_run_indicator ri
              WHERE ri.workspace_id = r.workspace_id AND ri.run_id = r.id) AS "indicatorEditionIds"
       FROM index_run r WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, runId],
  );
  if (!input) throw new Refused('NOT_FOUND');
  return input;
}

function storedResults(tx: Tx, runId: string): Promise<StoredResult[]> {
  return tx.sql<StoredResult>(
    `SELECT area_id, rank, index_value, sum, excluded_reason, to_json(rates) AS rates, to_json(deviations) AS deviations,
            to_json(statuses) AS statuses
       FROM index_result WHERE workspace_id = $1 AND run_id = $2`,
    [tx.workspaceId, runId],
  );
}

function pinnedOf(input: StoredInput, results: readonly StoredResult[]): PinnedSource {
  return {
    deliveryIds: input.deliveryIds,
    computedAt: input.computedAt,
    indicatorEditionIds: input.indicatorEditionIds,
    exclusions: new Map(
      results.flatMap(({ area_id: id, excluded_reason: reason }): [string, ExclusionReason][] =>
        reason === null ? [] : [[id, reason]],
      ),
    ),
  };
}

/** Areas of which any stored figure is not the one computed now; the texts of two doubles are equal when their bits are. */
function countDifferences(again: ComputedRun, stored: readonly StoredResult[]): number {
  const before = new Map(stored.map((result) => [result.area_id, figuresOf(result)]));
  const now = resultRows(again);
  const differing = now.filter((row) => before.get(row.area_id) !== figuresOf(row)).length;
  return differing + Math.max(0, before.size - now.length);
}

function figuresOf({ rank, index_value, sum, rates, deviations, statuses }: StoredResult): string {
  return JSON.stringify([rank, index_value, sum, rates, deviations, statuses]);
}
