import type { INestApplicationContext } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { IndexRuns } from '../../../features/diagnosis/index.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';

/**
 * The method of the demonstration: the default, with the threshold of each domain lowered to 60 %. Suppressed school-entry figures
 * and the missing day-care rates of one youth office would otherwise leave a quarter of the areas without an index.
 */
const METHOD = { ...DEFAULT_METHOD, coverage: { domain: 0.6, overall: 0.9 } };

/** Runs of three years, the earlier ones frozen. */
export async function seedRbkDiagnosis(
  app: INestApplicationContext,
  ctx: ActorContext,
  editionIds: ReadonlyMap<string, string>,
): Promise<void> {
  const runs = app.get(IndexRuns, { strict: false });
  const compute = async (editionKey: string, year: number, method: object, title: string) =>
    runs.compute(ctx, {
      id: uuidV7(),
      title,
      editionId: editionIds.get(editionKey) ?? '',
      year,
      method: { ...method },
    });
  const earlier = await compute('rbk-2018', 2023, METHOD, 'Index 2023');
  await runs.freeze(ctx, { id: earlier.id, version: earlier.version });
  await compute('rbk-2024', 2025, { ...METHOD, reference: 'area_mean' }, 'Index 2025, Mittel der Wohnplätze');
  const current = await compute('rbk-2024', 2025, METHOD, 'Index 2025');
  await runs.freeze(ctx, { id: current.id, version: current.version });
}
