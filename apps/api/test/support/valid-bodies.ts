import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';

/**
 * A body that validation lets through, for every route that takes one: made of what the description of the API says about it, so that
 * a new field or route is there by itself. Rules that join two fields are not in the description; their routes have words of their own.
 */

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const description = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../openapi.json'), 'utf8'),
) as Description;

const operations = new Map(
  Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => [operation.operationId, operation]),
);

let made = 0;
/** Names and codes are often taken once. */
const unlike = (word: string): string => `${word}-${++made}`;

/** What fits a pattern cannot be read off it. */
const FITTING: Readonly<Record<string, () => string>> = {
  '\\S': () => unlike('Versuch'),
  '^\\d{4}-\\d{2}$': () => '2026-10',
  '^\\d{3} ?\\d{3}$': () => '123456',
  '^[A-Za-z0-9 -]{6,20}$': () => '123456',
  '^[a-z0-9]+(-[a-z0-9]+)*$': () => unlike('versuch'),
  '^[A-Z]{0,3}$': () => 'V',
  '^\\d{5}$': () => '51429',
  '^(?=(?:\\D*\\d){6,15}\\D*$)(?:\\+|\\(?0)[\\d ()/–-]*$': () => '02202 000-100',
  '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$': () => unlike('V'),
  '^[A-HK-NPR-Z]{1,2}[2-9]$': () => 'V2',
  '^([01]\\d|2[0-3]):[0-5]\\d$|^$': () => '14:00',
};

/** Words that a rule asks for beyond the description. */
const WORDS: Readonly<Record<string, () => object>> = {
  CreateOffer: () => ({ providerName: unlike('Verein') }),
  OfferBody: () => ({ providerName: unlike('Verein') }),
  CreateProject: () => ({ code: unlike('versuch') }),
  // Whatever else is decided asks for votes that add up.
  RecordDecision: () => ({ result: 'noted' }),
};

/** Fields that must be there and may be null: the description cannot tell them from those that may be left out. */
const NULLS: Readonly<Record<string, object>> = {
  CreateSource: { organisationId: null },
  SourceBody: { organisationId: null },
  ReviseMapping: { sourceId: null, referenceDate: null, areaEditionId: null, indicator: null, year: null },
  CountParticipants: { total: null },
  CaptureEntry: { stationId: null, themeId: null },
  RedactContribution: { translation: null },
  GiveAnswer: { dueOn: null, discussedOn: null },
};

const FORMATS: Readonly<Record<string, () => string>> = {
  uuid: uuidV7,
  email: () => `${uuidV7()}@test.example`,
  date: () => '2026-11-22',
  'date-time': () => '2026-11-22T09:00:00Z',
};

/** How a body is filled beyond what its fields ask for. */
interface Filling {
  readonly name: string;
  /** An id for the field at this path, `participants.organisationId`; a new one where it gives none. */
  readonly refer?: (field: string) => string | undefined;
  /** These fields are there although nothing asks for them. */
  readonly including?: readonly string[];
}

/**
 * A body of this route with all that it asks for; a revision, which asks for nothing, has its first field.
 *
 * @returns undefined for a route that takes none
 * @throws when the description is not enough to make one
 */
export function validBodyOf(name: string, more: Omit<Filling, 'name'> = {}): object | undefined {
  const schema = bodySchemaOf(name);
  return schema && (filled(schema, { name, ...more }, '') as object);
}

/** Fields of the body that name another thing by its id, `participants.organisationId`; the `id` of a new thing is none. */
export function referencesOf(name: string): string[] {
  const schema = bodySchemaOf(name);
  return schema ? references(schema, '').filter((field) => !/(^|\.)id$/.test(field)) : [];
}

function references(schema: Schema, at: string): string[] {
  const { format, items, properties } = resolved(schema);
  if (format === 'uuid') return [at];
  if (items) return references(items, at);
  return Object.entries(properties ?? {}).flatMap(([field, inner]) => references(inner, inside(at, field)));
}

const inside = (at: string, field: string): string => (at ? `${at}.${field}` : field);

function bodySchemaOf(name: string): Schema | undefined {
  const operation = operations.get(name);
  if (!operation) throw new Error(`The description of the API does not know ${name}.`);
  const [body] = Object.values(operation.requestBody?.content ?? {});
  return body?.schema;
}

function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const found = description.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${schema.$ref} leads nowhere.`);
  return found;
}

function filled(given: Schema, how: Filling, at: string): unknown {
  const schema = resolved(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf?.[0]) return filled(schema.oneOf[0], how, at);
  if (schema.type === 'array') return schema.minItems || wanted(how, at) ? [filled(schema.items ?? {}, how, at)] : [];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'string') return (schema.format === 'uuid' && how.refer?.(at)) || textFor(schema, how.name);
  const title = given.$ref?.split('/').at(-1) ?? '';
  const all = Object.keys(schema.properties ?? {});
  const asked = schema.required ?? (how.including ? [] : all.slice(0, 1));
  const fields = all.filter((field) => asked.includes(field) || wanted(how, inside(at, field)));
  return {
    ...NULLS[title],
    ...Object.fromEntries(
      fields.map((field) => [field, filled(schema.properties?.[field] ?? {}, how, inside(at, field))]),
    ),
    ...WORDS[title]?.(),
  };
}

const wanted = ({ including }: Filling, at: string): boolean =>
  including?.some((field) => field === at || field.startsWith(`${at}.`)) ?? false;

function textFor({ pattern, format, minLength }: Schema, name: string): string {
  const text = pattern ? FITTING[pattern]?.() : format ? FORMATS[format]?.() : 'Versuch';
  if (text === undefined) throw new Error(`${name}: no text is known for ${pattern ?? format}.`);
  return text.padEnd(minLength ?? 0, '-');
}
