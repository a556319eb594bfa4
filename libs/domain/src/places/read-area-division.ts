/**
 * An area division arrives as a GeoJSON feature collection, one feature for each area. Every land and town names the properties
 * differently, so the names are given; where a file holds the small areas only (Berlin), the district above them is added.
 * The whole file is read before anything is said, so that one answer names every problem.
 */
import { AREA_LEVELS, EXCLUSION_REASONS, type AreaLevel, type ExclusionReason } from './vocabulary.js';
import { GEOMETRY_PROBLEMS, readGeometry, type AreaGeometry } from './read-geometry.js';

export const GEOJSON_PROBLEMS = [
  'not_a_feature_collection',
  'crs_not_wgs84',
  'no_features',
  'not_a_feature',
  'code_missing',
  'code_too_long',
  'code_duplicate',
  'name_missing',
  'name_too_long',
  'level_unknown',
  'population_invalid',
  'excluded_reason_unknown',
  'district_missing',
  'district_several',
  'parent_missing',
  'parent_unknown',
  'parent_of_wrong_level',
  'no_small_areas',
  ...GEOMETRY_PROBLEMS,
] as const;
export type GeoJsonProblemCode = (typeof GEOJSON_PROBLEMS)[number];

export interface GeoJsonProblem {
  readonly code: GeoJsonProblemCode;
  /** Position of the feature in the file, counted from 0; null when the file as a whole is meant. */
  readonly feature: number | null;
  /** The code of the area, and of the one above where that is the problem. */
  readonly area?: string;
  readonly parent?: string;
}

/** Names of the properties that carry what an area needs. */
export interface PropertyNames {
  readonly code: string;
  readonly name: string;
  readonly level?: string;
  readonly parentCode?: string;
  readonly population?: string;
  readonly excludedReason?: string;
}

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface DivisionOptions {
  readonly properties: PropertyNames;
  /** Areas above that the file does not hold. */
  readonly district?: NamedCode;
  readonly municipalities?: readonly NamedCode[];
  /** Small areas with a known population below this are excluded from an index. */
  readonly minPopulation?: number;
}

export interface AreaDraft {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Null for the district only. */
  readonly parentCode: string | null;
  readonly population: number | null;
  readonly excludedReason: ExclusionReason | null;
  readonly geometry: AreaGeometry | null;
}

export type DivisionReading =
  | { readonly ok: true; readonly areas: readonly AreaDraft[] }
  | { readonly ok: false; readonly problems: readonly GeoJsonProblem[] };

const MAX_PROBLEMS = 100;
const MAX_CODE_LENGTH = 40;
const MAX_NAME_LENGTH = 200;

interface ReadArea extends AreaDraft {
  readonly feature: number | null;
}

/** Reads the areas, parents before children and each level by code, or every problem (at most 100). Never throws. */
export function readAreaDivision(collection: unknown, options: DivisionOptions): DivisionReading {
  const features = featuresOf(collection);
  if (!Array.isArray(features)) return { ok: false, problems: [{ code: features, feature: null }] };

  const problems: GeoJsonProblem[] = [];
  const areas: ReadArea[] = givenAreas(options);
  features.forEach((feature, position) => {
    const area = readFeature(feature, position, options, problems);
    if (area) areas.push(area);
  });
  problems.push(...duplicatesOf(areas));
  const placed = placeInHierarchy(areas, problems);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, areas: inOrder(placed).map(({ feature: _, ...area }) => area) };
}

function featuresOf(collection: unknown): unknown[] | GeoJsonProblemCode {
  if (!isRecord(collection) || collection['type'] !== 'FeatureCollection') return 'not_a_feature_collection';
  const { features, crs } = collection;
  if (!Array.isArray(features)) return 'not_a_feature_collection';
  if (features.length === 0) return 'no_features';
  return isWgs84(crs) ? features : 'crs_not_wgs84';
}

/** The member `crs` left GeoJSON with RFC 7946, but tools still write it; without it WGS84 is meant. */
function isWgs84(crs: unknown): boolean {
  if (crs === undefined || crs === null) return true;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? properties['name'] : undefined;
  return typeof name === 'string' && /(CRS84|EPSG:{1,2}4326)$/i.test(name);
}

function givenAreas({ district, municipalities = [] }: DivisionOptions): ReadArea[] {
  const above = (area: NamedCode, level: AreaLevel): ReadArea => ({
    code: area.code,
    name: area.name,
    level,
    parentCode: null,
    population: null,
    excludedReason: null,
    geometry: null,
    feature: null,
  });
  return [
    ...(district ? [above(district, 'district')] : []),
    ...municipalities.map((municipality) => above(municipality, 'municipality')),
  ];
}

function readFeature(
  input: unknown,
  feature: number,
  options: DivisionOptions,
  problems: GeoJsonProblem[],
): ReadArea | null {
  const properties = isRecord(input) && input['type'] === 'Feature' ? input['properties'] : undefined;
  if (!isRecord(input) || !isRecord(properties)) {
    problems.push({ code: 'not_a_feature', feature });
    return null;
  }
  const { properties: names, minPopulation } = options;
  const code = textOf(properties[names.code]);
  const name = textOf(properties[names.name]);
  const note = (problem: GeoJsonProblemCode) =>
    problems.push({ code: problem, feature, ...(code ? { area: code } : {}) });
  if (code === '') note('code_missing');
  if (code.length > MAX_CODE_LENGTH) note('code_too_long');
  if (name === '') note('name_missing');
  if (name.length > MAX_NAME_LENGTH) note('name_too_long');

  const level = names.level ? properties[names.level] : 'small_area';
  const knownLevel = AREA_LEVELS.find((candidate) => candidate === level);
  if (!knownLevel) note('level_unknown');

  const population = numberOf(names.population ? properties[names.population] : null);
  if (population === undefined) note('population_invalid');
  const excluded = excludedReasonOf(names.excludedReason ? properties[names.excludedReason] : null);
  if (excluded === undefined) note('excluded_reason_unknown');
  const tooSmall = knownLevel === 'small_area' && typeof population === 'number' && population < (minPopulation ?? 0);

  const geometry = geometryOf(input['geometry'], note);
  if (code === '' || !knownLevel) return null;
  return {
    code,
    name,
    level: knownLevel,
    parentCode: (names.parentCode && textOf(properties[names.parentCode])) || null,
    population: population ?? null,
    excludedReason: excluded ?? (tooSmall ? 'below_min_population' : null),
    geometry,
    feature,
  };
}

/** A feature without a place is allowed (RFC 7946, 3.2): the area then stands in tables only. */
function geometryOf(input: unknown, note: (problem: GeoJsonProblemCode) => void): AreaGeometry | null {
  if (input === null || input === undefined) return null;
  const reading = readGeometry(input);
  if (reading.ok) return reading.geometry;
  note(reading.problem);
  return null;
}

function duplicatesOf(areas: readonly ReadArea[]): GeoJsonProblem[] {
  const seen = new Set<string>();
  return areas.flatMap(({ code, feature }) => {
    const duplicate = seen.has(code);
    seen.add(code);
    return duplicate ? [{ code: 'code_duplicate' as const, feature, area: code }] : [];
  });
}

/** Gives every area the one above it: as named, or the district where there is no other choice. */
function placeInHierarchy(areas: readonly ReadArea[], problems: GeoJsonProblem[]): ReadArea[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const [district, ...further] = areas.filter((area) => area.level === 'district');
  if (!district) problems.push({ code: 'district_missing', feature: null });
  for (const { code, feature } of further) problems.push({ code: 'district_several', feature, area: code });
  if (!areas.some((area) => area.level === 'small_area')) problems.push({ code: 'no_small_areas', feature: null });
  const divided = areas.some((area) => area.level === 'municipality');

  return areas.map((area) => {
    if (area.level === 'district') return { ...area, parentCode: null };
    const { feature, code, parentCode } = area;
    if (parentCode === null) {
      if (area.level === 'small_area' && divided) problems.push({ code: 'parent_missing', feature, area: code });
      return { ...area, parentCode: district?.code ?? null };
    }
    const parent = byCode.get(parentCode);
    if (!parent) problems.push({ code: 'parent_unknown', feature, area: code, parent: parentCode });
    else if (AREA_LEVELS.indexOf(parent.level) >= AREA_LEVELS.indexOf(area.level)) {
      problems.push({ code: 'parent_of_wrong_level', feature, area: code, parent: parentCode });
    }
    return area;
  });
}

function inOrder(areas: readonly ReadArea[]): ReadArea[] {
  const depth = (area: ReadArea) => AREA_LEVELS.indexOf(area.level);
  return areas.toSorted((a, b) => depth(a) - depth(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Text without blanks at the ends; whole numbers are codes too, as some tools write them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return Number.isSafeInteger(value) ? String(value) : '';
}

/** A count of residents, null when there is none, undefined when it is no count. */
function numberOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  const count = typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 && count <= 100_000_000
    ? count
    : undefined;
}

function excludedReasonOf(value: unknown): ExclusionReason | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  return EXCLUSION_REASONS.find((reason) => reason === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
