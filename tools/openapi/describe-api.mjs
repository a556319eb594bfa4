/** Builds the OpenAPI 3.1 document from the compiled API and its contracts. */
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { handlersOf } from './routes-of-api.mjs';
import { viewSchemas } from './view-schemas.mjs';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);

/** @returns {Promise<object>} the document, with sorted paths and schemas, so that it changes only when the API does */
export async function describeApi() {
  const { AppModule } = await import(new URL('apps/api/dist/app.module.js', root).href);
  const { ALL_ROUTES } = await import(new URL('libs/contracts/dist/http/all-routes.js', root).href);
  const { callersOf } = await import(new URL('libs/contracts/dist/http/access-matrix.js', root).href);
  const { HELPER_HEADERS } = await import(
    new URL('libs/contracts/dist/participation/participation.routes.js', root).href
  );
  const handlers = handlersOf(AppModule.with({ settings: SETTINGS_FOR_READING }));

  const schemas = { ...bodySchemas(), ...viewSchemas() };
  const paths = {};
  for (const [name, route] of Object.entries(ALL_ROUTES).sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))) {
    const handler = handlers.find((one) => one.route.method === route.method && one.route.path === route.path);
    if (!handler) throw new Error(`No handler serves ${route.method} ${route.path}.`);
    if (!['none', 'file'].includes(route.response) && !schemas[route.response]) {
      throw new Error(`${name} answers with ${route.response}, which is no exported view.`);
    }
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operation(name, route, handler, schemas, callersOf(route));
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Quartierwerk',
      version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-quartierwerk' },
        helperCode: { type: 'apiKey', in: 'header', name: HELPER_HEADERS.code },
        helperDevice: { type: 'apiKey', in: 'header', name: HELPER_HEADERS.device },
      },
      schemas: Object.fromEntries(Object.entries(reachable(paths, schemas)).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function operation(name, route, handler, schemas, callers) {
  const parameters = [
    ...[...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, parameter]) => ({
      name: parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...queryParameters(handler.query && schemas[handler.query]),
    ...(route.guarded ? [header('If-Match', 'The version that the person saw.')] : []),
    ...(route.repeatable ? [header('Idempotency-Key', 'The same for each repetition of one command.')] : []),
  ];
  const content = contentOf(route);
  return {
    operationId: name,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBodyOf(route, handler),
    responses: {
      [route.response === 'none' ? '204' : '200']: { description: 'Done', ...content },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: ref('Problem') } } },
    },
    ...securityOf(route),
    'x-callers': callers,
  };
}

/** Where it is not the session. */
function securityOf({ access }) {
  if (['public', 'demonstration'].includes(access)) return { security: [] };
  return access === 'helper_code' ? { security: [{ helperCode: [], helperDevice: [] }] } : {};
}

function requestBodyOf(route, handler) {
  const body = (content) => ({ requestBody: { required: true, content } });
  if (route.upload) return body({ 'application/octet-stream': {} });
  if (route.featureCollection) return body({ 'application/geo+json': { schema: featureCollection(route) } });
  return handler.body ? body({ 'application/json': { schema: ref(handler.body) } }) : {};
}

/** RFC 7946, 3.3, with the further member that 6.1 allows. */
function featureCollection({ featureCollection: { member, body } }) {
  return {
    type: 'object',
    required: ['type', 'features', member],
    properties: {
      type: { const: 'FeatureCollection' },
      features: { type: 'array', items: { type: 'object' } },
      [member]: ref(body),
    },
  };
}

function contentOf(route) {
  if (route.response === 'none') return {};
  if (route.response === 'file') return { content: { 'application/octet-stream': {} } };
  return { content: { 'application/json': { schema: ref(route.response) } } };
}

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const header = (name, description) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });

function queryParameters(schema) {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: (schema.required ?? []).includes(name),
    schema: property,
  }));
}

/** Class-validator keeps what its decorators said; the classes must be loaded, which loading the API has done. */
function bodySchemas() {
  const { validationMetadatasToSchemas } = require('class-validator-jsonschema');
  const { defaultMetadataStorage } = require('class-transformer/cjs/storage.js');
  refuseTwins(require('class-validator').getMetadataStorage().validationMetadatas.keys());
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      isText: { type: 'string', pattern: '\\S' },
      isDay: { type: 'string', format: 'date' },
      isMonth: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    },
  });
  // A free object (the method of an index run) has no class of its own; its rules are those of the engine.
  const text = JSON.stringify(schemas);
  return JSON.parse(text.replaceAll('{"$ref":"#/components/schemas/Object"}', '{"type":"object"}'));
}

/** Schemas are found by the name of their class: of two with one name, one would describe the other's routes too. */
function refuseTwins(classes) {
  const byName = new Map();
  for (const one of classes) {
    if (byName.has(one.name) && byName.get(one.name) !== one) throw new Error(`Two bodies are called ${one.name}.`);
    byName.set(one.name, one);
  }
}

/** Only the schemas that some route leads to. */
function reachable(paths, schemas) {
  const found = {};
  const visit = (value) => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const key = decodeURIComponent(name);
      if (found[key]) continue;
      if (!schemas[key]) throw new Error(`The schema ${key} is missing.`);
      found[key] = schemas[key];
      visit(schemas[key]);
    }
  };
  visit(paths);
  return found;
}

/** The module reads settings when it is built; nothing is started with these. */
const SETTINGS_FOR_READING = {
  port: 1,
  publicUrl: new URL('http://localhost'),
  dataDir: '.',
  logLevel: 'silent',
  demonstration: true,
  database: {
    url: 'postgres://reader@localhost/none',
    directUrl: 'postgres://reader@localhost/none',
    poolSize: 1,
    statementTimeoutMs: 1,
    connectTimeoutMs: 1,
  },
  mail: { smtpUrl: null, from: '' },
  trustedProxies: 0,
  webRoot: null,
  secretKey: null,
};
