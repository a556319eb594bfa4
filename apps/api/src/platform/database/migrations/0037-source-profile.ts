import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** What a source says about disclosure beside its smallest number of cases. Until now nothing of it was said: as usual. */
export class SourceProfile1764150000037 implements MigrationInterface {
  readonly name = 'SourceProfile1764150000037';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE source ADD COLUMN zeros_secret boolean NOT NULL DEFAULT false,
         ADD COLUMN complement_secret boolean NOT NULL DEFAULT false,
         ADD COLUMN rounding_base smallint NOT NULL DEFAULT 1 CHECK (rounding_base IN (1, 3, 5, 10)),
         ADD COLUMN publication_level text NOT NULL DEFAULT 'small_area'
           CHECK (publication_level IN ('small_area', 'municipality', 'district'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE source DROP COLUMN zeros_secret, DROP COLUMN complement_secret, DROP COLUMN rounding_base,
         DROP COLUMN publication_level`,
    ]);
  }
}
