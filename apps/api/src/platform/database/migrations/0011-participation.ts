import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * Neighbourhood conferences with their stations and counts of participants, contributions with their points, themes and answers. No
 * column holds a person: who took part is counted for the event as a whole, and contact data has no place here.
 */
export class Participation1764150000011 implements MigrationInterface {
  readonly name = 'Participation1764150000011';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...EVENTS, ...CONTRIBUTIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      dropTables(
        'answer',
        'contribution_points',
        'contribution',
        'theme',
        'participant_count',
        'station',
        'neighbourhood_conference',
        'open_place',
      ),
    );
  }
}

const EVENTS = [
  // A name in a public address leads to its workspace before anyone has signed in: every reader may look up, nobody else's row be written.
  `CREATE TABLE open_place (
     workspace_id uuid NOT NULL REFERENCES workspace (id),
     slug text NOT NULL CHECK (slug ~ '^[a-z0-9-]{1,200}$'),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     PRIMARY KEY (workspace_id, slug))`,
  'CREATE INDEX open_place_slug ON open_place (slug)',
  ...workspaceTable('open_place', 'select, insert', 'true'),

  `CREATE TABLE neighbourhood_conference (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     code text NOT NULL,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     held_on date NOT NULL,
     starts_at text NOT NULL CHECK (length(starts_at) <= 60),
     venue text NOT NULL CHECK (length(venue) BETWEEN 1 AND 200),
     area_id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     publisher_slug text NOT NULL,
     purpose text NOT NULL CHECK (length(purpose) <= 1000),
     leeway text NOT NULL CHECK (length(leeway) <= 1000),
     support text NOT NULL CHECK (length(support) <= 1000),
     contact_note text NOT NULL CHECK (length(contact_note) <= 1000),
     contact_email text CHECK (length(contact_email) <= 254),
     receipt_prefix text NOT NULL CHECK (receipt_prefix ~ '^[A-HK-NPR-Z]{1,2}[2-9]$'),
     capture_code text NOT NULL,
     state text NOT NULL CHECK (state IN ('planned', 'running', 'closed', 'cancelled')),
     cancel_reason text,
     participants integer CHECK (participants >= 0),
     missing_note text NOT NULL DEFAULT '' CHECK (length(missing_note) <= 1000),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT neighbourhood_conference_code UNIQUE (workspace_id, code),
     CONSTRAINT neighbourhood_conference_receipts UNIQUE (workspace_id, receipt_prefix),
     CONSTRAINT neighbourhood_conference_capture UNIQUE (workspace_id, capture_code),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     FOREIGN KEY (workspace_id, publisher_slug) REFERENCES open_place (workspace_id, slug),
     CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)))`,
  'CREATE INDEX neighbourhood_conference_organisation ON neighbourhood_conference (workspace_id, organisation_id)',
  ...workspaceTable('neighbourhood_conference', 'select, insert, update'),

  `CREATE TABLE station (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid NOT NULL,
     number smallint NOT NULL CHECK (number BETWEEN 1 AND 9),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
     method text NOT NULL,
     position smallint NOT NULL,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT station_number UNIQUE (workspace_id, conference_id, number),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES neighbourhood_conference (workspace_id, id))`,
  ...workspaceTable('station', 'select, insert, update, delete'),

  `CREATE TABLE participant_count (
     workspace_id uuid NOT NULL,
     conference_id uuid NOT NULL,
     dimension text NOT NULL CHECK (dimension IN ('age', 'language')),
     key text NOT NULL,
     count integer NOT NULL CHECK (count >= 0),
     PRIMARY KEY (workspace_id, conference_id, dimension, key),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES neighbourhood_conference (workspace_id, id))`,
  ...workspaceTable('participant_count', 'select, insert, delete'),
];

const CONTRIBUTIONS = [
  `CREATE TABLE theme (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     state text NOT NULL CHECK (state IN ('open', 'forwarded', 'answered', 'merged')),
     merged_into uuid,
     forwarded_to text CHECK (length(forwarded_to) <= 200),
     forwarded_on date,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES neighbourhood_conference (workspace_id, id),
     FOREIGN KEY (workspace_id, merged_into) REFERENCES theme (workspace_id, id),
     CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
     CHECK ((forwarded_to IS NULL) = (forwarded_on IS NULL)))`,
  'CREATE INDEX theme_conference ON theme (workspace_id, conference_id)',
  'CREATE INDEX theme_merged_into ON theme (workspace_id, merged_into) WHERE merged_into IS NOT NULL',
  ...workspaceTable('theme', 'select, insert, update'),

  `CREATE TABLE contribution (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     conference_id uuid NOT NULL,
     station_id uuid,
     -- The digit of the station as it was when the receipt was given.
     station_number smallint NOT NULL CHECK (station_number BETWEEN 0 AND 9),
     number integer NOT NULL CHECK (number > 0),
     code text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('problem', 'wish', 'idea', 'strength', 'question', 'offer')),
     language text NOT NULL,
     original text NOT NULL CHECK (length(original) BETWEEN 1 AND 4000),
     redacted text CHECK (length(redacted) BETWEEN 1 AND 4000),
     translation text CHECK (length(translation) BETWEEN 1 AND 4000),
     translated_by text NOT NULL DEFAULT '' CHECK (length(translated_by) <= 200),
     voices text NOT NULL CHECK (voices IN ('one', 'several', 'table')),
     place text NOT NULL CHECK (length(place) <= 200),
     theme_id uuid,
     -- The sum of its points, so that a list can be sorted by them.
     points integer NOT NULL DEFAULT 0,
     -- Revision of the entry on its device: sending it again, or late, changes nothing.
     revision integer NOT NULL CHECK (revision > 0),
     state text NOT NULL CHECK (state IN ('captured', 'redacted', 'grouped', 'forwarded', 'answered', 'reported_back', 'discarded')),
     forwarded_to text CHECK (length(forwarded_to) <= 200),
     forwarded_on date,
     reported_by text CHECK (reported_by IN ('notice_board', 'district_paper', 'next_event', 'email', 'public_page')),
     reported_on date,
     discard_reason text CHECK (discard_reason IN ('duplicate', 'personal_data', 'insulting', 'child_protection', 'other')),
     discard_note text,
     said_at timestamptz NOT NULL,
     recorded_at timestamptz NOT NULL,
     recorded_by uuid NOT NULL,
     checked_at timestamptz,
     checked_by uuid,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     CONSTRAINT contribution_code UNIQUE (workspace_id, code),
     CONSTRAINT contribution_number UNIQUE (workspace_id, conference_id, station_number, number),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, conference_id) REFERENCES neighbourhood_conference (workspace_id, id),
     FOREIGN KEY (workspace_id, station_id) REFERENCES station (workspace_id, id),
     FOREIGN KEY (workspace_id, theme_id) REFERENCES theme (workspace_id, id),
     CHECK ((state = 'discarded') = (discard_reason IS NOT NULL)),
     CHECK (state IN ('captured', 'discarded') OR redacted IS NOT NULL),
     CHECK ((forwarded_to IS NULL) = (forwarded_on IS NULL)),
     CHECK ((reported_by IS NULL) = (reported_on IS NULL)))`,
  'CREATE INDEX contribution_conference ON contribution (workspace_id, conference_id, said_at DESC)',
  'CREATE INDEX contribution_theme ON contribution (workspace_id, theme_id) WHERE theme_id IS NOT NULL',
  'CREATE INDEX contribution_said ON contribution (workspace_id, said_at DESC, id)',
  ...workspaceTable('contribution', 'select, insert, update'),

  `CREATE TABLE contribution_points (
     workspace_id uuid NOT NULL,
     contribution_id uuid NOT NULL,
     round smallint NOT NULL CHECK (round BETWEEN 1 AND 9),
     points integer NOT NULL CHECK (points BETWEEN 0 AND 999),
     PRIMARY KEY (workspace_id, contribution_id, round),
     FOREIGN KEY (workspace_id, contribution_id) REFERENCES contribution (workspace_id, id))`,
  ...workspaceTable('contribution_points', 'select, insert, update'),

  `CREATE TABLE answer (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     contribution_id uuid,
     theme_id uuid,
     outcome text NOT NULL CHECK (outcome IN ('adopted', 'partly_adopted', 'exists_already', 'under_review', 'passed_on', 'not_adopted', 'out_of_scope')),
     reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
     unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 200),
     answered_on date NOT NULL,
     due_on date,
     passed_to text NOT NULL CHECK (length(passed_to) <= 200),
     discussed_on date,
     discussed_by text NOT NULL CHECK (length(discussed_by) <= 200),
     planned_for text NOT NULL CHECK (length(planned_for) <= 100),
     done_on date,
     -- A later answer replaces it; what was said before stays in the history.
     superseded_by uuid,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, contribution_id) REFERENCES contribution (workspace_id, id),
     FOREIGN KEY (workspace_id, theme_id) REFERENCES theme (workspace_id, id),
     FOREIGN KEY (workspace_id, superseded_by) REFERENCES answer (workspace_id, id),
     CHECK ((contribution_id IS NULL) <> (theme_id IS NULL)),
     CHECK (outcome <> 'under_review' OR due_on IS NOT NULL))`,
  'CREATE UNIQUE INDEX answer_of_contribution ON answer (workspace_id, contribution_id) WHERE superseded_by IS NULL AND contribution_id IS NOT NULL',
  'CREATE UNIQUE INDEX answer_of_theme ON answer (workspace_id, theme_id) WHERE superseded_by IS NULL AND theme_id IS NOT NULL',
  ...workspaceTable('answer', 'select, insert, update'),
];
