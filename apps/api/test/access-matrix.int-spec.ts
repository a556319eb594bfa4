import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestInterceptor } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { accessMatrix, callersOf } from '@quartierwerk/contracts/http/access-matrix';
import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import type { Observable } from 'rxjs';
import request from 'supertest';
import { Refused } from '../src/platform/http/refused.js';
import { ROUTE } from '../src/platform/http/route.decorator.js';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, aPerson, aWorkspace } from './support/builders.js';

/** No route answers with it by itself, so it marks what came through the gate. */
const LET_THROUGH = 405;

/** Stops every request right behind the gate, so that the matrix can be replayed without an effect. */
class BehindTheGate implements NestInterceptor {
  intercept(): Observable<unknown> {
    throw new Refused('METHOD_NOT_ALLOWED');
  }
}

const matrixFile = path.join(import.meta.dirname, '../../../libs/contracts/access-matrix.json');

describe('the matrix of routes × roles', () => {
  let house: TestApplication;
  const people = new Map<Role | 'none', TestPerson>();

  beforeAll(async () => {
    house = await startApplication({ QW_DEMO: '1' }, (app) => app.useGlobalInterceptors(new BehindTheGate()));
    const workspace = await aWorkspace();
    for (const role of ROLES) people.set(role, await aPerson(workspace, [role]));
    people.set('none', await aPerson(workspace, []));
  });
  afterAll(() => house.close());

  it('holds every handler of the API, and nothing that no handler serves', () => {
    const served = handlersOf(house).map(({ name, route }) => {
      if (!route) throw new Error(`${name} has no entry in the route table.`);
      return `${route.method} ${route.path}`;
    });
    const declared = Object.values(ALL_ROUTES).map((route) => `${route.method} ${route.path}`);
    expect(served.sort()).toEqual(declared.sort());
  });

  it('stands in access-matrix.json as it is, so that a change of rights is seen in a review', () => {
    expect(JSON.parse(readFileSync(matrixFile, 'utf8'))).toEqual(accessMatrix());
  });

  it('is what the running API does, for every route and role', async () => {
    const deviations: string[] = [];
    for (const [name, route] of Object.entries(ALL_ROUTES)) {
      if (route.path.startsWith('/health')) continue;
      const callers = callersOf(route);
      const open = callers === 'everyone' || callers === 'demonstration';
      if (isCapability(route.access)) {
        // No role opens it; what does, the tests of its area show.
        for (const cookie of [...[...people.values()].map((person) => person.cookie), undefined]) {
          const status = await statusOf(route, cookie);
          if (status !== 403) deviations.push(`${name} without its capability: ${status}`);
        }
        continue;
      }
      for (const [role, person] of people) {
        const allowed = open || callers === 'signed in' || (role !== 'none' && callers.includes(role));
        const status = await statusOf(route, person.cookie);
        if (status !== (allowed ? LET_THROUGH : 404))
          deviations.push(`${name} as ${role}: ${status}, allowed: ${allowed}`);
      }
      const anonymous = await statusOf(route);
      if (anonymous !== (open ? LET_THROUGH : 401)) deviations.push(`${name} without session: ${anonymous}`);
    }
    expect(deviations).toEqual([]);
  });

  async function statusOf(route: Route, cookie?: string): Promise<number> {
    const address = route.path.replace(/:[A-Za-z]+/g, '01900000-0000-7000-8000-000000000000');
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const call = request(house.server)[method](address).set('Idempotency-Key', 'matrix-replay').set('If-Match', '"1"');
    const response = await (cookie ? call.set('Cookie', cookie) : call);
    return response.status;
  }
});

/** Every method of every controller that Nest has mounted. */
function handlersOf(house: TestApplication): { name: string; route: Route | undefined }[] {
  const modules = [...house.app.get(ModulesContainer).values()];
  return modules.flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
      return Object.getOwnPropertyNames(prototype)

        .filter(
          (name) =>
            name !== 'constructor' &&
            typeof prototype[name] === 'function' &&
            Reflect.hasMetadata('path', prototype[name] as object),
        )
        .map((name) => ({ name, route: Reflect.getMetadata(ROUTE, prototype[name] as object) as Route | undefined }));
    }),
  );
}
