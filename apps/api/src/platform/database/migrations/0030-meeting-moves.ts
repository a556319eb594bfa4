import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * A meeting that is moved keeps its former days with the reason, as a decision keeps its former deadlines: written once, never changed.
 * Follow-up days that go along with it are an event of the decision's own history.
 */
export class MeetingMoves1764150000030 implements MigrationInterface {
  readonly name = 'MeetingMoves1764150000030';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE meeting_move (
         workspace_id uuid NOT NULL,
         id uuid NOT NULL,
         meeting_id uuid NOT NULL,
         from_day date NOT NULL,
         to_day date NOT NULL,
         reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
         author_role text,
         organisation_id uuid,
         created_at timestamptz NOT NULL,
         created_by uuid NOT NULL,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, meeting_id) REFERENCES meeting (workspace_id, id),
         FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
         CHECK (from_day <> to_day))`,
      'CREATE INDEX meeting_move_of ON meeting_move (workspace_id, meeting_id, created_at DESC)',
      ...workspaceTable('meeting_move', 'select, insert'),
      ...eventsOf(`'decided', 'reported', 'delayed', 'done', 'reopened', 'closed', 'superseded', 'follow_up_moved'`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...dropTables('meeting_move'),
      'ALTER TABLE decision_tracking NO FORCE ROW LEVEL SECURITY',
      `DELETE FROM decision_tracking WHERE event = 'follow_up_moved'`,
      'ALTER TABLE decision_tracking FORCE ROW LEVEL SECURITY',
      ...eventsOf(`'decided', 'reported', 'delayed', 'done', 'reopened', 'closed', 'superseded'`),
    ]);
  }
}

function eventsOf(list: string): string[] {
  return [
    'ALTER TABLE decision_tracking DROP CONSTRAINT decision_tracking_event_check',
    `ALTER TABLE decision_tracking ADD CONSTRAINT decision_tracking_event_check CHECK (event IN (${list}))`,
  ];
}
