import { Injectable } from '@nestjs/common';
import type { RunVerificationView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { matrixOf } from '../matrix/observation-matrix.js';
import { type ComputedRun, computeRun, dataHashOf, readMethod } from './compute-run.js';
import { releasedRun } from './released-run.js';
import { resultRows } from './run-rows.js';
import { type StoredInput, type StoredResult, pinnedOf, storedInput, storedResults } from './stored-input.js';

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
      const released = await releasedRun(tx, runId);
      if (released) return ofReleased(runId, released.dataHash);
      const { input, computed: again, ...verdict } = await this.recompute(tx, runId);
      const { method } = again;
      const { editionId, year, pooling } = input;
      const now = matrixOf(await loadRunSource(tx, { editionId, year, pooling }));
      const { reproduced, differingAreas, computedDataHash } = verdict;
      return {
        runId,
        check: reproduced ? ('reproduced' as const) : ('differs' as const),
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

/** Whoever may not see the exact input is told no hash of it, nor whether it could be computed again: nothing was compared for them. */
function ofReleased(runId: string, hash: string): RunVerificationView {
  const same = { storedDataHash: hash, computedDataHash: hash, engineChanged: false, differingAreas: 0 };
  return { runId, check: 'from_released', ...same, newerData: null };
}

/** A run computed once more from the deliveries it was computed from. */
export interface Recomputed {
  readonly input: StoredInput;
  readonly computed: ComputedRun;
  readonly computedDataHash: string;
  readonly differingAreas: number;
  readonly reproduced: boolean;
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
