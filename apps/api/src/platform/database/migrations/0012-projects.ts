import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Programmes, projects with partners and target groups, grants with obligations, key figures with targets and readings. */
export class Projects1764150000012 implements MigrationInterface {
  readonly name = 'Projects1764150000012';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...PROJECTS, ...GRANTS, ...KPIS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'kpi_reading',
        'kpi_target',
        'kpi',
        'obligation',
        'project_grant',
        'project_target_group',
        'project_partner',
        'project',
        'programme',
      ),
    );
  }
}

const MONTH = `~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`;

const PROJECTS = [
  `CREATE TABLE programme (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     funder text NOT NULL CHECK (length(funder) <= 200),
     authority text NOT NULL CHECK (length(authority) <= 200),
     own_share_municipal double precision CHECK (own_share_municipal BETWEEN 0 AND 100),
     own_share_other double precision CHECK (own_share_other BETWEEN 0 AND 100),
     note text NOT NULL CHECK (length(note) <= 4000),
     -- What it proposes for each grant; the days of a grant are its own.
     obligations jsonb NOT NULL,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT programme_code UNIQUE (workspace_id, code))`,
  ...workspaceTable('programme', 'select, insert, update'),

  `CREATE TABLE project (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     state text NOT NULL CHECK (state IN ('planned', 'running', 'ended', 'consolidated', 'cancelled')),
     state_reason text CHECK (length(state_reason) <= 1000),
     carrier_id uuid NOT NULL,
     programme_id uuid,
     site text NOT NULL CHECK (length(site) <= 200),
     begins_on date NOT NULL,
     ends_on date,
     problem text NOT NULL CHECK (length(problem) <= 4000),
     goals text NOT NULL CHECK (length(goals) <= 4000),
     reporting_day smallint NOT NULL CHECK (reporting_day BETWEEN 1 AND 28),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT project_code UNIQUE (workspace_id, code),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, carrier_id) REFERENCES organisation (workspace_id, id),
     FOREIGN KEY (workspace_id, programme_id) REFERENCES programme (workspace_id, id),
     CHECK (ends_on IS NULL OR ends_on >= begins_on),
     CHECK (state <> 'cancelled' OR state_reason IS NOT NULL))`,
  'CREATE INDEX project_carrier ON project (workspace_id, carrier_id)',
  ...workspaceTable('project', 'select, insert, update'),

  `CREATE TABLE project_partner (
     workspace_id uuid NOT NULL,
     project_id uuid NOT NULL,
     position integer NOT NULL,
     organisation_id uuid,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     role text NOT NULL CHECK (role IN ('municipality', 'cooperation', 'funder', 'advice')),
     task text NOT NULL CHECK (length(task) <= 1000),
     PRIMARY KEY (workspace_id, project_id, position),
     FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  ...workspaceTable('project_partner', 'select, insert, delete'),

  `CREATE TABLE project_target_group (
     workspace_id uuid NOT NULL,
     project_id uuid NOT NULL,
     position integer NOT NULL,
     label text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
     size integer CHECK (size >= 0),
     note text NOT NULL CHECK (length(note) <= 1000),
     PRIMARY KEY (workspace_id, project_id, position),
     FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id))`,
  ...workspaceTable('project_target_group', 'select, insert, delete'),
];

const GRANTS = [
  // "grant" is a word of SQL.
  `CREATE TABLE project_grant (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     project_id uuid NOT NULL,
     programme_id uuid,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     state text NOT NULL CHECK (state IN ('sketch', 'application', 'early_start', 'granted', 'running', 'ended',
                                          'proof_submitted', 'proof_checked', 'closed', 'rejected')),
     state_reason text CHECK (length(state_reason) <= 1000),
     reference text NOT NULL CHECK (length(reference) <= 200),
     applicant text NOT NULL CHECK (length(applicant) <= 200),
     authority text NOT NULL CHECK (length(authority) <= 200),
     period_from date NOT NULL,
     period_to date NOT NULL,
     notice_on date,
     amount_cents bigint CHECK (amount_cents >= 0),
     rate double precision CHECK (rate BETWEEN 0 AND 100),
     note text NOT NULL CHECK (length(note) <= 4000),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
     FOREIGN KEY (workspace_id, programme_id) REFERENCES programme (workspace_id, id),
     CHECK (period_to >= period_from),
     CHECK (state <> 'rejected' OR state_reason IS NOT NULL))`,
  'CREATE INDEX project_grant_project ON project_grant (workspace_id, project_id)',
  ...workspaceTable('project_grant', 'select, insert, update'),

  `CREATE TABLE obligation (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     project_id uuid NOT NULL,
     grant_id uuid,
     kind text NOT NULL CHECK (kind IN ('interim_report', 'drawdown', 'narrative_report', 'proof_of_use', 'other')),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     due_on date NOT NULL,
     -- The old day stays beside the new one.
     moved_from date,
     moved_reason text CHECK (length(moved_reason) <= 1000),
     state text NOT NULL CHECK (state IN ('open', 'in_progress', 'submitted', 'query', 'accepted')),
     amount_cents bigint CHECK (amount_cents >= 0),
     note text NOT NULL CHECK (length(note) <= 1000),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
     FOREIGN KEY (workspace_id, grant_id) REFERENCES project_grant (workspace_id, id),
     CHECK ((moved_from IS NULL) = (moved_reason IS NULL)))`,
  'CREATE INDEX obligation_project ON obligation (workspace_id, project_id, due_on)',
  ...workspaceTable('obligation', 'select, insert, update'),
];

const KPIS = [
  `CREATE TABLE kpi (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     project_id uuid NOT NULL,
     code text NOT NULL,
     position integer NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     definition text NOT NULL CHECK (length(definition) <= 1000),
     unit text NOT NULL CHECK (length(unit) <= 40),
     level smallint NOT NULL CHECK (level BETWEEN 1 AND 7),
     kind text NOT NULL CHECK (kind IN ('stock', 'flow', 'rate', 'scale')),
     cumulation text NOT NULL CHECK (cumulation IN ('sum', 'last', 'max', 'average', 'none')),
     direction text NOT NULL CHECK (direction IN ('higher', 'lower')),
     tolerance double precision NOT NULL CHECK (tolerance BETWEEN 0 AND 100),
     decimals smallint NOT NULL CHECK (decimals BETWEEN 0 AND 2),
     frequency text NOT NULL CHECK (frequency IN ('month', 'quarter', 'half_year', 'year')),
     method text NOT NULL CHECK (method IN ('list', 'tally', 'records', 'survey', 'estimate')),
     source text NOT NULL CHECK (length(source) <= 200),
     -- Counts of people below three are not shown to others than carrier and planner.
     counts_people boolean NOT NULL,
     scale_min double precision,
     scale_max double precision,
     baseline double precision,
     baseline_on date,
     retired_at timestamptz,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT kpi_code UNIQUE (workspace_id, code),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
     CHECK (scale_min IS NULL OR scale_max IS NULL OR scale_min < scale_max))`,
  'CREATE INDEX kpi_project ON kpi (workspace_id, project_id, position)',
  ...workspaceTable('kpi', 'select, insert, update'),

  `CREATE TABLE kpi_target (
     workspace_id uuid NOT NULL,
     kpi_id uuid NOT NULL,
     from_month text NOT NULL CHECK (from_month ${MONTH}),
     to_month text NOT NULL CHECK (to_month ${MONTH}),
     value double precision NOT NULL CHECK (value >= 0),
     PRIMARY KEY (workspace_id, kpi_id, from_month),
     FOREIGN KEY (workspace_id, kpi_id) REFERENCES kpi (workspace_id, id),
     CHECK (to_month >= from_month))`,
  ...workspaceTable('kpi_target', 'select, insert, delete'),

  `CREATE TABLE kpi_reading (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     kpi_id uuid NOT NULL,
     month text NOT NULL CHECK (month ${MONTH}),
     value double precision,
     method text NOT NULL CHECK (method IN ('list', 'tally', 'records', 'survey', 'estimate')),
     comment text NOT NULL CHECK (length(comment) <= 1000),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     changed_at timestamptz NOT NULL,
     changed_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     -- Two phones may enter the same month; the second is told of the first.
     CONSTRAINT kpi_reading_once UNIQUE (workspace_id, kpi_id, month),
     FOREIGN KEY (workspace_id, kpi_id) REFERENCES kpi (workspace_id, id),
     CHECK (value IS NOT NULL OR comment <> ''))`,
  ...workspaceTable('kpi_reading', 'select, insert, update'),
];
