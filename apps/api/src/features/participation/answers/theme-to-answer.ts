import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';

export interface AnswerableTheme {
  readonly id: string;
  readonly areaId: string;
  readonly organisationId: string;
  readonly public: boolean;
}

/** A theme, held against a merge while it is answered. @throws Refused `THEME_MERGED`, `NOT_FOUND` */
export async function lockThemeToAnswer(tx: WriteTx, id: string): Promise<AnswerableTheme> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [theme] = await tx.sql<AnswerableTheme & { state: string }>(
    `SELECT t.id, t.state, e.area_id AS "areaId", e.organisation_id AS "organisationId", n.visibility = 'public' AS public
       FROM theme t
       JOIN neighbourhood_conference e ON e.workspace_id = t.workspace_id AND e.id = t.conference_id
       JOIN chain_node n ON n.workspace_id = t.workspace_id AND n.id = t.id
      WHERE ${where} AND t.id = $4 FOR UPDATE OF t`,
    [...params, id],
  );
  if (!theme) throw new Refused('NOT_FOUND');
  if (theme.state === 'merged') throw new Refused('THEME_MERGED');
  return theme;
}
