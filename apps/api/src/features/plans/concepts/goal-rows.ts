import type { PlanGoalView } from '@quartierwerk/contracts/plans/plans.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { visibleTo } from '../../chain/index.js';

type GoalRow = Omit<PlanGoalView, 'number'>;

/** The goals of a plan, each after the one that it pursues, with their numbers "1", "1.2", "1.2.1". */
export async function goalsIn(tx: Tx, planId: string): Promise<PlanGoalView[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const rows = await tx.sql<GoalRow>(
    `SELECT g.id, g.level, g.parent_id AS "parentId", g.text, g.target, g.due_on::text AS "dueOn", g.version,
            coalesce((SELECT json_agg(json_build_object('id', n.id, 'code', n.code, 'title', n.title) ORDER BY n.code COLLATE "C")
               FROM chain_link l JOIN chain_node n ON n.workspace_id = l.workspace_id AND n.id = l.from_id AND n.kind = 'measure'
              WHERE l.workspace_id = g.workspace_id AND l.to_id = g.id AND l.relation = 'pursues' AND l.ended_at IS NULL
                AND ${where}), '[]'::json) AS measures
       FROM goal g WHERE g.workspace_id = $1 AND g.plan_id = $4 AND g.removed_at IS NULL ORDER BY g.position, g.id`,
    [...params, planId],
  );
  return below(rows, null, '');
}

function below(rows: readonly GoalRow[], parentId: string | null, prefix: string): PlanGoalView[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap((row, index) => {
      const number = `${prefix}${index + 1}`;
      return [{ ...row, number }, ...below(rows, row.id, `${number}.`)];
    });
}
