/**
 * The files of a new area on every side: a thin slice that runs, from the permission to the page. It lists the area's nodes of the
 * chain, which needs no table yet; the table comes with the first migration of the area.
 */

/** @param {import('./names.mjs').AreaNames} n @returns {Record<string, string>} text by path */
export function areaFiles(n) {
  return {
    [`libs/contracts/src/${n.area}/${n.area}.errors.ts`]: `/** Refusals of the area ${n.area}, each with its HTTP status. */
export const ${n.constant}_ERRORS = {} as const;
`,
    [`libs/contracts/src/${n.area}/${n.area}.views.ts`]: `/** Views of the area ${n.area}. */
export interface ${n.pascal}RowView {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly state: string;
  /** ISO 8601. */
  readonly changedAt: string;
}

export interface ${n.pascal}ListView {
  readonly rows: readonly ${n.pascal}RowView[];
}
`,
    [`libs/contracts/src/${n.area}/${n.area}.routes.ts`]: `import { route } from '../http/route.js';
import type { ${n.pascal}ListView } from './${n.area}.views.js';

/** Routes of the area ${n.area}. */
export const ${n.camel}Routes = {
  list: route<${n.pascal}ListView>('GET', '/api/${n.area}', { access: '${n.area}.read', response: '${n.pascal}ListView' }),
} as const;
`,
    [`apps/api/src/features/${n.area}/index.ts`]: `export { ${n.pascal}Module } from './${n.area}.module.js';
`,
    [`apps/api/src/features/${n.area}/${n.area}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${n.pascal}Controller } from './${n.area}.controller.js';
import { ${n.pascal}Queries } from './${n.area}.queries.js';

@Module({ controllers: [${n.pascal}Controller], providers: [${n.pascal}Queries] })
export class ${n.pascal}Module {}
`,
    [`apps/api/src/features/${n.area}/${n.area}.controller.ts`]: `import { Controller } from '@nestjs/common';
import { ${n.camel}Routes } from '@quartierwerk/contracts/${n.area}/${n.area}.routes';
import type { ${n.pascal}ListView } from '@quartierwerk/contracts/${n.area}/${n.area}.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { ${n.pascal}Queries } from './${n.area}.queries.js';

@Controller()
export class ${n.pascal}Controller {
  constructor(private readonly queries: ${n.pascal}Queries) {}

  @Route(${n.camel}Routes.list)
  list(@Ctx() ctx: ActorContext): Promise<${n.pascal}ListView> {
    return this.queries.list(ctx);
  }
}
`,
    [`apps/api/src/features/${n.area}/${n.area}.queries.ts`]: `import { Injectable } from '@nestjs/common';
import type { ${n.pascal}ListView, ${n.pascal}RowView } from '@quartierwerk/contracts/${n.area}/${n.area}.views';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';

@Injectable()
export class ${n.pascal}Queries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; what belongs to another organisation only is left out. */
  list(ctx: ActorContext): Promise<${n.pascal}ListView> {
    return this.uow.read(ctx, async (tx) => {
      const rows = await tx.sql<${n.pascal}RowView>(
        \`SELECT id, code, title, state, changed_at AS "changedAt" FROM chain_node
          WHERE workspace_id = $1 AND kind = '${n.kind}'
            AND (visibility <> 'organisation' OR organisation_id = ANY ($2::uuid[]))
          ORDER BY changed_at DESC, id DESC LIMIT 200\`,
        [tx.workspaceId, tx.actor.organisationIds],
      );
      return { rows };
    });
  }
}
`,
    [`apps/api/src/features/${n.area}/${n.area}.int-spec.ts`]: `import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';

describe('${n.area}', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('lists nothing in a new workspace', async () => {
    const planner = await aPerson(await aWorkspace(), ['planner']);
    const response = await request(house.server).get('/api/${n.area}').set('Cookie', planner.cookie).expect(200);
    expect(response.body).toEqual({ rows: [] });
  });
});
`,
    [`apps/web/src/app/shared/words/${n.area}-words.ts`]: `/** Sentences for refusals of the area ${n.area}. */
import type { ${n.constant}_ERRORS } from '@quartierwerk/contracts/${n.area}/${n.area}.errors';
import type { Words } from './words.js';

export const ${n.constant}_WORDS: Record<keyof typeof ${n.constant}_ERRORS, Words> = {};
`,
    ...clientFiles(n),
  };
}

/** @param {import('./names.mjs').AreaNames} n @returns {Record<string, string>} */
function clientFiles(n) {
  const folder = `apps/web/src/app/areas/${n.area}`;
  return {
    [`${folder}/${n.area}.routes.ts`]: `import type { Routes } from '@angular/router';
import { SEGMENTS } from '../../shared/addresses.js';

/** Pages of the area ${n.area}, one lazy chunk. */
export const ${n.camel}Pages: Routes = [
  {
    path: SEGMENTS.${n.camel},
    title: $localize\`:@@${n.camel}.title:${n.german}\`,
    loadComponent: () => import('./feature-list/${n.area}-page.js').then((file) => file.${n.pascal}Page),
  },
];
`,
    [`${folder}/data/${n.area}-reads.ts`]: `import type { HttpResourceRef } from '@angular/common/http';
import { ${n.camel}Routes } from '@quartierwerk/contracts/${n.area}/${n.area}.routes';
import type { ${n.pascal}ListView } from '@quartierwerk/contracts/${n.area}/${n.area}.views';
import { readResource } from '../../../shared/http/api.js';

export function ${n.camel}List(): HttpResourceRef<${n.pascal}ListView | undefined> {
  return readResource(${n.camel}Routes.list);
}
`,
    [`${folder}/feature-list/${n.area}-page.ts`]: `import { DatePipe } from '@angular/common';
import { Component } from '@angular/core';
import { ${n.camel}List } from '../data/${n.area}-reads.js';

@Component({
  selector: 'qw-${n.area}-page',
  imports: [DatePipe],
  template: \`
    <h1 i18n="@@${n.camel}.heading">${n.german}</h1>
    <ul>
      @for (row of list.value()?.rows ?? []; track row.id) {
        <li>{{ row.code }} {{ row.title }}, {{ row.changedAt | date: 'dd.MM.yyyy' }}</li>
      } @empty {
        <li i18n="@@${n.camel}.none">Noch kein Eintrag</li>
      }
    </ul>
  \`,
})
export class ${n.pascal}Page {
  protected readonly list = ${n.camel}List();
}
`,
    [`${folder}/${n.area}.en.json`]: `${JSON.stringify(
      {
        locale: 'en',
        translations: {
          [`${n.camel}.title`]: n.german,
          [`${n.camel}.heading`]: n.german,
          [`${n.camel}.none`]: 'No entry yet',
        },
      },
      null,
      2,
    )}
`,
  };
}
