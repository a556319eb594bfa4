import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { PinnedSource } from '../matrix/run-source.js';
import type { RunResultRow } from './run-rows.js';

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

export type StoredResult = Pick<
  RunResultRow,
  'area_id' | 'rank' | 'index_value' | 'sum' | 'excluded_reason' | 'rates' | 'deviations' | 'statuses'
>;

export async function storedInput(tx: Tx, runId: string): Promise<StoredInput> {
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

export function storedResults(tx: Tx, runId: string): Promise<StoredResult[]> {
  return tx.sql<StoredResult>(
    `SELECT area_id, rank, index_value, sum, excluded_reason, to_json(rates) AS rates, to_json(deviations) AS deviations,
            to_json(statuses) AS statuses
       FROM index_result WHERE workspace_id = $1 AND run_id = $2`,
    [tx.workspaceId, runId],
  );
}

export function pinnedOf(input: StoredInput, results: readonly StoredResult[]): PinnedSource {
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
