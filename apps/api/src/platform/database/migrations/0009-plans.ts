import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Action plans with their mission, goals, fields and stages; measures with milestones, reports, costs and financing. */
export class Plans1764150000009 implements MigrationInterface {
  readonly name = 'Plans1764150000009';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...PLANS, ...MEASURES, ...MONEY, ...DEADLINES]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        ...['status_update', 'deadline_move', 'milestone', 'financing_amount', 'financing_line', 'cost_line'],
        ...['measure_field', 'measure', 'planning_stage', 'field_of_action', 'goal', 'action_plan'],
      ),
    );
  }
}

const PLANS = [
  `CREATE TABLE action_plan (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     -- Stands before the numbers of its measures, so that no two plans of a workspace give the same code.
     code_prefix text NOT NULL CHECK (code_prefix ~ '^[A-Z]{0,3}$'),
     area_id uuid,
     starts_on date NOT NULL,
     ends_on date NOT NULL,
     mission_title text NOT NULL CHECK (length(mission_title) <= 200),
     mission_statement text NOT NULL CHECK (length(mission_statement) <= 4000),
     mission_adopted text NOT NULL CHECK (length(mission_adopted) <= 200),
     state text NOT NULL CHECK (state IN ('draft', 'in_progress', 'completed')),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT action_plan_code UNIQUE (workspace_id, code),
     CONSTRAINT action_plan_prefix UNIQUE (workspace_id, code_prefix),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     CHECK (ends_on >= starts_on))`,
  ...workspaceTable('action_plan', 'select, insert, update'),

  // A lower goal pursues one of the level right above; the rule stands in libs/domain.
  `CREATE TABLE goal (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     plan_id uuid NOT NULL,
     level text NOT NULL CHECK (level IN ('overall', 'intermediate', 'operational')),
     parent_id uuid,
     position integer NOT NULL CHECK (position > 0),
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 400),
     target text CHECK (length(target) BETWEEN 1 AND 200),
     due_on date,
     removed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, plan_id) REFERENCES action_plan (workspace_id, id),
     FOREIGN KEY (workspace_id, parent_id) REFERENCES goal (workspace_id, id),
     CHECK ((level = 'overall') = (parent_id IS NULL)))`,
  'CREATE INDEX goal_plan ON goal (workspace_id, plan_id)',
  ...workspaceTable('goal', 'select, insert, update'),

  `CREATE TABLE field_of_action (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     plan_id uuid NOT NULL,
     number smallint NOT NULL CHECK (number BETWEEN 1 AND 99),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT field_of_action_number UNIQUE (workspace_id, plan_id, number),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, plan_id) REFERENCES action_plan (workspace_id, id))`,
  ...workspaceTable('field_of_action', 'select, insert, update'),

  `CREATE TABLE planning_stage (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     plan_id uuid NOT NULL,
     number smallint NOT NULL CHECK (number BETWEEN 1 AND 99),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     from_year smallint NOT NULL,
     to_year smallint NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT planning_stage_number UNIQUE (workspace_id, plan_id, number),
     FOREIGN KEY (workspace_id, plan_id) REFERENCES action_plan (workspace_id, id),
     CHECK (to_year >= from_year))`,
  ...workspaceTable('planning_stage', 'select, insert, update'),
];

const MEASURES = [
  `CREATE TABLE measure (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     plan_id uuid NOT NULL,
     field_id uuid NOT NULL,
     stage_id uuid NOT NULL,
     number smallint NOT NULL CHECK (number BETWEEN 1 AND 999),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     state text NOT NULL CHECK (state IN ('idea', 'planned', 'decided', 'funding_applied', 'funded', 'in_progress', 'completed',
                                          'consolidated', 'on_hold', 'discontinued')),
     state_reason text NOT NULL DEFAULT '' CHECK (length(state_reason) <= 1000),
     -- How important it is; when it begins is its stage. The one says nothing about the other.
     priority text CHECK (priority IN ('high', 'middle', 'low')),
     is_key boolean NOT NULL,
     area_id uuid,
     location text NOT NULL CHECK (length(location) <= 200),
     rationale text NOT NULL CHECK (length(rationale) <= 4000),
     description text NOT NULL CHECK (length(description) <= 4000),
     aim text NOT NULL CHECK (length(aim) <= 4000),
     work_packages jsonb NOT NULL,
     target_groups jsonb NOT NULL,
     life_phases text[] NOT NULL,
     lead_unit text NOT NULL CHECK (length(lead_unit) <= 200),
     carrier text NOT NULL CHECK (length(carrier) <= 200),
     partners text[] NOT NULL,
     cooperation text NOT NULL CHECK (length(cooperation) <= 1000),
     participation text NOT NULL CHECK (length(participation) <= 1000),
     sustainability text NOT NULL CHECK (length(sustainability) <= 1000),
     starts_on date,
     ends_on date,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT measure_number UNIQUE (workspace_id, field_id, number),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, plan_id) REFERENCES action_plan (workspace_id, id),
     FOREIGN KEY (workspace_id, field_id) REFERENCES field_of_action (workspace_id, id),
     FOREIGN KEY (workspace_id, stage_id) REFERENCES planning_stage (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on))`,
  'CREATE INDEX measure_plan ON measure (workspace_id, plan_id)',
  ...workspaceTable('measure', 'select, insert, update'),

  `CREATE TABLE measure_field (
     workspace_id uuid NOT NULL,
     measure_id uuid NOT NULL,
     field_id uuid NOT NULL,
     PRIMARY KEY (workspace_id, measure_id, field_id),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id),
     FOREIGN KEY (workspace_id, field_id) REFERENCES field_of_action (workspace_id, id))`,
  ...workspaceTable('measure_field', 'select, insert, delete'),
];

/** Cents as whole numbers. What was planned before a change stands in the audit log; here stands the plan in force. */
const MONEY = [
  `CREATE TABLE cost_line (
     workspace_id uuid NOT NULL,
     measure_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('once', 'follow_up')),
     year smallint NOT NULL,
     cents bigint NOT NULL CHECK (cents >= 0),
     PRIMARY KEY (workspace_id, measure_id, kind, year),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id))`,
  ...workspaceTable('cost_line', 'select, insert, delete'),

  `CREATE TABLE financing_line (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     measure_id uuid NOT NULL,
     position integer NOT NULL,
     source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
     kind text NOT NULL CHECK (kind IN ('state', 'eu', 'own', 'third_party')),
     rate numeric(5, 2) CHECK (rate BETWEEN 0 AND 100),
     state text NOT NULL CHECK (state IN ('planned', 'applied', 'granted', 'drawn', 'settled')),
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id))`,
  'CREATE INDEX financing_line_measure ON financing_line (workspace_id, measure_id, position)',
  ...workspaceTable('financing_line', 'select, insert, delete'),

  `CREATE TABLE financing_amount (
     workspace_id uuid NOT NULL,
     line_id uuid NOT NULL,
     year smallint NOT NULL,
     cents bigint NOT NULL CHECK (cents >= 0),
     PRIMARY KEY (workspace_id, line_id, year),
     FOREIGN KEY (workspace_id, line_id) REFERENCES financing_line (workspace_id, id) ON DELETE CASCADE)`,
  ...workspaceTable('financing_amount', 'select, insert, delete'),
];

const DEADLINES = [
  `CREATE TABLE milestone (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     measure_id uuid NOT NULL,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     due_on date NOT NULL,
     reached_on date,
     removed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id))`,
  'CREATE INDEX milestone_measure ON milestone (workspace_id, measure_id, due_on)',
  ...workspaceTable('milestone', 'select, insert, update'),

  // The end of a measure, or the day of one of its milestones, as it was promised before: never changed, never deleted.
  `CREATE TABLE deadline_move (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     measure_id uuid NOT NULL,
     milestone_id uuid,
     from_on date,
     to_on date NOT NULL,
     reason text NOT NULL CHECK (length(reason) <= 1000),
     moved_at timestamptz NOT NULL,
     moved_by uuid NOT NULL,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id),
     FOREIGN KEY (workspace_id, milestone_id) REFERENCES milestone (workspace_id, id),
     CHECK (from_on IS NULL OR length(reason) > 0))`,
  'CREATE INDEX deadline_move_measure ON deadline_move (workspace_id, measure_id, moved_at)',
  ...workspaceTable('deadline_move', 'select, insert'),

  `CREATE TABLE status_update (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     measure_id uuid NOT NULL,
     reported_on date NOT NULL,
     course text NOT NULL CHECK (course IN ('on_track', 'at_risk', 'delayed')),
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
     reason text NOT NULL CHECK (length(reason) <= 1000),
     next_step text NOT NULL CHECK (length(next_step) <= 200),
     next_step_due date,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, measure_id) REFERENCES measure (workspace_id, id),
     CHECK (course = 'on_track' OR length(reason) > 0))`,
  'CREATE INDEX status_update_measure ON status_update (workspace_id, measure_id, reported_on DESC, created_at DESC)',
  ...workspaceTable('status_update', 'select, insert'),
];
