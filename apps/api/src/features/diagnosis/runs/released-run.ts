import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { restrictedRuns } from '../../chain/index.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { type ComputedRun, type RunSummary, computeRun, readMethod, summaryOf } from './compute-run.js';
import { type RunIndicatorRow, type RunResultRow, indicatorRows, resultRows } from './run-rows.js';
import { pinnedOf, storedInput, storedResults } from './stored-input.js';

/** A stored run computed once more of what is shown today, for whoever may not see the values it was computed from. */
export interface ReleasedRun {
  readonly dataHash: string;
  readonly summary: RunSummary;
  readonly indicators: readonly RunIndicatorRow[];
  readonly results: ReadonlyMap<string, RunResultRow>;
  readonly computed: ComputedRun;
}

/**
 * Null where the person reads the run as it was stored: nothing of it was hidden since, or exact values are theirs to see. The hash of the
 * exact input is part of what is kept back: with all figures but one known, it would tell which guess is right.
 *
 * @throws Refused `NOT_FOUND`, also where what is left to show no longer makes a run
 */
export function releasedRun(tx: Tx, runId: string): Promise<ReleasedRun | null> {
  return tx.once(`released run ${runId}`, () => computeReleased(tx, runId));
}

async function computeReleased(tx: Tx, runId: string): Promise<ReleasedRun | null> {
  if (!(await restrictedRuns(tx, [runId])).has(runId)) return null;
  const input = await storedInput(tx, runId);
  const { editionId, year, pooling } = input;
  const pinned = { ...pinnedOf(input, await storedResults(tx, runId)), computedAt: null };
  const source = await loadRunSource(tx, { editionId, year, pooling, pinned });
  try {
    const computed = computeRun(source, readMethod(input.method));
    return {
      dataHash: computed.dataHash,
      summary: summaryOf(computed),
      indicators: indicatorRows(computed),
      results: new Map(resultRows(computed).map((row) => [row.area_id, row])),
      computed,
    };
  } catch (error) {
    // What is left is too little to compute: then there is no run to show.
    if (error instanceof Refused) throw new Refused('NOT_FOUND');
    throw error;
  }
}
