import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/**
 * Which letters a word of the vocabulary holds (`lettersOf` of the domain), so that a search with a slip compares the few words that can
 * be meant and not thousands.
 */
export class WordLetters1764150000028 implements MigrationInterface {
  readonly name = 'WordLetters1764150000028';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE chain_vocabulary ADD COLUMN letters integer',
      // The owner is walled like everybody else.
      'ALTER TABLE chain_vocabulary NO FORCE ROW LEVEL SECURITY',
      `UPDATE chain_vocabulary
          SET letters = (SELECT coalesce(sum(1 << nth), 0) FROM generate_series(0, 25) AS nth WHERE strpos(word, chr(97 + nth)) > 0)`,
      'ALTER TABLE chain_vocabulary FORCE ROW LEVEL SECURITY',
      'ALTER TABLE chain_vocabulary ALTER COLUMN letters SET NOT NULL',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE chain_vocabulary DROP COLUMN letters']);
  }
}
