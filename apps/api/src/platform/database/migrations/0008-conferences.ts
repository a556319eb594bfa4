import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Planning conferences with participants, areas, fields of action and findings; recommendations with their history and consent. */
export class Conferences1764150000008 implements MigrationInterface {
  readonly name = 'Conferences1764150000008';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...CONFERENCES, ...RECOMMENDATIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'party_consent',
        'recommendation_event',
        'recommendation_addressee',
        'recommendation',
        'finding',
        'conference_field',
        'conference_participant',
        'conference_area',
        'conference',
      ),
    );
  }
}

const CONFERENCES = [
  `CREATE TABLE conference (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     held_on date NOT NULL,
     place text NOT NULL CHECK (length(place) <= 200),
     purpose text NOT NULL CHECK (length(purpose) <= 1000),
     state text NOT NULL CHECK (state IN ('planned', 'running', 'closed', 'cancelled')),
     organisation_id uuid NOT NULL,
     begun_at timestamptz,
     closed_at timestamptz,
     cancel_reason text,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
     CHECK ((state = 'closed') = (closed_at IS NOT NULL)))`,
  ...workspaceTable('conference', 'select, insert, update'),

  `CREATE TABLE conference_area (
     workspace_id uuid NOT NULL,
     conference_id uuid NOT NULL,
     area_id uuid NOT NULL,
     position integer NOT NULL,
     PRIMARY KEY (workspace_id, conference_id, area_id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES conference (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id))`,
  ...workspaceTable('conference_area', 'select, insert, update, delete'),

  // Seats by organisation and role: who sat on them is not kept.
  `CREATE TABLE conference_participant (
     workspace_id uuid NOT NULL,
     conference_id uuid NOT NULL,
     position integer NOT NULL,
     organisation_id uuid NOT NULL,
     role text NOT NULL CHECK (length(role) <= 200),
     seats integer NOT NULL CHECK (seats BETWEEN 1 AND 99),
     PRIMARY KEY (workspace_id, conference_id, position),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES conference (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  ...workspaceTable('conference_participant', 'select, insert, update, delete'),

  `CREATE TABLE conference_field (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid NOT NULL,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     position integer NOT NULL,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     removed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES conference (workspace_id, id))`,
  'CREATE INDEX conference_field_conference ON conference_field (workspace_id, conference_id, position)',
  ...workspaceTable('conference_field', 'select, insert, update'),

  `CREATE TABLE finding (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid NOT NULL,
     number integer NOT NULL CHECK (number > 0),
     area_id uuid,
     field_id uuid,
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
     removed_at timestamptz,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT finding_number UNIQUE (workspace_id, conference_id, number),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES conference (workspace_id, id),
     FOREIGN KEY (workspace_id, field_id) REFERENCES conference_field (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id))`,
  ...workspaceTable('finding', 'select, insert, update'),
];

const RECOMMENDATIONS = [
  `CREATE TABLE recommendation (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid,
     field_id uuid,
     area_id uuid,
     organisation_id uuid NOT NULL,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     wording text NOT NULL CHECK (length(wording) BETWEEN 1 AND 4000),
     target_groups text[] NOT NULL,
     life_phase text NOT NULL CHECK (length(life_phase) <= 200),
     costs text NOT NULL CHECK (length(costs) <= 200),
     existing text NOT NULL CHECK (length(existing) <= 1000),
     state text NOT NULL CHECK (state IN ('draft', 'agreed', 'submitted', 'accepted', 'accepted_modified', 'deferred', 'referred',
       'rejected', 'withdrawn', 'in_planning', 'linked', 'completed', 'lapsed')),
     state_since date NOT NULL,
     follow_up_on date,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES conference (workspace_id, id),
     FOREIGN KEY (workspace_id, field_id) REFERENCES conference_field (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     CHECK (field_id IS NULL OR conference_id IS NOT NULL),
     -- A deferred recommendation comes back on a day.
     CHECK (state <> 'deferred' OR follow_up_on IS NOT NULL))`,
  'CREATE INDEX recommendation_conference ON recommendation (workspace_id, conference_id)',
  ...workspaceTable('recommendation', 'select, insert, update'),

  `CREATE TABLE recommendation_addressee (
     workspace_id uuid NOT NULL,
     recommendation_id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     position integer NOT NULL,
     PRIMARY KEY (workspace_id, recommendation_id, organisation_id),
     FOREIGN KEY (workspace_id, recommendation_id) REFERENCES recommendation (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
  ...workspaceTable('recommendation_addressee', 'select, insert, update, delete'),

  // What happened is never rewritten.
  `CREATE TABLE recommendation_event (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     recommendation_id uuid NOT NULL,
     position integer NOT NULL,
     event text NOT NULL,
     state text NOT NULL,
     reason text NOT NULL CHECK (length(reason) <= 1000),
     follow_up_on date,
     organisation_id uuid,
     -- Evidence, decision or recommendation that the event is about.
     node_id uuid,
     at timestamptz NOT NULL,
     by uuid NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT recommendation_event_position UNIQUE (workspace_id, recommendation_id, position),
     FOREIGN KEY (workspace_id, recommendation_id) REFERENCES recommendation (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     FOREIGN KEY (workspace_id, node_id) REFERENCES chain_node (workspace_id, id))`,
  ...workspaceTable('recommendation_event', 'select, insert'),

  `CREATE TABLE party_consent (
     workspace_id uuid NOT NULL,
     recommendation_id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     state text NOT NULL CHECK (state IN ('open', 'granted', 'granted_with_conditions', 'refused')),
     remark text NOT NULL CHECK (length(remark) <= 1000),
     asked_on date NOT NULL,
     answered_on date,
     PRIMARY KEY (workspace_id, recommendation_id, organisation_id),
     FOREIGN KEY (workspace_id, recommendation_id) REFERENCES recommendation (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     CHECK ((state = 'open') = (answered_on IS NULL)),
     CHECK (state IN ('open', 'granted') OR length(btrim(remark)) > 0))`,
  ...workspaceTable('party_consent', 'select, insert, update'),
];
