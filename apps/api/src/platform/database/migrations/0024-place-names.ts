import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** A name in public addresses leads to one workspace, whoever writes it: see features/identity/open/place-names.ts. */
export class PlaceNames1764150000024 implements MigrationInterface {
  readonly name = 'PlaceNames1764150000024';

  async up(runner: QueryRunner): Promise<void> {
    const walled = ['workspace', 'open_place', 'neighbourhood_conference'];
    await runAll(runner, [
      // The owner is walled like everybody else.
      ...walled.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      RENAME_LATER_ONES,
      ...walled.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
      'DROP INDEX open_place_slug',
      'CREATE UNIQUE INDEX open_place_slug ON open_place (slug)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP INDEX open_place_slug', 'CREATE INDEX open_place_slug ON open_place (slug)']);
  }
}

/**
 * Where two have one name, the later gets a number. A town's name was always checked against those that stood there; only a workspace's
 * own name was written unseen, so the town's is the earlier one. What hangs on the name goes with it.
 */
const RENAME_LATER_ONES = `DO $$
DECLARE
  later record;
  free text;
  nth integer;
BEGIN
  FOR later IN
    SELECT * FROM (
      SELECT p.workspace_id, p.slug, p.own,
             row_number() OVER (PARTITION BY p.slug ORDER BY p.own, w.created_at, p.workspace_id) AS place
        FROM open_place p JOIN workspace w ON w.id = p.workspace_id) places
     WHERE place > 1 ORDER BY slug, place
  LOOP
    nth := 1;
    LOOP
      nth := nth + 1;
      -- The slug of a workspace has 60 characters at most.
      free := left(later.slug, 55) || '-' || nth;
      EXIT WHEN NOT EXISTS (SELECT 1 FROM open_place WHERE slug = free) AND NOT EXISTS (SELECT 1 FROM workspace WHERE slug = free);
    END LOOP;
    INSERT INTO open_place (workspace_id, slug, name, own, unlisted)
      SELECT workspace_id, free, name, own, unlisted FROM open_place
       WHERE workspace_id = later.workspace_id AND slug = later.slug;
    UPDATE neighbourhood_conference SET publisher_slug = free
     WHERE workspace_id = later.workspace_id AND publisher_slug = later.slug;
    DELETE FROM open_place WHERE workspace_id = later.workspace_id AND slug = later.slug;
    IF later.own THEN
      UPDATE workspace SET slug = free, version = version + 1 WHERE id = later.workspace_id;
    END IF;
  END LOOP;
END $$`;
