import type { ContributionRefusal } from '@quartierwerk/domain/participation/contribution-workflow';
import type { ContributionState, ThemeState } from '@quartierwerk/domain/participation/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';

export interface LockedContribution {
  readonly id: string;
  readonly code: string;
  readonly state: ContributionState;
  readonly lookedThrough: boolean;
  /** The words that others read, or would read. */
  readonly text: string;
  readonly themeId: string | null;
  readonly themeState: ThemeState | null;
  readonly areaId: string;
  readonly organisationId: string;
  readonly public: boolean;
  readonly version: number;
}

/** A contribution that the person may see, locked. @throws Refused `NOT_FOUND` */
export async function lockContribution(tx: WriteTx, id: string): Promise<LockedContribution> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [row] = await tx.sql<LockedContribution>(
    `SELECT c.id, c.code, c.state, c.redacted IS NOT NULL AS "lookedThrough",
            coalesce(c.redacted, c.original) AS text, c.theme_id AS "themeId", t.state AS "themeState",
            e.area_id AS "areaId", e.organisation_id AS "organisationId", n.visibility = 'public' AS public, c.version
       FROM contribution c
       JOIN neighbourhood_conference e ON e.workspace_id = c.workspace_id AND e.id = c.conference_id
       JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
       LEFT JOIN theme t ON t.workspace_id = c.workspace_id AND t.id = c.theme_id
      WHERE ${where} AND c.id = $4 FOR UPDATE OF c`,
    [...params, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

const RULES: readonly ContributionRefusal[] = ['CONTRIBUTION_WITHOUT_THEME', 'DISCARD_NOTE_MISSING'];

/** The rule that said no; where only the state did, somebody else has taken the step meanwhile. */
export function stepRefused(reason: string): Refused {
  return new Refused(RULES.find((rule) => rule === reason) ?? 'CONTRIBUTION_STEP_GONE');
}
