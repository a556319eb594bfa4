import type { INestApplicationContext, Type } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Role } from '@quartierwerk/domain/access/roles';
import type { DataSource } from 'typeorm';
import { Imprints, WorkspaceFounder, type FoundedWorkspace } from '../features/identity/index.js';
import { Catalogue, DeliveryRequests, DirectImport, Sources } from '../features/indicators/index.js';
import { AreaEditions } from '../features/places/index.js';
import { type ActorContext, systemContext } from '../platform/http/actor-context.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { withApplication } from './application-context.js';
import type { Command } from './commands.js';
import { DEMO_IMPRINTS } from './demo/demo-imprints.js';
import { DEMO_ORGANISATIONS, type DemoWorkspaceKey } from './demo/personas.js';
import { RBK_OFFERS } from './demo/offers/rbk-offers.js';
import { STOLBERG_OFFERS } from './demo/offers/stolberg-offers.js';
import { BURSCHEID_2018 } from './demo/participation/burscheid-2018.js';
import { BURSCHEID_2026 } from './demo/participation/burscheid-2026.js';
import { LEICHLINGEN_2026 } from './demo/participation/leichlingen-2026.js';
import { OVERATH_2026 } from './demo/participation/overath-2026.js';
import { CREMERS_WEIDEN_PLAN, VELAU_PLAN } from './demo/plans/further-plans.js';
import { RBK_PLAN } from './demo/plans/rbk-plan.js';
import { STOLBERG_PLAN } from './demo/plans/stolberg-plan.js';
import { rbkDeliveries } from './demo/rbk-deliveries.js';
import { BOCKENBERG_2026 } from './demo/conferences/bockenberg-2026.js';
import { BURSCHEID_2017 } from './demo/conferences/burscheid-2017.js';
import { BURSCHEID_2026 as BURSCHEID_CONFERENCE_2026, CREMERS_WEIDEN_2026 } from './demo/conferences/burscheid-2026.js';
import { GRONAU_2025, UNTERESCHBACH_2026 } from './demo/conferences/gronau-2025.js';
import { RECOMMENDATION_STEPS } from './demo/conferences/recommendation-steps.js';
import { seedConferences, seedRecommendationSteps } from './demo/seed/seed-conferences.js';
import { FOLLOW_UP, ZIQ } from './demo/project-story.js';
import { RBK_PROJECTS } from './demo/rbk-projects.js';
import { seedRbkDiagnosis } from './demo/seed/seed-diagnosis.js';
import { seedDeliveries, seedStolbergCatalogue } from './demo/seed/seed-indicators.js';
import { RBK_REQUESTS } from './demo/rbk-requests.js';
import { seedRequests } from './demo/seed/seed-requests.js';
import { seedOffers } from './demo/seed/seed-offers.js';
import { seedParticipation, seedSupports } from './demo/seed/seed-participation.js';
import { seedPlan } from './demo/seed/seed-plans.js';
import { seedRbkPlaces, seedStolbergPlaces } from './demo/seed/seed-places.js';
import { seedProjects } from './demo/seed/seed-projects.js';
import { SeedLedger } from './demo/seed/seed-ledger.js';
import { seedSteering } from './demo/seed/seed-steering.js';
import { seedWorkspace } from './demo/seed/seed-workspace.js';
import { STOLBERG_PROJECTS } from './demo/stolberg-projects.js';
import { RBK_BODIES } from './demo/steering/rbk-steering.js';
import { STOLBERG_BODIES } from './demo/steering/stolberg-steering.js';
import { STOLBERG_EDITION } from './demo/stolberg-places.js';
import { stolbergDeliveries, stolbergTownDelivery } from './demo/stolberg-figures.js';
import { say } from './output.js';

/** Planning conferences in the order of their days: recommendations are numbered as they come. */
const RBK_CONFERENCES = [
  ...[BURSCHEID_2017, GRONAU_2025, BOCKENBERG_2026, UNTERESCHBACH_2026],
  ...[BURSCHEID_CONFERENCE_2026, CREMERS_WEIDEN_2026],
];
const RBK_EVENTS = [BURSCHEID_2018, OVERATH_2026, BURSCHEID_2026, LEICHLINGEN_2026];

/** Fills an installation with the demonstration, once: every step goes through the services that people use. */
export const demoSeed: Command = {
  async run() {
    return withApplication({ workers: false }, async (app) => {
      const ledger = new SeedLedger(app.get<DataSource>(getDataSourceToken()), service(app, UnitOfWork));
      for (const key of ['rbk', 'stolberg'] as const) {
        if (await ledger.isSeeded(key)) continue;
        const begin = Date.now();
        const workspaceId = await (key === 'rbk' ? seedRbk(app) : seedStolberg(app));
        await ledger.markSeeded(workspaceId);
        say(`Demonstration: ${key} in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
      }
      return 0;
    });
  },
};

async function seedRbk(app: INestApplicationContext): Promise<string> {
  const founded = await seedWorkspace(service(app, WorkspaceFounder), 'rbk');
  const ctx = planner(founded, 'sozialplanung-kreis', 'rbk-sozialplanung');
  await service(app, Imprints).revise(ctx, 0, DEMO_IMPRINTS.rbk);
  const editionIds = await seedRbkPlaces(service(app, AreaEditions), ctx);
  await service(app, Catalogue).takeOverDefaults(ctx);
  const { smallAreas, upperLevels } = rbkDeliveries();
  const deliveries = [...smallAreas, ...upperLevels];
  const organisationIds = organisationsByName('rbk', founded);
  await seedDeliveries(importServices(app), ctx, { editionIds, deliveries, organisationIds });
  const requests = service(app, DeliveryRequests);
  await seedRequests({ sources: service(app, Sources), requests }, ctx, RBK_REQUESTS);
  await seedRbkDiagnosis({ app, ctx, editionIds, organisationIds: founded.organisationIds });
  const { organisationIds: byKey } = founded;
  const rbkEdition = editionIds.get('rbk-2024') ?? '';
  await seedOffers({ app, ctx, editionId: rbkEdition, organisationIds: byKey }, RBK_OFFERS);
  const department = actor(founded, 'jugendhilfeplanung-burscheid', 'rbk-burscheid-jugendamt', 'department_planner');
  await seedConferences({ app, planner: ctx, department, editionIds, organisationIds: byKey }, RBK_CONFERENCES);
  await seedSteering({ app, ctx, founded }, RBK_BODIES);
  const facilitator = actor(founded, 'sozialraumkoordination', 'rbk-sozialplanung', 'facilitator');
  const participation = { app, planner: ctx, facilitator };
  await seedParticipation(participation, RBK_EVENTS);
  await seedPlan({ app, ctx }, RBK_PLAN);
  await seedPlan({ app, ctx }, CREMERS_WEIDEN_PLAN);
  await seedRecommendationSteps({ app, planner: ctx }, RECOMMENDATION_STEPS);
  await seedSupports(participation, RBK_EVENTS);
  await seedProjects({ app, ctx, organisationIds: founded.organisationIds }, [ZIQ, FOLLOW_UP], RBK_PROJECTS);
  return founded.workspaceId;
}

async function seedStolberg(app: INestApplicationContext): Promise<string> {
  const founded = await seedWorkspace(service(app, WorkspaceFounder), 'stolberg');
  const ctx = planner(founded, 'sozialplanung-stolberg', 'stolberg-sozialplanung');
  await service(app, Imprints).revise(ctx, 0, DEMO_IMPRINTS.stolberg);
  const editionIds = await seedStolbergPlaces(service(app, AreaEditions), ctx);
  await seedStolbergCatalogue(service(app, Catalogue), ctx);
  const organisationIds = organisationsByName('stolberg', founded);
  const deliveries = [...stolbergDeliveries(), stolbergTownDelivery()];
  await seedDeliveries(importServices(app), ctx, { editionIds, deliveries, organisationIds });
  const stolbergEdition = editionIds.get(STOLBERG_EDITION.key) ?? '';
  await seedOffers({ app, ctx, editionId: stolbergEdition, organisationIds: founded.organisationIds }, STOLBERG_OFFERS);
  await seedSteering({ app, ctx, founded }, STOLBERG_BODIES);
  await seedPlan({ app, ctx }, VELAU_PLAN);
  await seedPlan({ app, ctx }, STOLBERG_PLAN);
  await seedProjects({ app, ctx, organisationIds: founded.organisationIds }, [ZIQ], STOLBERG_PROJECTS);
  return founded.workspaceId;
}

const service = <Service>(app: INestApplicationContext, type: Type<Service>): Service =>
  app.get(type, { strict: false });

function importServices(app: INestApplicationContext): { sources: Sources; imports: DirectImport } {
  return { sources: service(app, Sources), imports: service(app, DirectImport) };
}

/** The demonstration was made by its planner, so that lists and histories name a role and not the machine. */
function planner(founded: FoundedWorkspace, persona: string, organisation: string): ActorContext {
  return actor(founded, persona, organisation, 'planner');
}

function actor(founded: FoundedWorkspace, persona: string, organisation: string, role: Role): ActorContext {
  const ctx = systemContext(founded.workspaceId, 'command-line');
  const userId = founded.personaIds[persona];
  const organisationId = founded.organisationIds[organisation];
  if (!userId || !organisationId) throw new Error(`The demonstration has no ${persona} in ${organisation}.`);
  return { ...ctx, actor: { ...ctx.actor, userId, roles: [role], organisationIds: [organisationId] } };
}

function organisationsByName(key: DemoWorkspaceKey, founded: FoundedWorkspace): ReadonlyMap<string, string> {
  const own = DEMO_ORGANISATIONS.filter((organisation) => organisation.workspaceKey === key);
  return new Map(own.map((organisation) => [organisation.name, founded.organisationIds[organisation.key] ?? '']));
}
