import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Existing offers and the areas that they are for. */
export class ExistingOffers1764150000047 implements MigrationInterface {
  readonly name = 'ExistingOffers1764150000047';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, OFFERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('existing_offer_area', 'existing_offer'));
  }
}

const OFFERS = [
  `CREATE TABLE existing_offer (
     workspace_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     kind text NOT NULL CHECK (kind IN ('counselling', 'meeting_place', 'open_youth_work', 'group_or_course', 'education', 'childcare',
       'health', 'outreach', 'practical_help', 'other')),
     description text NOT NULL CHECK (length(description) <= 1000),
     organisation_id uuid,
     provider_name text NOT NULL CHECK (length(provider_name) <= 200),
     place text NOT NULL CHECK (length(place) <= 200),
     target_groups text[] NOT NULL CHECK (cardinality(target_groups) <= 20),
     field text NOT NULL CHECK (length(field) <= 200),
     frequency text NOT NULL CHECK (length(frequency) <= 200),
     capacity text NOT NULL CHECK (length(capacity) <= 200),
     starts_on date,
     ends_on date,
     end_reason text NOT NULL DEFAULT '' CHECK (length(end_reason) <= 1000),
     source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
     checked_on date NOT NULL,
     removed_at timestamptz,
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL,
     changed_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 1,
     -- What the list is looked through for, beside the code and the name of the organisation.
     sought text COLLATE "C" GENERATED ALWAYS AS (search_form(name || ' ' || provider_name || ' ' || description)) STORED,
     PRIMARY KEY (workspace_id, id),
     FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
     FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id),
     CHECK (organisation_id IS NOT NULL OR provider_name <> ''),
     CHECK (starts_on <= ends_on))`,
  ...workspaceTable('existing_offer', 'select, insert, update'),

  `CREATE TABLE existing_offer_area (
     workspace_id uuid NOT NULL,
     offer_id uuid NOT NULL,
     area_id uuid NOT NULL,
     PRIMARY KEY (workspace_id, offer_id, area_id),
     FOREIGN KEY (workspace_id, offer_id) REFERENCES existing_offer (workspace_id, id),
     FOREIGN KEY (workspace_id, area_id) REFERENCES area (workspace_id, id))`,
  'CREATE INDEX existing_offer_area_area ON existing_offer_area (workspace_id, area_id)',
  ...workspaceTable('existing_offer_area', 'select, insert, delete'),
];
