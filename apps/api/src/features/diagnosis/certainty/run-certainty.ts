import { Injectable } from '@nestjs/common';
import type { NoDrawsCode, RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import { usualTop } from '@quartierwerk/domain/diagnosis/first-group';
import { DRAWS, seedOfRun } from '@quartierwerk/domain/diagnosis/run-seed';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import type { CertaintyReport } from '@quartierwerk/statistics/uncertainty/certainty-report';
import { boundsOfMinCases } from '@quartierwerk/statistics/uncertainty/suppression-bounds';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { releasedRun } from '../runs/released-run.js';
import { RunVerification } from '../runs/run-verification.js';
import { CertaintyThreads } from './certainty-thread.js';

/** 1,000 draws leave an error of at most three percentage points in a chance, less than the chance itself is good for. */

/**
 * How sure a stored run is. Nothing of it is stored: the draws follow from the run's own counts and a seed that follows from its data,
 * so that everybody sees the same figures, today and later, as long as the engine is the same.
 */
@Injectable()
export class RunCertainty {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly verification: RunVerification,
    private readonly threads: CertaintyThreads,
  ) {}

  /** @throws Refused `NOT_FOUND` */
  certainty(ctx: ActorContext, number: number, top: number | null): Promise<RunCertaintyView> {
    return this.uow.readKept(ctx, ['run-certainty', number, top], async (tx) => {
      const [run] = await tx.sql<{ id: string; dataHash: string }>(
        'SELECT id, data_hash AS "dataHash" FROM index_run WHERE workspace_id = $1 AND number = $2',
        [tx.workspaceId, number],
      );
      if (!run) throw new Refused('NOT_FOUND');
      const released = await releasedRun(tx, run.id);
      const { computed, reproduced } = released
        ? { computed: released.computed, reproduced: true }
        : await this.verification.recompute(tx, run.id);
      const { matrix, method, source, arrays } = computed;
      const seed = seedOfRun((released ?? run).dataHash);
      const group = top ?? usualTop(arrays.areasTakingPart);
      const minCases = await minCasesOf(
        tx,
        source.indicators.map(({ editionId }) => editionId),
      );
      const report = await this.threads.report({
        ...{ matrix, method, seed, top: group, replicates: DRAWS },
        bounds: boundsOfMinCases(matrix, minCases),
      });
      const ids = new Map(source.areas.map(({ code, id }) => [code, id]));
      return { runId: run.id, engineVersion: ENGINE_VERSION, reproduced, ...viewOf(report, ids) };
    });
  }
}

function viewOf({ seed, top, sampling, refusal, method }: CertaintyReport, ids: ReadonlyMap<string, string>) {
  return {
    seed,
    top,
    replicates: sampling?.replicates ?? 0,
    scoredIndicators: sampling?.scoredIndicators ?? 0,
    heldIndicators: sampling?.heldIndicators ?? 0,
    noDraws: noDrawsOf(refusal),
    areas: (sampling?.areas ?? []).map((area) => ({ areaId: ids.get(area.code) ?? '', ...area })),
    group: method?.group ?? [],
    stable: method?.stable ?? [],
    variants: method?.variants ?? [],
  };
}

function noDrawsOf(refusal: CertaintyReport['refusal']): NoDrawsCode | null {
  if (refusal === null) return null;
  return refusal === 'nothing_to_draw' || refusal === 'too_few_ranked' ? refusal : 'other';
}

/** Below how many cases the source of each indicator keeps a count secret: what is suppressed lies between 1 and one less. */
async function minCasesOf(tx: Tx, editionIds: readonly string[]): Promise<Record<string, number>> {
  const rows = await tx.sql<{ code: string; minCases: number }>(
    `SELECT i.code, s.min_cases AS "minCases" FROM indicator_edition ie
       JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
       JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
      WHERE ie.workspace_id = $1 AND ie.id = ANY ($2::uuid[])`,
    [tx.workspaceId, editionIds],
  );
  return Object.fromEntries(rows.map(({ code, minCases }) => [code, minCases]));
}
