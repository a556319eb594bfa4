import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** A decision is corrected while its meeting runs: the votes are counted anew, and the history says what was changed. */
export class CorrectedDecisions1764150000033 implements MigrationInterface {
  readonly name = 'CorrectedDecisions1764150000033';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...eventsOf(`${EVENTS}, 'corrected'`),
      'ALTER TABLE decision_tracking ADD COLUMN corrections jsonb',
      `ALTER TABLE decision_tracking ADD CONSTRAINT decision_tracking_corrections
         CHECK ((event = 'corrected') = (corrections IS NOT NULL))`,
      'GRANT UPDATE, DELETE ON vote TO qw_app',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'REVOKE UPDATE, DELETE ON vote FROM qw_app',
      'ALTER TABLE decision_tracking NO FORCE ROW LEVEL SECURITY',
      `DELETE FROM decision_tracking WHERE event = 'corrected'`,
      'ALTER TABLE decision_tracking FORCE ROW LEVEL SECURITY',
      'ALTER TABLE decision_tracking DROP CONSTRAINT decision_tracking_corrections, DROP COLUMN corrections',
      ...eventsOf(EVENTS),
    ]);
  }
}

const EVENTS = `'decided', 'reported', 'delayed', 'done', 'reopened', 'closed', 'superseded', 'follow_up_moved'`;

function eventsOf(list: string): string[] {
  return [
    'ALTER TABLE decision_tracking DROP CONSTRAINT decision_tracking_event_check',
    `ALTER TABLE decision_tracking ADD CONSTRAINT decision_tracking_event_check CHECK (event IN (${list}))`,
  ];
}
