import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { ImportStateView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from './builders.js';
import { asAdmin } from './database.js';
import { aDivision, anEditionBody, changeAs, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

/** A workspace with areas 01001, 02002, 01003 …, the default catalogue and one source of the planner's organisation. */
export interface IndicatorHouse {
  readonly workspace: TestWorkspace;
  readonly planner: TestPerson;
  readonly sourceId: string;
  readonly areaEditionId: string;
}

export async function anIndicatorHouse(server: Server, areas = 6): Promise<IndicatorHouse> {
  const workspace = await aWorkspace();
  const planner = await aPerson(workspace, ['planner']);
  const edition = await postAs(server, planner, '/api/places/editions', anEditionBody(aDivision(areas))).expect(200);
  await postAs(server, planner, '/api/indicators/defaults', {}).expect(200);
  const sourceId = await aSource(server, planner, 'Jugendamt', workspace.organisationId);
  return { workspace, planner, sourceId, areaEditionId: edition.body.id as string };
}

export async function aSource(
  server: Server,
  planner: TestPerson,
  name: string,
  organisationId: string | null,
  minCases = 3,
): Promise<string> {
  const id = uuidV7();
  await postAs(server, planner, '/api/sources', { id, name, organisationId, minCases }).expect(200);
  return id;
}

/** Sends a file as the wizard does; the answer is not judged. */
export function upload(
  server: Server,
  person: TestPerson,
  content: string | Buffer,
  fileName = 'lieferung.csv',
): request.Test {
  return request(server)
    .post(`/api/imports?id=${uuidV7()}&fileName=${encodeURIComponent(fileName)}`)
    .set('Content-Type', 'text/csv')
    .set('Cookie', person.cookie)
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Idempotency-Key', uuidV7())
    .send(Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8'));
}

export interface Walk {
  readonly server: Server;
  readonly person: TestPerson;
}

/** Uploads a file, completes the proposal and waits for the check. */
export async function check(
  walk: Walk,
  content: string | Buffer,
  complete: Partial<ImportMapping> | ((view: ImportView) => Partial<ImportMapping>),
): Promise<ImportView> {
  const uploaded = (await upload(walk.server, walk.person, content).expect(200)).body as ImportView;
  const change = typeof complete === 'function' ? complete(uploaded) : complete;
  return recheck(walk, uploaded, change);
}

/** Changes the mapping and waits for the check. */
export async function recheck(walk: Walk, view: ImportView, change: Partial<ImportMapping>): Promise<ImportView> {
  const body = { mapping: { ...view.mapping, ...change }, check: true };
  await changeAs(walk.server, walk.person, 'put', `/api/imports/${view.id}/mapping`, view.version, body).expect(200);
  await settled(walk, view.id);
  return (await getAs(walk.server, walk.person, `/api/imports/${view.id}`).expect(200)).body as ImportView;
}

/** Begins the import of a checked file and waits for its end. */
export async function commit(walk: Walk, view: ImportView): Promise<ImportStateView> {
  await changeAs(walk.server, walk.person, 'post', `/api/imports/${view.id}/commit`, view.version).expect(200);
  return settled(walk, view.id);
}

/** The whole walk for a file without problems. */
export async function deliver(walk: Walk, content: string, complete: Partial<ImportMapping>): Promise<DeliveryView> {
  const checked = await check(walk, content, complete);
  const { deliveryId, state } = await commit(walk, checked);
  if (state !== 'imported') throw new Error(`Not imported: ${JSON.stringify(checked.check?.groups)}`);
  return (await getAs(walk.server, walk.person, `/api/deliveries/${deliveryId}`).expect(200)).body as DeliveryView;
}

/** Waits until no step runs. */
export async function settled({ server, person }: Walk, id: string, patience = 120_000): Promise<ImportStateView> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    const { body } = await getAs(server, person, `/api/imports/${id}/state`).expect(200);
    const state = body as ImportStateView;
    if (state.state !== 'checking' && state.state !== 'importing') return state;
    if (Date.now() > end) throw new Error(`The import still stands in ${state.state}.`);
  }
}

/** Current values of a workspace as "area indicator year" → value, or the status where there is none. */
export async function currentValues(workspaceId: string): Promise<Record<string, number | string>> {
  const rows = await asAdmin<{ key: string; value: number | null; status: string }>(
    `SELECT a.code || ' ' || i.code || ' ' || o.year AS key, o.value, o.status FROM observation o
       JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
       JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
       JOIN indicator i ON i.workspace_id = o.workspace_id AND i.id = e.indicator_id
      WHERE o.workspace_id = $1 AND o.superseded_by IS NULL AND NOT o.withdrawn ORDER BY 1`,
    [workspaceId],
  );
  return Object.fromEntries(rows.map(({ key, value, status }) => [key, value ?? status]));
}
