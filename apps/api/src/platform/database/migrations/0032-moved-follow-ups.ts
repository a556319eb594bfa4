import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/**
 * A follow-up day that goes along with its meeting has columns of its own in the history: the deadline goes along only as long as it is
 * the same day, and until now the history wrote the follow-up days into its place. Where it did go along, the decision keeps its former
 * deadline with the reason, as after any other move.
 */
export class MovedFollowUps1764150000032 implements MigrationInterface {
  readonly name = 'MovedFollowUps1764150000032';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE decision_tracking ADD COLUMN follow_up_on date, ADD COLUMN former_follow_up_on date',
      ...pastTheWall(
        `UPDATE decision_tracking SET follow_up_on = deadline, former_follow_up_on = former_deadline WHERE event = 'follow_up_moved'`,
        DEADLINE_STAYED,
        DEADLINE_WENT_ALONG,
      ),
      `ALTER TABLE decision_tracking ADD CONSTRAINT decision_tracking_follow_up CHECK (
         (event = 'follow_up_moved') = (follow_up_on IS NOT NULL) AND (follow_up_on IS NULL) = (former_follow_up_on IS NULL))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE decision_tracking DROP CONSTRAINT decision_tracking_follow_up',
      ...pastTheWall(
        `UPDATE decision_tracking SET deadline = follow_up_on, former_deadline = former_follow_up_on WHERE event = 'follow_up_moved'`,
      ),
      'ALTER TABLE decision_tracking DROP COLUMN follow_up_on, DROP COLUMN former_follow_up_on',
    ]);
  }
}

/** Moves of follow-up days, `t`, of a decision whose deadline, as last promised, was another day than the follow-up. */
const DEADLINE_STAYED = `UPDATE decision_tracking t SET deadline = promised.deadline, former_deadline = NULL
  FROM (SELECT m.workspace_id, m.id, p.deadline
          FROM decision_tracking m
         CROSS JOIN LATERAL (SELECT p.deadline, p.created_at, p.id FROM decision_tracking p
                WHERE p.workspace_id = m.workspace_id AND p.decision_id = m.decision_id AND p.event IN ('decided', 'delayed')
                  AND (p.created_at, p.id) < (m.created_at, m.id)
                ORDER BY p.created_at DESC, p.id DESC LIMIT 1) p
         CROSS JOIN LATERAL (SELECT f.former_follow_up_on FROM decision_tracking f
                WHERE f.workspace_id = m.workspace_id AND f.decision_id = m.decision_id AND f.event = 'follow_up_moved'
                  AND (f.created_at, f.id) > (p.created_at, p.id)
                ORDER BY f.created_at, f.id LIMIT 1) f
         WHERE m.event = 'follow_up_moved' AND p.deadline IS DISTINCT FROM f.former_follow_up_on) promised
 WHERE t.workspace_id = promised.workspace_id AND t.id = promised.id`;

const DEADLINE_WENT_ALONG = `UPDATE decision d SET former_deadline = last.former_deadline, delay_reason = last.reason
  FROM (SELECT DISTINCT ON (workspace_id, decision_id) workspace_id, decision_id, event, former_deadline, reason
          FROM decision_tracking WHERE former_deadline IS NOT NULL
         ORDER BY workspace_id, decision_id, created_at DESC, id DESC) last
 WHERE d.workspace_id = last.workspace_id AND d.id = last.decision_id AND last.event = 'follow_up_moved'`;

/** Row-level security binds the owner as well: lifted for statements over all workspaces, and back within the same transaction. */
function pastTheWall(...statements: string[]): string[] {
  const tables = ['decision', 'decision_tracking'];
  return [
    ...tables.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
    ...statements,
    ...tables.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  ];
}
