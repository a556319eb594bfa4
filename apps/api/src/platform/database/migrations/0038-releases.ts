import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Releases with every value as they show it, and on each observation what is shown of it since its latest release. */
export class Releases1764150000038 implements MigrationInterface {
  readonly name = 'Releases1764150000038';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...RELEASES, ...SHOWN]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE observation DROP COLUMN release_id, DROP COLUMN shown_since, DROP COLUMN shown_numerator,
         DROP COLUMN shown_denominator, DROP COLUMN shown_value, DROP COLUMN shown_status`,
      ...dropTables('release_cell', 'release'),
    ]);
  }
}

const REASONS = `('few_cases', 'small_complement', 'dominance', 'neighbour', 'difference', 'delivered', 'level')`;

const RELEASES = [
  `CREATE TABLE release (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     delivery_id uuid NOT NULL,
     state text NOT NULL CHECK (state IN ('computing', 'proposed', 'released', 'failed', 'withdrawn')),
     profile jsonb NOT NULL,
     -- What it was worked out from; approved is only what still rests on the same.
     basis text NOT NULL,
     summary jsonb,
     progress_done bigint NOT NULL DEFAULT 0,
     progress_total bigint NOT NULL DEFAULT 0,
     cancel_requested boolean NOT NULL DEFAULT false,
     attempts integer NOT NULL DEFAULT 0,
     failure text CHECK (failure IN ('CANCELLED', 'INTERNAL')),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     released_at timestamptz,
     released_by uuid,
     withdrawn_at timestamptz,
     withdrawn_by uuid,
     withdrawn_reason text,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id))`,
  'CREATE INDEX release_delivery ON release (workspace_id, delivery_id, seq DESC)',
  ...workspaceTable('release', 'select, insert, update'),

  // Frozen: what a release showed stays known, also after it was withdrawn.
  `CREATE TABLE release_cell (
     workspace_id uuid NOT NULL,
     release_id uuid NOT NULL,
     indicator_edition_id uuid NOT NULL,
     area_id uuid NOT NULL,
     year smallint NOT NULL,
     numerator double precision,
     denominator double precision,
     value double precision,
     status text NOT NULL,
     numerator_reason text CHECK (numerator_reason IN ${REASONS}),
     denominator_reason text CHECK (denominator_reason IN ${REASONS}),
     reason text CHECK (reason IN ${REASONS}),
     PRIMARY KEY (workspace_id, release_id, indicator_edition_id, area_id, year),
     FOREIGN KEY (workspace_id, release_id) REFERENCES release (workspace_id, id),
     FOREIGN KEY (workspace_id, indicator_edition_id) REFERENCES indicator_edition (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     CHECK (value IS NULL OR reason IS NULL))`,
  'CREATE INDEX release_cell_table ON release_cell (workspace_id, indicator_edition_id, year)',
  ...workspaceTable('release_cell', 'select, insert, delete'),
];

const SHOWN = [
  // Null until the first release: then the value is working data.
  `ALTER TABLE observation ADD COLUMN release_id uuid, ADD COLUMN shown_since timestamptz,
     ADD COLUMN shown_numerator double precision, ADD COLUMN shown_denominator double precision,
     ADD COLUMN shown_value double precision, ADD COLUMN shown_status text,
     ADD CONSTRAINT observation_shown CHECK (shown_since IS NULL OR shown_status IS NOT NULL)`,
  `GRANT update (release_id, shown_since, shown_numerator, shown_denominator, shown_value, shown_status)
     ON observation TO qw_app`,
];
