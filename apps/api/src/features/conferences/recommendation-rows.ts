import { CARRYING_MEASURES } from '@quartierwerk/domain/chain/carrying';
import {
  type RecommendationFacts,
  recommendationChangeVerdict,
} from '@quartierwerk/domain/conferences/recommendation-workflow';
import type { ConferenceState, RecommendationState } from '@quartierwerk/domain/conferences/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';
import { visibleTo } from '../chain/index.js';
import { TAKEN_UP } from './taken-up-rows.js';

/** A recommendation as the rules need it. */
export interface RecommendationRow {
  readonly id: string;
  readonly version: number;
  readonly state: RecommendationState;
  readonly organisationId: string;
  readonly conferenceId: string | null;
  readonly conference: ConferenceState | null;
  readonly fieldId: string | null;
  readonly areaId: string | null;
  readonly evidenceCount: number;
  readonly measureCount: number;
}

/** How many measures carry a recommendation `r` on. */
export const MEASURE_COUNT = `(SELECT count(*)::int FROM (${TAKEN_UP}) t
  JOIN chain_node m ON m.workspace_id = $1 AND m.id = t.measure_id AND m.kind = 'measure'
   AND m.state IN (${CARRYING_MEASURES.map((state) => `'${state}'`).join(', ')})
 WHERE t.recommendation_id = r.id)`;

/** A recommendation that the person may see, locked. @throws Refused `NOT_FOUND` */
export async function lockRecommendation(tx: WriteTx, id: string): Promise<RecommendationRow> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [row] = await tx.sql<RecommendationRow>(
    `SELECT r.id, r.version, r.state, r.organisation_id AS "organisationId", r.conference_id AS "conferenceId",
            c.state AS conference, r.field_id AS "fieldId", r.area_id AS "areaId",
            (SELECT count(*)::int FROM chain_link l WHERE l.workspace_id = r.workspace_id AND l.to_id = r.id
                AND l.relation IN ('evidences', 'supports') AND l.ended_at IS NULL) AS "evidenceCount",
            ${MEASURE_COUNT} AS "measureCount"
       FROM recommendation r
       JOIN chain_node n ON n.workspace_id = r.workspace_id AND n.id = r.id
       LEFT JOIN conference c ON c.workspace_id = r.workspace_id AND c.id = r.conference_id
      WHERE ${where} AND r.id = $4 FOR UPDATE OF r`,
    [...params, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

/** As `lockRecommendation`, for those who may change it. @throws Refused `NOT_FOUND`, `RECOMMENDATION_OF_ANOTHER` */
export async function lockOwn(tx: WriteTx, id: string): Promise<RecommendationRow> {
  const row = await lockRecommendation(tx, id);
  const verdict = recommendationChangeVerdict(tx.actor, row);
  if (!verdict.ok) throw Refused.because(verdict);
  return row;
}

/** The facts of the workflow's guards. */
export function factsOf(
  tx: Tx,
  row: Pick<RecommendationRow, 'evidenceCount' | 'measureCount' | 'conference'>,
  words: { readonly reason?: string; readonly followUpOn?: string | null } = {},
): RecommendationFacts {
  return {
    evidenceCount: row.evidenceCount,
    measureCount: row.measureCount,
    conference: row.conference,
    reason: words.reason ?? '',
    followUpOn: words.followUpOn ?? null,
    today: dayOf(tx.now()),
  };
}
