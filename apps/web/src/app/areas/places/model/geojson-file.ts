/** A chosen file of areas: which properties it has, which of them probably carry what, and what would be read with a given choice. */
import type { NamedCode, PropertyNames } from '@quartierwerk/domain/places/read-area-division';

export interface PropertySample {
  readonly name: string;
  /** First values that are not empty, as they stand in the file. */
  readonly values: readonly string[];
}

export type PropertyRole = keyof PropertyNames;

export const PROPERTY_ROLES: readonly PropertyRole[] = [
  'code',
  'name',
  'level',
  'parentCode',
  'population',
  'excludedReason',
];

/** What planners' tools call these properties; the first that a file has is offered. */
const USUAL_NAMES: Readonly<Record<PropertyRole, readonly string[]>> = {
  code: ['code', 'schluessel', 'ags', 'key', 'gem', 'plr_id', 'spatial_name', 'id', 'nummer', 'nr'],
  name: ['name', 'bezeichnung', 'gen', 'plr_name', 'spatial_alias', 'titel'],
  level: ['level', 'ebene'],
  parentCode: ['parentcode', 'parent', 'uebergeordnet', 'kommune', 'gemeinde', 'ags_gem'],
  population: ['population', 'einwohner', 'ew', 'bevoelkerung'],
  excludedReason: ['excludedreason', 'ausschluss'],
};

const SAMPLES = 3;

/** The properties of the first features with samples, in the order of the file; empty when it is no feature collection. */
export function propertiesOf(collection: unknown): PropertySample[] {
  const samples = new Map<string, string[]>();
  for (const feature of featuresOf(collection).slice(0, 200)) {
    const properties = isRecord(feature) ? feature['properties'] : null;
    if (!isRecord(properties)) continue;
    for (const [name, value] of Object.entries(properties)) {
      const values = samples.get(name) ?? [];
      const text = typeof value === 'object' || value === undefined ? '' : String(value);
      if (text !== '' && values.length < SAMPLES && !values.includes(text)) values.push(text);
      samples.set(name, values);
    }
  }
  return [...samples].map(([name, values]) => ({ name, values }));
}

/** How many features the file holds. */
export function featureCount(collection: unknown): number {
  return featuresOf(collection).length;
}

/** The properties that probably carry each role; '' where none does. */
export function guessNames(properties: readonly PropertySample[]): Record<PropertyRole, string> {
  const guess = (role: PropertyRole) =>
    USUAL_NAMES[role].flatMap((usual) => properties.filter(({ name }) => plain(name) === usual))[0]?.name ?? '';
  return {
    code: guess('code'),
    name: guess('name'),
    level: guess('level'),
    parentCode: guess('parentCode'),
    population: guess('population'),
    excludedReason: guess('excludedReason'),
  };
}

/** The choice as the reader and the API take it: roles without a property are left out. */
export function namesOf(choice: Readonly<Record<PropertyRole, string>>): PropertyNames {
  const { code, name, ...optional } = choice;
  const chosen = Object.fromEntries(Object.entries(optional).filter(([, property]) => property !== ''));
  return { code, name, ...chosen };
}

/** A district that the file does not hold; undefined when nothing was typed. */
export function districtOf(code: string, name: string): NamedCode | undefined {
  return code.trim() === '' && name.trim() === '' ? undefined : { code: code.trim(), name: name.trim() };
}

function featuresOf(collection: unknown): readonly unknown[] {
  const features = isRecord(collection) ? collection['features'] : null;
  return Array.isArray(features) ? features : [];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae').replaceAll('-', '_');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
