import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { AreaEditions } from '../../../features/places/index.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { readDemoAsset } from '../demo-assets.js';
import { type DemoAreaEdition, RBK_EDITIONS, rbkLineage } from '../rbk-places.js';
import { STOLBERG_EDITION } from '../stolberg-places.js';

/** Names of the properties in our own files. */
const PROPERTIES = { code: 'code', name: 'name', level: 'level', parentCode: 'parentCode', population: 'population' };

const NOTE =
  'Grenzen der kleinen Gebiete: eigene Konstruktion innerhalb der Umrisse der Kommunen (Land NRW 2019, dl-de/by-2-0), nicht amtlich. Einwohnerzahlen erfunden.';

interface Labels {
  readonly smallArea: string;
  readonly populationDate: string;
  readonly minPopulation: number;
  /** The district above, where the file holds only a town. */
  readonly district?: { readonly code: string; readonly name: string };
}

/** The two area editions of the district with the split of one Wohnplatz between them; gives the ids by key. */
export async function seedRbkPlaces(editions: AreaEditions, ctx: ActorContext): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const edition of RBK_EDITIONS) {
    const labels = { smallArea: 'Wohnplatz', populationDate: edition.validTo ?? '2025-12-31', minPopulation: 1_000 };
    ids.set(edition.key, await createEdition(editions, ctx, edition, labels));
  }
  const [earlier, later] = RBK_EDITIONS.map((edition) => ids.get(edition.key));
  if (!earlier || !later) throw new Error('The demonstration needs two area editions.');
  await editions.setLineage(
    ctx,
    { id: later, version: 1 },
    {
      fromEditionId: earlier,
      rows: rbkLineage().map(({ from, to, share }) => ({ fromCode: from, toCode: to, share })),
    },
  );
  return ids;
}

/** The one area edition of Stolberg; areas below 1,000 residents take no part in an index. */
export async function seedStolbergPlaces(
  editions: AreaEditions,
  ctx: ActorContext,
): Promise<ReadonlyMap<string, string>> {
  const labels = {
    smallArea: 'Stadtteil',
    populationDate: '2018-12-31',
    minPopulation: 1_000,
    district: { code: '05334', name: 'StädteRegion Aachen' },
  };
  return new Map([[STOLBERG_EDITION.key, await createEdition(editions, ctx, STOLBERG_EDITION, labels)]]);
}

async function createEdition(
  editions: AreaEditions,
  ctx: ActorContext,
  edition: DemoAreaEdition,
  labels: Labels,
): Promise<string> {
  const collection: unknown = JSON.parse(readDemoAsset(edition.assetFile).toString('utf8'));
  const created = await editions.create(
    ctx,
    {
      id: uuidV7(),
      name: edition.name,
      validFrom: edition.validFrom,
      ...(edition.validTo ? { validTo: edition.validTo } : {}),
      smallAreaLabel: labels.smallArea,
      source: 'Umrisse: Land NRW (2019), dl-de/by-2-0; Unterteilung: eigene Konstruktion',
      note: NOTE,
      populationDate: labels.populationDate,
      minPopulation: labels.minPopulation,
      properties: PROPERTIES,
      ...(labels.district ? { district: labels.district } : {}),
    },
    collection,
  );
  return created.id;
}
