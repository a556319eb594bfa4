import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Index runs with their results, the selection of areas, area profiles with their statements, and expert notes. */
export class Diagnosis1763800000006 implements MigrationInterface {
  readonly name = 'Diagnosis1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...RUNS, ...PROFILES]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'profile_statement',
        'expert_note',
        'area_profile',
        'area_selection',
        'index_result',
        'index_run_indicator',
        'index_run',
      ),
    );
  }
}

const RUNS = [
  `CREATE TABLE index_run (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     number integer NOT NULL CHECK (number > 0),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     area_edition_id uuid NOT NULL,
     year smallint NOT NULL,
     pooling text NOT NULL CHECK (pooling IN ('edition', 'none')),
     method jsonb NOT NULL,
     method_hash char(64) NOT NULL,
     data_hash char(64) NOT NULL,
     engine_version text NOT NULL,
     seed bigint NOT NULL DEFAULT 0,
     -- Whose values were in force: with them the run can be computed again after later deliveries.
     delivery_ids uuid[] NOT NULL,
     summary jsonb NOT NULL,
     state text NOT NULL CHECK (state IN ('draft', 'frozen')),
     computed_at timestamptz NOT NULL,
     computed_by uuid NOT NULL,
     frozen_at timestamptz,
     frozen_by uuid,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT index_run_number UNIQUE (workspace_id, number),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, area_edition_id) REFERENCES area_edition (workspace_id, id),
     CHECK ((state = 'frozen') = (frozen_at IS NOT NULL)))`,
  ...workspaceTable('index_run', 'select, insert'),
  // A run is immutable: a computed figure can only be frozen, never changed.
  'GRANT update (state, frozen_at, frozen_by, version) ON index_run TO qw_app',

  `CREATE TABLE index_run_indicator (
     workspace_id uuid NOT NULL,
     run_id uuid NOT NULL,
     position integer NOT NULL,
     indicator_edition_id uuid NOT NULL,
     domain_code text NOT NULL,
     direction text NOT NULL CHECK (direction IN ('burden', 'relief', 'context')),
     weight double precision NOT NULL,
     state text NOT NULL CHECK (state IN ('scored', 'context', 'weight_zero', 'no_values', 'no_variance')),
     reference_value double precision,
     reference_source text NOT NULL CHECK (reference_source IN ('none', 'area_mean', 'district_sum', 'district_published')),
     district_sum double precision,
     district_published double precision,
     area_mean double precision,
     sd double precision,
     areas_used integer NOT NULL,
     years smallint[] NOT NULL,
     PRIMARY KEY (workspace_id, run_id, position),
     FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id),
     FOREIGN KEY (workspace_id, indicator_edition_id) REFERENCES indicator_edition (workspace_id, id))`,
  ...workspaceTable('index_run_indicator', 'select, insert'),

  // Values of one area side by side, in the order of index_run_indicator.position: one row instead of thirty. NULL inside an
  // array is "no value"; the status beside it (0 missing, 1 present, 2 suppressed, 3 provisional, 4 not applicable) says why.
  `CREATE TABLE index_result (
     workspace_id uuid NOT NULL,
     run_id uuid NOT NULL,
     area_id uuid NOT NULL,
     position integer NOT NULL,
     rank integer,
     index_value double precision,
     sum double precision,
     distance double precision,
     gap_factor double precision,
     status_class text CHECK (status_class IN ('high', 'middle', 'low', 'very_low')),
     map_class text CHECK (map_class IN ('far_above', 'above', 'around', 'below', 'far_below')),
     coverage double precision NOT NULL,
     indicators_used integer NOT NULL,
     conspicuous integer NOT NULL,
     no_index_reason text,
     excluded_reason text,
     domain_scores double precision[] NOT NULL,
     rates double precision[] NOT NULL,
     deviations double precision[] NOT NULL,
     statuses smallint[] NOT NULL,
     PRIMARY KEY (workspace_id, run_id, area_id),
     FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     CHECK ((rank IS NULL) = (index_value IS NULL)),
     CHECK ((rank IS NULL) = (no_index_reason IS NOT NULL)))`,
  'CREATE INDEX index_result_rank ON index_result (workspace_id, run_id, rank)',
  ...workspaceTable('index_result', 'select, insert'),

  `CREATE TABLE area_selection (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     area_id uuid NOT NULL,
     run_id uuid,
     reason_kind text NOT NULL CHECK (reason_kind IN ('index', 'expert_judgement', 'political_mandate')),
     reason text NOT NULL CHECK (length(reason) <= 1000),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     ended_at timestamptz,
     ended_by uuid,
     ended_reason text,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id),
     CHECK (reason_kind <> 'index' OR run_id IS NOT NULL))`,
  'CREATE UNIQUE INDEX area_selection_once ON area_selection (workspace_id, area_id) WHERE ended_at IS NULL',
  ...workspaceTable('area_selection', 'select, insert, update'),
];

const PROFILES = [
  `CREATE TABLE area_profile (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     area_id uuid NOT NULL,
     run_id uuid NOT NULL,
     edition integer NOT NULL,
     state text NOT NULL CHECK (state IN ('draft', 'released', 'superseded')),
     released_at timestamptz,
     released_by uuid,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT area_profile_edition UNIQUE (workspace_id, area_id, edition),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id))`,
  ...workspaceTable('area_profile', 'select, insert, update'),

  `CREATE TABLE profile_statement (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     profile_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('strength', 'potential', 'weakness', 'challenge')),
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
     source text NOT NULL CHECK (length(source) <= 200),
     indicator_id uuid,
     position integer NOT NULL,
     removed_at timestamptz,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, profile_id) REFERENCES area_profile (workspace_id, id),
     FOREIGN KEY (workspace_id, indicator_id) REFERENCES indicator (workspace_id, id))`,
  'CREATE INDEX profile_statement_profile ON profile_statement (workspace_id, profile_id, position)',
  ...workspaceTable('profile_statement', 'select, insert, update'),

  `CREATE TABLE expert_note (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     area_id uuid NOT NULL,
     indicator_id uuid,
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
     author_role text NOT NULL CHECK (length(author_role) BETWEEN 1 AND 200),
     organisation_id uuid,
     confidence text NOT NULL CHECK (confidence IN ('certain', 'likely', 'assumed')),
     source text NOT NULL CHECK (length(source) <= 200),
     noted_on date NOT NULL,
     removed_at timestamptz,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     FOREIGN KEY (workspace_id, indicator_id) REFERENCES indicator (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  'CREATE INDEX expert_note_area ON expert_note (workspace_id, area_id)',
  ...workspaceTable('expert_note', 'select, insert, update'),
];
