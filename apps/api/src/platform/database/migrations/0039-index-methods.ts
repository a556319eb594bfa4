import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

const STATES = `'scored', 'context', 'weight_zero', 'no_values', 'no_variance'`;
const SOURCES = `'none', 'area_mean', 'district_sum', 'district_published'`;

/**
 * More ways to compute an index: an indicator can be set aside for two further reasons, a reference can be that of the municipality,
 * and where contributions no longer follow from weight and deviation they are stored.
 */
export class IndexMethods1764150000039 implements MigrationInterface {
  readonly name = 'IndexMethods1764150000039';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...checks(`${STATES}, 'zero_reference', 'half_equal'`, `${SOURCES}, 'parent'`),
      'ALTER TABLE index_result ADD COLUMN contributions double precision[]',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE index_result DROP COLUMN contributions', ...checks(STATES, SOURCES)]);
  }
}

function checks(states: string, sources: string): string[] {
  return [
    'ALTER TABLE index_run_indicator DROP CONSTRAINT index_run_indicator_state_check',
    'ALTER TABLE index_run_indicator DROP CONSTRAINT index_run_indicator_reference_source_check',
    `ALTER TABLE index_run_indicator ADD CONSTRAINT index_run_indicator_state_check CHECK (state IN (${states}))`,
    `ALTER TABLE index_run_indicator ADD CONSTRAINT index_run_indicator_reference_source_check
       CHECK (reference_source IN (${sources}))`,
  ];
}
