import type { ConferenceState } from '@quartierwerk/domain/conferences/vocabulary';
import type { WriteTx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';

/** A conference as the rules need it. */
export interface ConferenceRow {
  readonly id: string;
  readonly version: number;
  readonly state: ConferenceState;
  readonly heldOn: string;
  /** In the order of the table. */
  readonly areaIds: readonly string[];
  readonly findingCount: number;
}

/** A conference, locked. @throws Refused `NOT_FOUND` */
export async function lockConference(tx: WriteTx, id: string): Promise<ConferenceRow> {
  const [row] = await tx.sql<ConferenceRow>(
    `SELECT c.id, c.version, c.state, c.held_on::text AS "heldOn",
            coalesce((SELECT json_agg(ca.area_id ORDER BY ca.position) FROM conference_area ca
               WHERE ca.workspace_id = c.workspace_id AND ca.conference_id = c.id), '[]') AS "areaIds",
            (SELECT count(*)::int FROM finding f
              WHERE f.workspace_id = c.workspace_id AND f.conference_id = c.id AND f.removed_at IS NULL) AS "findingCount"
       FROM conference c WHERE c.workspace_id = $1 AND c.id = $2 FOR UPDATE OF c`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}
