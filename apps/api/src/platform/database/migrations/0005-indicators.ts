import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** The indicator catalogue with its editions, who delivers, the imports, and the observations themselves. */
export class Indicators1763800000005 implements MigrationInterface {
  readonly name = 'Indicators1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...CATALOGUE, ...DELIVERIES, ...OBSERVATIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'observation_count',
        'observation',
        'import_problem',
        'import_run',
        'delivery',
        'indicator_edition',
        'indicator',
        'source',
        'domain',
      ),
    );
  }
}

const CATALOGUE = [
  `CREATE TABLE domain (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     code text NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     position integer NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT domain_code UNIQUE (workspace_id, code))`,
  ...workspaceTable('domain', 'select, insert, update, delete'),

  // Who delivers, and below which number of cases a value of this source is kept secret.
  `CREATE TABLE source (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     organisation_id uuid,
     min_cases integer NOT NULL DEFAULT 3 CHECK (min_cases BETWEEN 1 AND 100),
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT source_name UNIQUE (workspace_id, name),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  ...workspaceTable('source', 'select, insert, update'),

  `CREATE TABLE indicator (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
     domain_id uuid NOT NULL,
     position integer NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT indicator_code UNIQUE (workspace_id, code),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, domain_id) REFERENCES domain (workspace_id, id))`,
  ...workspaceTable('indicator', 'select, insert, update'),

  // A changed definition is a new edition; values belong to exactly one.
  `CREATE TABLE indicator_edition (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     indicator_id uuid NOT NULL,
     number integer NOT NULL CHECK (number > 0),
     valid_from date NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 40),
     numerator text NOT NULL,
     denominator text NOT NULL,
     unit text NOT NULL CHECK (unit IN ('percent', 'per_1000', 'ratio')),
     decimals integer NOT NULL DEFAULT 1 CHECK (decimals BETWEEN 0 AND 4),
     direction text NOT NULL CHECK (direction IN ('burden', 'relief', 'context')),
     reference_date_note text NOT NULL DEFAULT '',
     legal_basis text NOT NULL DEFAULT '',
     lowest_level text NOT NULL DEFAULT 'small_area',
     pooling_years integer NOT NULL DEFAULT 1 CHECK (pooling_years BETWEEN 1 AND 10),
     interpretation text NOT NULL DEFAULT '',
     source_id uuid,
     created_at timestamptz NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT indicator_edition_number UNIQUE (workspace_id, indicator_id, number),
     FOREIGN KEY (workspace_id, indicator_id) REFERENCES indicator (workspace_id, id),
     FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id))`,
  ...workspaceTable('indicator_edition', 'select, insert'),
];

const DELIVERIES = [
  `CREATE TABLE delivery (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     seq bigint GENERATED ALWAYS AS IDENTITY,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     source_id uuid,
     reference_date date,
     note text,
     state text NOT NULL CHECK (state IN ('requested', 'received', 'released', 'withdrawn', 'not_available')),
     row_count integer NOT NULL DEFAULT 0,
     -- What it holds, counted once when it was stored: codes of indicators, years, gaps, values it replaced.
     summary jsonb NOT NULL DEFAULT '{}',
     file_name text,
     file_sha256 char(64),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     withdrawn_at timestamptz,
     withdrawn_by uuid,
     withdrawn_reason text,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id))`,
  'CREATE INDEX delivery_latest ON delivery (workspace_id, seq DESC)',
  ...workspaceTable('delivery', 'select, insert, update'),

  // One walk through the wizard. Nothing of it is an observation before the last step.
  `CREATE TABLE import_run (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     state text NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed')),
     file_id uuid NOT NULL,
     file_name text NOT NULL,
     file_size bigint NOT NULL,
     file_sha256 char(64) NOT NULL,
     line_count integer NOT NULL,
     dialect jsonb NOT NULL,
     mapping jsonb NOT NULL,
     -- Beside the mapping, because it decides who may see the run.
     source_id uuid,
     check_result jsonb,
     progress_done bigint NOT NULL DEFAULT 0,
     progress_total bigint NOT NULL DEFAULT 0,
     cancel_requested boolean NOT NULL DEFAULT false,
     -- How often a worker has begun the current step; a step that kills its worker must not be tried for ever.
     attempts integer NOT NULL DEFAULT 0,
     failure jsonb,
     delivery_id uuid,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     changed_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, file_id) REFERENCES file_object (workspace_id, id),
     FOREIGN KEY (workspace_id, source_id) REFERENCES source (workspace_id, id),
     FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id),
     CHECK ((state = 'imported') = (delivery_id IS NOT NULL)))`,
  'CREATE INDEX import_run_open ON import_run (workspace_id, changed_at DESC)',
  ...workspaceTable('import_run', 'select, insert, update, delete'),

  // What the last check found; the first few hundred of each kind, the exact counts are in the run.
  `CREATE TABLE import_problem (
     workspace_id uuid NOT NULL,
     run_id uuid NOT NULL,
     seq integer NOT NULL,
     severity text NOT NULL CHECK (severity IN ('error', 'hint')),
     code text NOT NULL,
     line integer NOT NULL,
     problem jsonb NOT NULL,
     PRIMARY KEY (workspace_id, run_id, seq),
     FOREIGN KEY (workspace_id, run_id) REFERENCES import_run (workspace_id, id) ON DELETE CASCADE)`,
  'CREATE INDEX import_problem_kind ON import_problem (workspace_id, run_id, code, seq)',
  ...workspaceTable('import_problem', 'select, insert, delete'),
];

const OBSERVATIONS = [
  // A later delivery supersedes a value and names itself in superseded_by; undoing a delivery brings the earlier value back.
  `CREATE TABLE observation (
     workspace_id uuid NOT NULL,
     indicator_edition_id uuid NOT NULL,
     area_id uuid NOT NULL,
     year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
     delivery_id uuid NOT NULL,
     numerator double precision CHECK (numerator >= 0),
     denominator double precision CHECK (denominator >= 0),
     value double precision,
     status text NOT NULL CHECK (status IN ('present', 'provisional', 'revised', 'low_reliability',
       'suppressed', 'not_available', 'not_applicable', 'pending')),
     superseded_by uuid,
     withdrawn boolean NOT NULL DEFAULT false,
     PRIMARY KEY (workspace_id, indicator_edition_id, area_id, year, delivery_id),
     FOREIGN KEY (workspace_id, indicator_edition_id) REFERENCES indicator_edition (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id),
     -- Missing is not zero: a status without a value holds none.
     CHECK ((status IN ('present', 'provisional', 'revised', 'low_reliability')) = (value IS NOT NULL)),
     CHECK (value IS NOT NULL OR numerator IS NULL))`,
  `CREATE UNIQUE INDEX observation_current ON observation (workspace_id, indicator_edition_id, area_id, year)
     WHERE superseded_by IS NULL AND NOT withdrawn`,
  'CREATE INDEX observation_delivery ON observation (workspace_id, delivery_id)',
  'CREATE INDEX observation_superseded ON observation (workspace_id, superseded_by) WHERE superseded_by IS NOT NULL',
  ...workspaceTable('observation', 'select, insert'),
  // A value itself never changes.
  'GRANT update (superseded_by, withdrawn) ON observation TO qw_app',

  // How many current values there are, by edition of the definition, area edition, level and year: counted again for what a
  // delivery or its withdrawal touched, in the same transaction. Lists would otherwise count millions of values for each request.
  `CREATE TABLE observation_count (
     workspace_id uuid NOT NULL,
     indicator_edition_id uuid NOT NULL,
     area_edition_id uuid NOT NULL,
     level text NOT NULL,
     year smallint NOT NULL,
     figures integer NOT NULL,
     missing integer NOT NULL,
     PRIMARY KEY (workspace_id, indicator_edition_id, area_edition_id, level, year),
     FOREIGN KEY (workspace_id, indicator_edition_id) REFERENCES indicator_edition (workspace_id, id),
     FOREIGN KEY (workspace_id, area_edition_id) REFERENCES area_edition (workspace_id, id))`,
  ...workspaceTable('observation_count', 'select, insert, update, delete'),
];
