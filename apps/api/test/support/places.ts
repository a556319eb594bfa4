import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type { TestPerson } from './builders.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

/** A square of 0.01 degrees as a feature; `column` and `row` place it on a grid. */
export function aSquare(properties: Readonly<Record<string, unknown>>, column: number, row = 0): object {
  const [x, y] = [7 + column / 100, 51 + row / 100];
  const ring = [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

export interface SmallDivision {
  readonly features: readonly object[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
}

/** Two municipalities with `count` small areas, codes 01001… and 02001…, all with 1,000 residents. */
export function aDivision(count: number): SmallDivision {
  const features = Array.from({ length: count }, (_, at) => {
    const parent = at % 2 === 0 ? '01' : '02';
    const code = `${parent}${String(at + 1).padStart(3, '0')}`;
    return aSquare({ code, name: `Viertel ${at + 1}`, parent, residents: 1_000 }, at);
  });
  return {
    features,
    municipalities: [
      { code: '01', name: 'Oberstadt' },
      { code: '02', name: 'Unterstadt' },
    ],
  };
}

/** The body of `createEdition` for a division under the district "00 Testkreis". */
export function anEditionBody(division: SmallDivision, head: Readonly<Record<string, unknown>> = {}): object {
  return {
    type: 'FeatureCollection',
    features: division.features,
    edition: {
      id: uuidV7(),
      name: 'Gebietsstand 2024',
      validFrom: '2024-01-01',
      smallAreaLabel: 'Viertel',
      source: 'Test',
      populationDate: '2023-12-31',
      properties: { code: 'code', name: 'name', parentCode: 'parent', population: 'residents' },
      district: { code: '00', name: 'Testkreis' },
      municipalities: division.municipalities,
      ...head,
    },
  };
}

/** A POST as the client sends it: signed in, with a key of its own. */
export function postAs(
  server: Server,
  person: TestPerson,
  path: string,
  body: object | string,
  type = 'application/json',
): request.Test {
  return request(server)
    .post(path)
    .set('Content-Type', type)
    .set('Cookie', person.cookie)
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Idempotency-Key', uuidV7())
    .send(body);
}

/** A guarded change made on a version. */
export function changeAs(
  server: Server,
  person: TestPerson,
  method: 'post' | 'patch' | 'put' | 'delete',
  path: string,
  version: number,
  body: object = {},
): request.Test {
  return request(server)
    [method](path)
    .set('Cookie', person.cookie)
    .set('Sec-Fetch-Site', 'same-origin')
    .set('If-Match', `"${version}"`)
    .send(body);
}

export function getAs(server: Server, person: TestPerson, path: string): request.Test {
  return request(server).get(path).set('Cookie', person.cookie);
}
