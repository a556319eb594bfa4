import { Injectable } from '@nestjs/common';
import type { NoDrawsCode, RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { RunCheck } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { usualTop } from '@quartierwerk/domain/diagnosis/first-group';
import { DRAWS, seedOfRun } from '@quartierwerk/domain/diagnosis/run-seed';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import type { CertaintyReport } from '@quartierwerk/statistics/uncertainty/certainty-report';
import { type SuppressionBounds, boundsOfMinCases } from '@quartierwerk/statistics/uncertainty/suppression-bounds';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { seesExactRuns } from '../../chain/index.js';
import type { ComputedRun } from '../runs/compute-run.js';
import { releasedRun } from '../runs/released-run.js';
import { RunVerification } from '../runs/run-verification.js';
import { CertaintyThreads } from './certainty-thread.js';
import type { CertaintyTask } from './certainty-worker.js';
import { hiddenOtherwise, secretCountsOf } from './secret-counts.js';

/** What the thread needs, and what its report is told with. */
interface DrawnRun {
  readonly runId: string;
  readonly check: RunCheck;
  readonly task: CertaintyTask;
  readonly ids: ReadonlyMap<string, string>;
}

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
  async certainty(ctx: ActorContext, number: number, top: number | null): Promise<RunCertaintyView> {
    const draw = await this.uow.read(ctx, (tx) => this.certaintyIn(tx, number, top));
    return draw();
  }

  /**
   * As a part of a larger read, of the same state as all else in it. Drawn when the transaction is over, by calling what this gives: ten
   * questions at once would hold every connection otherwise.
   *
   * @throws Refused `NOT_FOUND`
   */
  certaintyIn(tx: Tx, number: number, top: number | null): Promise<() => Promise<RunCertaintyView>> {
    return this.uow.keptThenIn(
      tx,
      ['run-certainty', number, top],
      () => this.taskOf(tx, number, top),
      async ({ runId, check, task, ids }) => {
        const report = await this.threads.report(task);
        return { runId, engineVersion: ENGINE_VERSION, check, ...viewOf(report, ids) };
      },
    );
  }

  private async taskOf(tx: Tx, number: number, top: number | null): Promise<DrawnRun> {
    const [run] = await tx.sql<{ id: string; dataHash: string }>(
      'SELECT id, data_hash AS "dataHash" FROM index_run WHERE workspace_id = $1 AND number = $2',
      [tx.workspaceId, number],
    );
    if (!run) throw new Refused('NOT_FOUND');
    const released = await releasedRun(tx, run.id);
    const { computed, check } = released
      ? { computed: released.computed, check: 'from_released' as const }
      : await this.checked(tx, run.id);
    const { matrix, method, source, arrays } = computed;
    const bounds = await boundsOf(tx, run.id, computed);
    const seed = seedOfRun((released ?? run).dataHash);
    return {
      runId: run.id,
      check,
      task: { matrix, method, seed, top: top ?? usualTop(arrays.areasTakingPart), replicates: DRAWS, bounds },
      ids: new Map(source.areas.map(({ code, id }) => [code, id])),
    };
  }

  private async checked(tx: Tx, runId: string): Promise<{ readonly computed: ComputedRun; readonly check: RunCheck }> {
    const { computed, reproduced } = await this.verification.recompute(tx, runId);
    return { computed, check: reproduced ? 'reproduced' : 'differs' };
  }
}

/**
 * Why a value is hidden is known to those only who may see it. For everybody else all hidden values are the same gap: were the small counts drawn
 * and their neighbours not, whoever draws once more would learn from the spans which is which (ADR 0020).
 */
async function boundsOf(tx: Tx, runId: string, { matrix, source }: ComputedRun): Promise<SuppressionBounds> {
  if (!seesExactRuns(tx)) return boundsOfMinCases(matrix, {});
  const editionIds = source.indicators.map(({ editionId }) => editionId);
  return boundsOfMinCases(matrix, await secretCountsOf(tx, editionIds), await hiddenOtherwise(tx, runId));
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
