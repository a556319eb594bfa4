import { type Day, dayAfter } from '@quartierwerk/domain/time/day';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import type { Catalogue, DirectImport, Sources } from '../../../features/indicators/index.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { CATALOGUE_SOURCES } from '../rbk-providers.js';
import type { DemoDelivery } from '../demo-delivery.js';
import { onDay } from './on-day.js';
import { STOLBERG_DOMAINS, STOLBERG_INDICATORS } from '../stolberg-catalogue.js';

/** Below this number of cases the provider's values are kept secret: the agency's strict rule is ten, elsewhere three. */
const MIN_CASES: Readonly<Record<string, number>> = { employment_agency: 10 };
const USUAL_MIN_CASES = 3;

/** The catalogue of Stolberg: its own four indicators. */
export async function seedStolbergCatalogue(catalogue: Catalogue, ctx: ActorContext): Promise<void> {
  const domainIds = new Map<string, string>();
  for (const domain of STOLBERG_DOMAINS) {
    const id = uuidV7();
    domainIds.set(domain.code, id);
    await catalogue.createDomain(ctx, { id, code: domain.code, name: domain.name });
  }
  for (const entry of STOLBERG_INDICATORS) {
    await catalogue.create(ctx, {
      id: uuidV7(),
      code: entry.code,
      domainId: domainIds.get(entry.domainCode) ?? '',
      validFrom: '2016-01-01',
      name: entry.name,
      shortName: entry.shortName,
      numerator: entry.numerator,
      denominator: entry.denominator,
      unit: entry.unit,
      decimals: entry.decimals,
      direction: entry.direction,
      referenceDateNote: entry.referenceDate,
      legalBasis: entry.legalBasis,
      lowestLevel: entry.lowestLevel,
      poolingYears: entry.poolingYears,
      interpretation: entry.interpretation,
    });
  }
}

export interface DeliverySeed {
  readonly editionIds: ReadonlyMap<string, string>;
  readonly deliveries: readonly DemoDelivery[];
  /** Organisation by its name, for sources whose people sign in. */
  readonly organisationIds: ReadonlyMap<string, string>;
}

/** Reads every delivery of the demonstration as its provider sent it, through the real import. */
export async function seedDeliveries(
  services: { readonly sources: Sources; readonly imports: DirectImport },
  ctx: ActorContext,
  seed: DeliverySeed,
): Promise<void> {
  const first = onDay(ctx, seed.deliveries.map(deliveredOn).sort()[0] ?? '');
  await shortenSources(services.sources, first, seed);
  const { sources: known } = await services.sources.list(ctx);
  const sourceIds = new Map(known.map((source) => [source.name, source.id]));
  for (const delivery of seed.deliveries) {
    const sourceId = sourceIds.get(delivery.provider) ?? (await addSource(services.sources, first, delivery, seed));
    sourceIds.set(delivery.provider, sourceId);
    const file = { fileName: delivery.fileName, bytes: Buffer.from(delivery.csv, 'utf8') };
    const result = await services.imports.run(onDay(ctx, deliveredOn(delivery)), file, (view) =>
      mappingOf(view, delivery, sourceId, seed.editionIds.get(delivery.editionKey) ?? null),
    );
    if (!result.imported) {
      const found = JSON.stringify(result.view.defects.length > 0 ? result.view.defects : result.view.check);
      throw new Error(`The demonstration's delivery ${delivery.key} was not taken over: ${found.slice(0, 600)}`);
    }
  }
}

/** What somebody cites was delivered before: a year's figures come in February, those of day care on the day after their own in March. */
function deliveredOn({ year, referenceDate }: DemoDelivery): Day {
  const usual = `${year + 1}-02-16`;
  return referenceDate > usual ? dayAfter(referenceDate, 1) : usual;
}

async function shortenSources(sources: Sources, ctx: ActorContext, seed: DeliverySeed): Promise<void> {
  for (const source of (await sources.list(ctx)).sources) {
    const name = CATALOGUE_SOURCES.get(source.name);
    const delivery = seed.deliveries.find(({ provider }) => provider === name);
    if (name === undefined) continue;
    await sources.revise(ctx, source, {
      name,
      organisationId: seed.organisationIds.get(name) ?? null,
      minCases: delivery ? minCasesOf(delivery) : source.minCases,
    });
  }
}

async function addSource(
  sources: Sources,
  ctx: ActorContext,
  delivery: DemoDelivery,
  seed: DeliverySeed,
): Promise<string> {
  const id = uuidV7();
  await sources.create(ctx, {
    id,
    name: delivery.provider,
    organisationId: seed.organisationIds.get(delivery.provider) ?? null,
    minCases: minCasesOf(delivery),
  });
  return id;
}

function minCasesOf({ providerKind }: DemoDelivery): number {
  return MIN_CASES[providerKind] ?? USUAL_MIN_CASES;
}

/** What the wizard proposes, with what a planner would add. The jumps between the invented years have been looked at. */
function mappingOf(
  view: ImportView,
  delivery: DemoDelivery,
  sourceId: string,
  areaEditionId: string | null,
): ImportMapping {
  return {
    ...view.mapping,
    title: delivery.title,
    sourceId,
    referenceDate: delivery.referenceDate,
    note: delivery.notes,
    areaEditionId,
    fixes: { ...view.mapping.fixes, confirmedJumps: 100_000 },
  };
}
