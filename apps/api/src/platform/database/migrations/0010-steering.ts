import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * Bodies with their seats, meetings with agenda, attendance and conflicts of interest, and decisions with votes and the history of how
 * they are carried out. Who holds a seat is a member of the body's audience (migration 7): the service keeps both in step.
 */
export class Steering1764150000010 implements MigrationInterface {
  readonly name = 'Steering1764150000010';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...BODIES, ...MEETINGS, ...DECISIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'decision_tracking',
        'vote',
        'decision',
        'conflict_of_interest',
        'attendance',
        'agenda_item',
        'meeting',
        'body_membership',
        'body',
      ),
    );
  }
}

const BODIES = [
  `CREATE TABLE body (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     id uuid NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     kind text NOT NULL CHECK (kind IN ('steering_group', 'council', 'committee', 'other')),
     -- Fixed by law or by the rules of procedure: the quorum counts from it, not from those appointed.
     voting_member_count smallint NOT NULL CHECK (voting_member_count BETWEEN 1 AND 200),
     created_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT body_name UNIQUE (workspace_id, name))`,
  ...workspaceTable('body', 'select, insert, update'),

  `CREATE TABLE body_membership (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     body_id uuid NOT NULL,
     -- Name of the seat or unit, never of a person.
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     organisation_id uuid NOT NULL,
     role text NOT NULL CHECK (role IN ('chair', 'member', 'associate', 'office')),
     voting_right boolean NOT NULL CHECK (NOT voting_right OR role IN ('chair', 'member')),
     holder_id uuid REFERENCES user_account (id),
     deputy_id uuid REFERENCES user_account (id),
     valid_from date NOT NULL,
     valid_to date,
     created_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, body_id) REFERENCES body (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     CHECK (valid_to IS NULL OR valid_to >= valid_from),
     CHECK (holder_id IS NULL OR holder_id <> deputy_id))`,
  'CREATE INDEX body_membership_body ON body_membership (workspace_id, body_id)',
  ...workspaceTable('body_membership', 'select, insert, update'),
];

const MEETINGS = [
  `CREATE TABLE meeting (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     body_id uuid NOT NULL,
     held_on date NOT NULL,
     starts_at text NOT NULL DEFAULT '' CHECK (length(starts_at) <= 5),
     place text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
     state text NOT NULL CHECK (state IN ('scheduled', 'invited', 'running', 'held', 'cancelled')),
     reason text NOT NULL DEFAULT '',
     begun_at timestamptz,
     ended_at timestamptz,
     created_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, body_id) REFERENCES body (workspace_id, id),
     CHECK (state <> 'cancelled' OR reason <> ''))`,
  'CREATE INDEX meeting_day ON meeting (workspace_id, body_id, held_on)',
  ...workspaceTable('meeting', 'select, insert, update'),

  `CREATE TABLE agenda_item (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     meeting_id uuid NOT NULL,
     position integer NOT NULL,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     public boolean NOT NULL,
     recommendation_id uuid,
     proposed_text text CHECK (length(proposed_text) <= 4000),
     note text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
     state text NOT NULL CHECK (state IN ('open', 'noted', 'decided')),
     done_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, meeting_id) REFERENCES meeting (workspace_id, id),
     FOREIGN KEY (workspace_id, recommendation_id) REFERENCES chain_node (workspace_id, id),
     CHECK ((state = 'open') = (done_at IS NULL)))`,
  'CREATE INDEX agenda_item_meeting ON agenda_item (workspace_id, meeting_id, position)',
  'CREATE INDEX agenda_item_recommendation ON agenda_item (workspace_id, recommendation_id) WHERE recommendation_id IS NOT NULL',
  ...workspaceTable('agenda_item', 'select, insert, update, delete'),

  // From one item on: people come late and leave early.
  `CREATE TABLE attendance (
     workspace_id uuid NOT NULL,
     agenda_item_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     attendance text NOT NULL CHECK (attendance IN ('present', 'deputy', 'excused', 'absent')),
     noted_at timestamptz NOT NULL,
     PRIMARY KEY (workspace_id, agenda_item_id, membership_id),
     FOREIGN KEY (workspace_id, agenda_item_id) REFERENCES agenda_item (workspace_id, id) ON DELETE CASCADE,
     FOREIGN KEY (workspace_id, membership_id) REFERENCES body_membership (workspace_id, id))`,
  ...workspaceTable('attendance', 'select, insert, update, delete'),

  `CREATE TABLE conflict_of_interest (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     agenda_item_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
     left_room boolean NOT NULL,
     declared_at timestamptz NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT conflict_once UNIQUE (workspace_id, agenda_item_id, membership_id),
     FOREIGN KEY (workspace_id, agenda_item_id) REFERENCES agenda_item (workspace_id, id) ON DELETE CASCADE,
     FOREIGN KEY (workspace_id, membership_id) REFERENCES body_membership (workspace_id, id))`,
  ...workspaceTable('conflict_of_interest', 'select, insert, delete'),
];

const DECISIONS = [
  `CREATE TABLE decision (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     body_id uuid NOT NULL,
     agenda_item_id uuid NOT NULL,
     recommendation_id uuid,
     decided_on date NOT NULL,
     result text NOT NULL CHECK (result IN ('adopted_unchanged', 'adopted_modified', 'noted', 'recommended', 'postponed', 'referred',
       'removed_from_agenda', 'withdrawn', 'rejected', 'no_quorum')),
     proposed_text text,
     wording text NOT NULL CHECK (length(wording) BETWEEN 1 AND 4000),
     conditions text NOT NULL DEFAULT '' CHECK (length(conditions) <= 1000),
     reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
     lead_organisation_id uuid,
     -- Who was there and entitled, and how many had to be.
     present smallint NOT NULL,
     quorum smallint NOT NULL,
     follow_up_on date,
     deadline date,
     former_deadline date,
     delay_reason text,
     tracking_state text CHECK (tracking_state IN ('open', 'in_progress', 'delayed', 'done_reported', 'closed', 'superseded')),
     done_reported_on date,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT decision_item UNIQUE (workspace_id, agenda_item_id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, body_id) REFERENCES body (workspace_id, id),
     FOREIGN KEY (workspace_id, agenda_item_id) REFERENCES agenda_item (workspace_id, id),
     FOREIGN KEY (workspace_id, recommendation_id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, lead_organisation_id) REFERENCES organisation (workspace_id, id),
     CHECK (result NOT IN ('adopted_unchanged', 'adopted_modified') OR lead_organisation_id IS NOT NULL AND deadline IS NOT NULL),
     CHECK (result <> 'postponed' OR follow_up_on IS NOT NULL AND reason <> ''),
     CHECK (result <> 'rejected' OR reason <> ''))`,
  'CREATE INDEX decision_due ON decision (workspace_id, tracking_state, deadline)',
  'CREATE INDEX decision_recommendation ON decision (workspace_id, recommendation_id) WHERE recommendation_id IS NOT NULL',
  ...workspaceTable('decision', 'select, insert, update'),

  `CREATE TABLE vote (
     workspace_id uuid NOT NULL,
     decision_id uuid NOT NULL,
     yes smallint NOT NULL CHECK (yes >= 0),
     no smallint NOT NULL CHECK (no >= 0),
     abstention smallint NOT NULL CHECK (abstention >= 0),
     conflicted smallint NOT NULL CHECK (conflicted >= 0),
     PRIMARY KEY (workspace_id, decision_id),
     FOREIGN KEY (workspace_id, decision_id) REFERENCES decision (workspace_id, id))`,
  ...workspaceTable('vote', 'select, insert'),

  // A history: written once, never changed. The old deadline stays beside the new one.
  `CREATE TABLE decision_tracking (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     decision_id uuid NOT NULL,
     event text NOT NULL CHECK (event IN ('decided', 'reported', 'delayed', 'done', 'reopened', 'closed', 'superseded')),
     state text,
     text text NOT NULL DEFAULT '' CHECK (length(text) <= 600),
     deadline date,
     former_deadline date,
     reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
     author_role text,
     organisation_id uuid,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, decision_id) REFERENCES decision (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  'CREATE INDEX decision_tracking_of ON decision_tracking (workspace_id, decision_id, created_at DESC)',
  ...workspaceTable('decision_tracking', 'select, insert'),
];
