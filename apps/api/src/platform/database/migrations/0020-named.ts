import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/**
 * What was left unsaid so far: the area that an agenda item without a recommendation is about, who wrote a consent down and when, and the
 * decision on a measure that no body of the workspace took.
 */
export class Named1764150000020 implements MigrationInterface {
  readonly name = 'Named1764150000020';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // A recommendation says itself what it is about.
      `ALTER TABLE agenda_item ADD COLUMN area_id uuid,
         ADD FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
         ADD CHECK (area_id IS NULL OR recommendation_id IS NULL)`,
      // Role and organisation, never a person; what was written down before has neither.
      `ALTER TABLE party_consent ADD COLUMN recorder_role text, ADD COLUMN recorder_organisation_id uuid,
         ADD COLUMN recorded_at timestamptz,
         ADD FOREIGN KEY (workspace_id, recorder_organisation_id) REFERENCES organisation (workspace_id, id)`,
      `ALTER TABLE measure ADD COLUMN decided_elsewhere_on date,
         ADD COLUMN decided_elsewhere_by text CHECK (length(decided_elsewhere_by) BETWEEN 1 AND 200),
         ADD COLUMN decided_elsewhere_reference text NOT NULL DEFAULT '' CHECK (length(decided_elsewhere_reference) <= 200),
         ADD CHECK ((decided_elsewhere_on IS NULL) = (decided_elsewhere_by IS NULL))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE measure DROP COLUMN decided_elsewhere_on, DROP COLUMN decided_elsewhere_by,
         DROP COLUMN decided_elsewhere_reference`,
      `ALTER TABLE party_consent DROP COLUMN recorder_role, DROP COLUMN recorder_organisation_id, DROP COLUMN recorded_at`,
      'ALTER TABLE agenda_item DROP COLUMN area_id',
    ]);
  }
}
