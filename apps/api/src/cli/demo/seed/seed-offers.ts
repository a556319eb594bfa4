import type { INestApplicationContext } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Offers } from '../../../features/diagnosis/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoOffer } from '../offers/offers-data.js';
import { onDay } from './on-day.js';

export interface OffersSeed {
  readonly app: INestApplicationContext;
  readonly ctx: ActorContext;
  readonly editionId: string;
  /** Ids of organisations by their key in the demonstration. */
  readonly organisationIds: Readonly<Record<string, string>>;
}

/** Writes existing offers down, each on its day, so that some are due for a check by now; some are over. */
export async function seedOffers(seed: OffersSeed, offers: readonly DemoOffer[]): Promise<void> {
  const areaIds = await areaIdsOf(seed);
  const service = seed.app.get(Offers, { strict: false });
  for (const { organisation, provider, areas, recordedOn, ended, ...entry } of offers) {
    const made = await service.create(onDay(seed.ctx, recordedOn), {
      ...{ ...entry, id: uuidV7(), targetGroups: [...entry.targetGroups], checkedOn: recordedOn },
      areaIds: areas.map((name) => found(areaIds.get(name), name)),
      ...(organisation ? { organisationId: found(seed.organisationIds[organisation], organisation) } : {}),
      ...(provider ? { providerName: provider } : {}),
    });
    if (ended) await service.end(onDay(seed.ctx, ended.on), made, { endsOn: ended.endsOn, reason: ended.reason });
  }
}

/** A small area behind the name of its municipality, as some of them bear the same. */
async function areaIdsOf({ app, ctx, editionId }: OffersSeed): Promise<ReadonlyMap<string, string>> {
  const rows = await app.get(UnitOfWork, { strict: false }).read(ctx, (tx) =>
    tx.sql<{ id: string; name: string }>(
      `SELECT a.id, CASE WHEN a.level = 'small_area' THEN up.name || ', ' || a.name ELSE a.name END AS name
         FROM area a LEFT JOIN area up ON up.workspace_id = a.workspace_id AND up.id = a.parent_id
        WHERE a.workspace_id = $1 AND a.edition_id = $2`,
      [tx.workspaceId, editionId],
    ),
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

function found(id: string | undefined, wanted: string): string {
  if (!id) throw new Error(`The demonstration has no "${wanted}".`);
  return id;
}
