import { Injectable } from '@nestjs/common';
import type { ProfileListView, ProfileRowView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { seesProfileDrafts } from '@quartierwerk/domain/diagnosis/profile-workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { readableResults } from '../../chain/index.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';

/** The list of profiles: areas that were selected, and those that have a profile. */
@Injectable()
export class ProfileListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, editionId?: string): Promise<ProfileListView> {
    return this.uow.read(ctx, async (tx) => ({
      profiles: await tx.sql<ProfileRowView>(
        `SELECT json_build_object('id', a.id, 'code', a.code, 'name', a.name) AS area,
                CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'code', m.code, 'name', m.name) END AS municipality,
                a.population, selected.view AS selection, latest.view AS profile,
                coalesce(latest.statements, 0) AS "statementCount",
                (SELECT count(*)::int FROM expert_note n
                  WHERE n.workspace_id = a.workspace_id AND n.area_id = a.id AND n.removed_at IS NULL) AS "noteCount"
           FROM area a
           LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
           LEFT JOIN LATERAL (${selected(readableResults(tx, 'r'))}) selected ON true
           LEFT JOIN LATERAL (${latestProfile(readableResults(tx, 'r'))}) latest ON true
          WHERE a.workspace_id = $1 AND ($2::uuid IS NULL OR a.edition_id = $2)
            AND (selected.view IS NOT NULL OR latest.view IS NOT NULL)
          ORDER BY coalesce(latest.rank, selected.rank) NULLS LAST, a.name, a.code COLLATE "C"`,
        [tx.workspaceId, editionId ?? null, seesProfileDrafts(tx.actor.roles)],
      ),
    }));
  }
}

/** @param readable whether results of the run `r` may be read as they were stored */
const selected = (readable: string): string => `
  SELECT x.rank, json_build_object('id', s.id, 'reasonKind', s.reason_kind, 'pinned',
           CASE WHEN r.id IS NOT NULL THEN json_build_object('runId', r.id, 'runNumber', r.number, 'year', r.year, 'rank', x.rank,
             'indexValue', x.index_value, 'rankedAreas', (r.summary ->> 'areasScored')::int) END) AS view
    FROM area_selection s
    LEFT JOIN index_run r ON r.workspace_id = s.workspace_id AND r.id = s.run_id
    LEFT JOIN index_result x ON x.workspace_id = s.workspace_id AND x.run_id = s.run_id AND x.area_id = s.area_id AND ${readable}
   WHERE s.workspace_id = $1 AND s.area_id = a.id AND s.ended_at IS NULL`;

const latestProfile = (readable: string): string => `
  SELECT x.rank, statements.count AS statements,
         json_build_object('id', p.id, 'edition', p.edition, 'state', p.state, 'runNumber', r.number, 'year', r.year,
           'rank', x.rank, 'indexValue', x.index_value, 'releasedAt', p.released_at,
           'changedAt', greatest(n.changed_at, statements.changed_at)) AS view
    FROM area_profile p
    JOIN index_run r ON r.workspace_id = p.workspace_id AND r.id = p.run_id
    JOIN chain_node n ON n.workspace_id = p.workspace_id AND n.id = p.id
    LEFT JOIN index_result x ON x.workspace_id = p.workspace_id AND x.run_id = p.run_id AND x.area_id = p.area_id AND ${readable}
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE s.removed_at IS NULL)::int AS count, max(sn.changed_at) AS changed_at
        FROM profile_statement s JOIN chain_node sn ON sn.workspace_id = s.workspace_id AND sn.id = s.id
       WHERE s.workspace_id = $1 AND s.profile_id = p.id) statements
   WHERE p.workspace_id = $1 AND p.area_id = a.id AND ($3 OR p.state <> 'draft')
   ORDER BY p.edition DESC LIMIT 1`;
