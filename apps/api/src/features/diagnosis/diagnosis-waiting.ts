import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { Waiting } from '../chain/index.js';

/** More of one kind than this become one line with their number. */
const MOST = 3;

interface ProfileRow {
  readonly areaId: string;
  readonly areaName: string;
  readonly municipality: string | null;
  readonly state: string | null;
  readonly statements: number;
  readonly notes: number;
}

/** What waits at index and profiles: drafts to freeze, selected areas without a profile, profiles to release. */
@Injectable()
export class DiagnosisWaiting implements OnModuleInit {
  constructor(private readonly waiting: Waiting) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [...(await runs(tx)), ...(await profiles(tx))]);
  }
}

async function runs(tx: Tx): Promise<WaitingView[]> {
  if (!may(tx, 'diagnosis.compute')) return [];
  // A frozen run of the same year and edition answers an older draft.
  const open = await tx.sql<Readonly<Record<'number' | 'title' | 'year' | 'edition', string | number>>>(
    `SELECT r.number, r.title, r.year, e.name AS edition FROM index_run r
       JOIN area_edition e ON e.workspace_id = r.workspace_id AND e.id = r.area_edition_id
      WHERE r.workspace_id = $1 AND r.state = 'draft'
        AND NOT EXISTS (SELECT 1 FROM index_run f WHERE f.workspace_id = r.workspace_id AND f.state = 'frozen' AND f.year = r.year
                           AND f.number > r.number AND f.area_edition_id = r.area_edition_id)
      ORDER BY r.number DESC LIMIT ${MOST}`,
    [tx.workspaceId],
  );
  if (open.length > 0) return open.map((facts) => ({ code: 'run_unfrozen', node: null, dueOn: null, facts }));
  const [need] = await tx.sql(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM observation_count WHERE workspace_id = $1 AND level = 'small_area' AND figures > 0)
        AND NOT EXISTS (SELECT 1 FROM index_run WHERE workspace_id = $1)`,
    [tx.workspaceId],
  );
  return need ? [{ code: 'run_missing', node: null, dueOn: null, facts: {} }] : [];
}

async function profiles(tx: Tx): Promise<WaitingView[]> {
  if (!may(tx, 'profiles.write')) return [];
  const rows = await tx.sql<ProfileRow>(
    `SELECT a.id AS "areaId", a.name AS "areaName", m.name AS municipality, p.state,
            (SELECT count(*)::int FROM profile_statement s
              WHERE s.workspace_id = $1 AND s.profile_id = p.id AND s.removed_at IS NULL) AS statements,
            (SELECT count(*)::int FROM expert_note x WHERE x.workspace_id = $1 AND x.area_id = a.id AND x.removed_at IS NULL) AS notes
       FROM area a
       LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
       LEFT JOIN LATERAL (SELECT id, state FROM area_profile WHERE workspace_id = $1 AND area_id = a.id
                           ORDER BY edition DESC LIMIT 1) p ON true
      WHERE a.workspace_id = $1
        AND (p.state = 'draft' OR p.id IS NULL AND a.id IN (SELECT area_id FROM area_selection WHERE workspace_id = $1 AND ended_at IS NULL))
      ORDER BY a.name, a.code COLLATE "C"`,
    [tx.workspaceId],
  );
  const missing = rows.filter(({ state }) => state === null);
  const drafts = may(tx, 'profiles.release') ? rows.filter(({ state }) => state === 'draft') : [];
  return [...grouped('profile_missing', missing, 1), ...grouped('profile_unreleased', drafts, MOST)];
}

/** One line for each, or one for all of them with their names. */
function grouped(code: WaitingView['code'], rows: readonly ProfileRow[], most: number): WaitingView[] {
  if (rows.length > most) {
    const names = rows.map(({ areaName }) => areaName).join(', ');
    return [{ code, node: null, dueOn: null, facts: { count: rows.length, names } }];
  }
  return rows.map(({ areaId, areaName, municipality, statements, notes }) => ({
    ...{ code, node: null, dueOn: null },
    facts: { count: 1, areaId, areaName, municipality: municipality ?? '', statements, notes },
  }));
}
