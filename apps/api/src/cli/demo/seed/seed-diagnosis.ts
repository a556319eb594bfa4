import type { INestApplicationContext } from '@nestjs/common';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { IndexRuns, Notes, Profiles, Selections, Statements } from '../../../features/diagnosis/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { PLANTED_PLACES } from '../latent-factors.js';
import { ZENTRUM_NORD } from '../rbk-parameters.js';
import { onDay } from './on-day.js';
import {
  BOCKENBERG_CORRECTION,
  BOCKENBERG_FIRST,
  type DemoStatement,
  FURTHER_SELECTIONS,
  ZENTRUM_NORD_NOTES,
  ZENTRUM_NORD_STATEMENTS,
} from '../zentrum-nord-profile.js';

/**
 * The method of the demonstration: the default, with lower thresholds (60 % of each domain, 80 % of all). Suppressed school-entry
 * figures and the missing day-care rates of one youth office would otherwise leave a quarter of the areas without an index.
 */
const METHOD = { ...DEFAULT_METHOD, coverage: { domain: 0.6, overall: 0.8 } };

const FIRST_COMPUTED_ON = '2024-09-16';
const COMPUTED_ON = '2026-03-02';
/** After the last of the notes. */
const WRITTEN_ON = '2026-06-26';

export interface DiagnosisSeed {
  readonly app: INestApplicationContext;
  readonly ctx: ActorContext;
  readonly editionIds: ReadonlyMap<string, string>;
  /** Ids of organisations by their key in the demonstration. */
  readonly organisationIds: Readonly<Record<string, string>>;
}

/** Runs of two years, the areas taken up because of them, one released profile with notes and one begun. */
export async function seedRbkDiagnosis(seed: DiagnosisSeed): Promise<void> {
  const computed = { ...seed, ctx: onDay(seed.ctx, COMPUTED_ON) };
  const written = { ...seed, ctx: onDay(seed.ctx, WRITTEN_ON) };
  const current = await computeRuns(computed);
  const lookUp = await readLookUp(computed);
  await selectAreas(computed, current, lookUp);
  await writeZentrumNord(written, current, lookUp);
  await correctBockenberg(written, current, lookUp);
  await beginCremersWeiden(seed, current, lookUp);
}

async function computeRuns({ app, ctx, editionIds }: DiagnosisSeed): Promise<IndexRunHeadView> {
  const runs = app.get(IndexRuns, { strict: false });
  const compute = (on: ActorContext, editionKey: string, year: number, method: object, title: string) =>
    runs.compute(on, {
      id: uuidV7(),
      title,
      editionId: editionIds.get(editionKey) ?? '',
      year,
      method: { ...method },
    });

  const then = onDay(ctx, FIRST_COMPUTED_ON);
  const earlier = await compute(then, 'rbk-2018', 2023, METHOD, 'Index 2023');
  await runs.freeze(then, { id: earlier.id, version: earlier.version });
  await compute(ctx, 'rbk-2024', 2025, { ...METHOD, reference: 'area_mean' }, 'Index 2025, Mittel der Wohnplätze');
  const current = await compute(ctx, 'rbk-2024', 2025, METHOD, 'Index 2025');
  return runs.freeze(ctx, { id: current.id, version: current.version });
}

interface LookUp {
  areaId(name: string): string;
  areaIdOf(code: string): string;
  indicatorId(code: string): string;
}

/** Ids by name and code in the area edition in force. */
async function readLookUp({ app, ctx, editionIds }: DiagnosisSeed): Promise<LookUp> {
  const read = async (tx: Tx) => ({
    areas: await tx.sql<{ id: string; code: string; name: string }>(
      `SELECT id, code, name FROM area WHERE workspace_id = $1 AND edition_id = $2 AND level = 'small_area'`,
      [tx.workspaceId, editionIds.get('rbk-2024')],
    ),
    indicators: await tx.sql<{ id: string; code: string }>('SELECT id, code FROM indicator WHERE workspace_id = $1', [
      tx.workspaceId,
    ]),
  });
  const { areas, indicators } = await app.get(UnitOfWork, { strict: false }).read(ctx, read);
  const found = (id: string | undefined, wanted: string): string => {
    if (!id) throw new Error(`The demonstration has no ${wanted}.`);
    return id;
  };
  return {
    areaId: (name) => found(areas.find((area) => area.name === name)?.id, name),
    areaIdOf: (code) => found(areas.find((area) => area.code === code)?.id, code),
    indicatorId: (code) => found(indicators.find((indicator) => indicator.code === code)?.id, code),
  };
}

async function selectAreas({ app, ctx }: DiagnosisSeed, run: IndexRunHeadView, lookUp: LookUp): Promise<void> {
  const selections = app.get(Selections, { strict: false });
  for (const code of PLANTED_PLACES) {
    const areaId = lookUp.areaIdOf(code);
    await selections.select(ctx, { id: uuidV7(), areaId, reasonKind: 'index', reason: '', runId: run.id });
  }
  for (const { name, reasonKind, reason } of FURTHER_SELECTIONS) {
    await selections.select(ctx, { id: uuidV7(), areaId: lookUp.areaId(name), reasonKind, reason, runId: run.id });
  }
}

/** The released profile of the story: statements that rest on figures, and what practitioners know. */
async function writeZentrumNord(seed: DiagnosisSeed, run: IndexRunHeadView, lookUp: LookUp): Promise<void> {
  const { app, ctx } = seed;
  const areaId = lookUp.areaIdOf(ZENTRUM_NORD);
  for (const note of ZENTRUM_NORD_NOTES) {
    const { organisation, indicatorCode, ...body } = note;
    await app.get(Notes, { strict: false }).create(ctx, areaId, {
      ...body,
      id: uuidV7(),
      organisationId: seed.organisationIds[organisation],
      indicatorId: indicatorCode ? lookUp.indicatorId(indicatorCode) : undefined,
    });
  }
  const content = await beginProfile(seed, areaId, run, lookUp, ZENTRUM_NORD_STATEMENTS);
  await app.get(Profiles, { strict: false }).release(ctx, content);
}

/** Released, and released once more with what was missing: the first edition stays readable beside the second. */
async function correctBockenberg(seed: DiagnosisSeed, run: IndexRunHeadView, lookUp: LookUp): Promise<void> {
  const profiles = seed.app.get(Profiles, { strict: false });
  const areaId = lookUp.areaId('Bockenberg');
  await profiles.release(seed.ctx, await beginProfile(seed, areaId, run, lookUp, BOCKENBERG_FIRST));
  await profiles.release(seed.ctx, await beginProfile(seed, areaId, run, lookUp, BOCKENBERG_CORRECTION));
}

/** A profile that was begun and waits for its author. */
async function beginCremersWeiden(seed: DiagnosisSeed, run: IndexRunHeadView, lookUp: LookUp): Promise<void> {
  await beginProfile(seed, lookUp.areaId('Cremers Weiden'), run, lookUp, [
    {
      kind: 'challenge',
      text: 'Der Anteil der Kinder im SGB-II-Bezug liegt weit über dem der Stadt.',
      source: 'Statistik der Bundesagentur für Arbeit, Dezember 2025',
      indicatorCode: 'B5',
    },
  ]);
}

async function beginProfile(
  { app, ctx }: DiagnosisSeed,
  areaId: string,
  run: IndexRunHeadView,
  lookUp: LookUp,
  statements: readonly DemoStatement[],
): Promise<{ readonly id: string; readonly version: number }> {
  const id = uuidV7();
  let content = await app.get(Profiles, { strict: false }).create(ctx, areaId, { id, runId: run.id });
  for (const { indicatorCode, ...body } of statements) {
    content = await app.get(Statements, { strict: false }).create(ctx, id, {
      ...body,
      id: uuidV7(),
      indicatorId: indicatorCode ? lookUp.indicatorId(indicatorCode) : undefined,
    });
  }
  if (!content.profile) throw new Error('A profile that was begun is not there.');
  return { id, version: content.profile.version };
}
