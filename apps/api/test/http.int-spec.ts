import { ModulesContainer } from '@nestjs/core';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import request from 'supertest';
import { Spine } from '../src/features/chain/index.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { systemContext } from '../src/platform/http/actor-context.js';
import { ROUTE } from '../src/platform/http/route.decorator.js';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, aPerson, aWorkspace } from './support/builders.js';
import { asAdmin } from './support/database.js';

const ALL_ROLES = [
  'planner',
  'department_planner',
  'steering_member',
  'carrier',
  'facilitator',
  'data_provider',
  'reader',
  'admin',
] as const;

describe('the HTTP surface', () => {
  let house: TestApplication;
  let person: TestPerson;

  beforeAll(async () => {
    house = await startApplication({ QW_DEMO: '1' });
    person = await aPerson(await aWorkspace(), ALL_ROLES);
  });
  afterAll(() => house.close());

  it.each([
    ['Sec-Fetch-Site: cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'Sec-Fetch-Site': 'same-site' }],
    ['a foreign Origin', { Origin: 'https://evil.example' }],
    ['Origin: null', { Origin: 'null' }],
  ])('refuses every changing request with %s', async (_, headers) => {
    for (const { route } of writesOf(house)) {
      const response = await send(route).set(headers).send({});
      expect([route.path, response.status, response.body.code]).toEqual([route.path, 403, 'CROSS_SITE']);
    }
  });

  it('refuses every write body that carries undeclared fields, naming each of them', async () => {
    const undeclared = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`undeclared${i}`, i]));
    // What takes a capability is tried with one in the tests of its area.
    const withBody = writesOf(house).filter(({ body, route }) => body && !isCapability(route.access));
    for (const { route } of withBody) {
      const response = await send(route).send(undeclared);
      const named = (response.body.errors ?? []).filter(
        (error: { code: string }) => error.code === 'whitelistValidation',
      );
      expect([route.path, response.status, named.length]).toEqual([route.path, 400, 10]);
    }
  });

  it('answers a broken body and an oversized one with a code, not with an error page', async () => {
    const broken = await request(house.server)
      .post('/api/sign-in')
      .set('Content-Type', 'application/json')
      .send('{"email":');
    expect([broken.status, broken.body.code]).toEqual([400, 'BODY_NOT_JSON']);
    const large = await request(house.server)
      .post('/api/sign-in')
      .send({ email: 'x'.repeat(1_100_000) });
    expect([large.status, large.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('reads a large body for nobody but who is signed in, and on no other route', async () => {
    const send = (path: string, cookie = ''): request.Test =>
      request(house.server)
        .post(path)
        .set('Content-Type', 'application/geo+json')
        .set('Cookie', cookie)
        .set('Idempotency-Key', uuidV7())
        .send(`{"type":"FeatureCollection","features":[],"filler":"${'x'.repeat(2_000_000)}"`);
    expect((await send('/api/places/editions')).body.code).toBe('SIGN_IN_REQUIRED');
    // Read to its end, where it breaks off.
    expect((await send('/api/places/editions', person.cookie)).body.code).toBe('BODY_NOT_JSON');
    expect((await send('/api/sign-in')).body.code).toBe('BODY_INVALID');
  });

  it('answers an address that is none like a thing that does not exist', async () => {
    const { status, body } = await request(house.server).get('/api/indicators/%E0%A4%A').set('Cookie', person.cookie);
    expect([status, body.code]).toEqual([400, 'REQUEST_MALFORMED']);
  });

  it('sends a content security policy, no framework name and nothing for a cache', async () => {
    const response = await request(house.server).get('/api/session').set('Cookie', person.cookie).expect(200);
    expect(response.headers['content-security-policy']).toContain("script-src 'self'");
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(response.headers['permissions-policy']).toContain('geolocation=()');
    expect(response.headers['x-powered-by']).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('asks for a session again when it has been idle too long, and when it is too old', async () => {
    const workspace = await aWorkspace();
    const idle = await aPerson(workspace, ['reader'], new Date(house.clock.now().getTime() - 31 * 60_000));
    await request(house.server).get('/api/session').set('Cookie', idle.cookie).expect(401);
    const old = await aPerson(workspace, ['reader'], new Date(house.clock.now().getTime() - 601 * 60_000));
    await asAdmin('UPDATE session SET last_seen_at = $2 WHERE user_id = $1', [old.userId, house.clock.now()]);
    await request(house.server).get('/api/session').set('Cookie', old.cookie).expect(401);
  });

  it('mixes no workspaces when twenty of them ask at once through a pool of five', async () => {
    const [uow, spine] = [house.app.get(UnitOfWork, { strict: false }), house.app.get(Spine, { strict: false })];
    const people = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const workspace = await aWorkspace(`Kreis ${i}`);
        const node = { id: uuidV7(), kind: 'expert_note', title: `Eintrag von Kreis ${i}`, state: 'noted' } as const;
        await uow.run(systemContext(workspace.id, 'test'), async (tx) => {
          tx.record({ action: 'test.step', objectKind: 'x', objectId: 'x' });
          await spine.addNodes(tx, [node]);
        });
        return { title: `Eintrag von Kreis ${i}`, person: await aPerson(workspace, ['planner']) };
      }),
    );
    const asked = Array.from({ length: 1_000 }, (_, i) => people[i % people.length]!);
    const leaks: string[] = [];
    await inBatches(asked, 50, async ({ title, person: who }) => {
      const response = await request(house.server).get('/api/search?q=Eintrag').set('Cookie', who.cookie);
      const titles = (response.body.hits as { title: string }[]).map((hit) => hit.title);
      if (response.status !== 200 || titles.length !== 1 || titles[0] !== title)
        leaks.push(`${title}: ${titles.join(', ')}`);
    });
    expect(leaks).toEqual([]);
  });

  function send(route: Route): request.Test {
    const method = route.method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete';
    // A single-use token has its own form, or it would be refused before the body is read.
    const address = route.path.replace(/:token/g, 'A'.repeat(43)).replace(/:[A-Za-z]+/g, () => uuidV7());
    return request(house.server)
      [method](address)
      .set('Cookie', person.cookie)
      .set('Idempotency-Key', uuidV7())
      .set('If-Match', '"1"');
  }
});

async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size)
    await Promise.all(items.slice(start, start + size).map(work));
}

/** Number of Nest's argument kind "body" (RouteParamtypes.BODY). */
const BODY = 3;

/** Every changing route, and whether its handler takes a JSON body. */
function writesOf(house: TestApplication): { route: Route; body: boolean }[] {
  return [...house.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      const controller = metatype as unknown as { prototype: Record<string, object> };
      return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
        const route = Reflect.getMetadata(ROUTE, controller.prototype[name] ?? {}) as Route | undefined;
        if (!route || route.method === 'GET') return [];
        const args = (Reflect.getMetadata('__routeArguments__', controller as object, name) ?? {}) as Record<
          string,
          unknown
        >;
        return [{ route, body: Object.keys(args).some((key) => key.startsWith(`${BODY}:`)) }];
      });
    }),
  );
}
