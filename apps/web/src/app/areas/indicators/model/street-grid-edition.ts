/** The small areas of a street grid beside those of an area edition, and a new edition whose areas carry the keys of the grid. */
import type { AreaGeometryView, AreaView } from '@quartierwerk/contracts/places/places.views';
import type { CreateAreaEdition, SetLineage } from '@quartierwerk/contracts/places/places.dto';
import { comparable } from '@quartierwerk/domain/indicators/import/table-facts';
import type { GridKey } from '@quartierwerk/domain/places/street-grid';

export interface GridMatch {
  readonly key: GridKey;
  /** Null when no area of the edition has this name or code. */
  readonly area: AreaView | null;
}

export interface GridComparison {
  readonly matches: readonly GridMatch[];
  /** Small areas of the edition that no key stands for. */
  readonly without: readonly AreaView[];
}

/** By the name within the municipality, where the grid names it; by a code that ends with the key otherwise. */
export function compareGrid(smallest: readonly GridKey[], areas: readonly AreaView[]): GridComparison {
  const codes = new Map(areas.map(({ id, code }) => [id, code]));
  const small = areas.filter(({ level }) => level === 'small_area');
  const free = new Set(small);
  const matches = smallest.map((key): GridMatch => {
    const within = small.filter(
      (area) => free.has(area) && (key.municipality === '' || codes.get(area.parentId ?? '') === key.municipality),
    );
    const named = within.filter(({ name }) => comparable(name) === comparable(key.name));
    const area = within.find(({ code }) => code.endsWith(key.key)) ?? (named.length === 1 ? named[0] : undefined);
    if (area) free.delete(area);
    return { key, area: area ?? null };
  });
  return { matches, without: [...free] };
}

/** Whether each key has its area and each area its key: only then can the keys become codes. */
export function isWhole({ matches, without }: GridComparison): boolean {
  return matches.length > 0 && without.length === 0 && matches.every(({ area }) => area !== null);
}

export interface NewEdition {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly smallAreaLabel: string;
  readonly source: string;
}

/** The present outlines under new codes: that of the municipality, then the key. Residents are those of the grid. */
export function editionOfGrid(
  head: NewEdition,
  comparison: GridComparison,
  areas: readonly AreaView[],
  geometry: AreaGeometryView,
): object {
  const codes = newCodes(comparison, areas);
  const residents = new Map(comparison.matches.map(({ key, area }) => [area?.id ?? '', key.residents]));
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const drawn = new Set(geometry.features.map(({ id }) => id));
  const bare = areas.filter(({ id }) => !drawn.has(id)).map(({ level, code, name }) => ({ level, code, name }));
  const named = (level: AreaView['level']) =>
    bare.filter((area) => area.level === level).map(({ code, name }) => ({ code, name }));
  const [district] = named('district');
  const edition: CreateAreaEdition = {
    ...head,
    populationDate: `${Number(head.validFrom.slice(0, 4)) - 1}-12-31`,
    properties: { code: 'code', name: 'name', level: 'level', parentCode: 'parentCode', population: 'population' },
    ...(district ? { district } : {}),
    municipalities: named('municipality'),
  };
  const features = geometry.features.map(({ id, properties, geometry: outline }) => ({
    type: 'Feature',
    geometry: outline,
    properties: {
      code: codes.get(id) ?? properties.code,
      name: properties.name,
      level: properties.level,
      parentCode: codes.get(parents.get(id) ?? '') ?? null,
      population: residents.get(id) ?? null,
    },
  }));
  return { type: 'FeatureCollection', edition, features };
}

/** Every area goes over into the one of its new code as a whole: like is compared with like across the two editions. */
export function lineageOfGrid(
  fromEditionId: string,
  comparison: GridComparison,
  areas: readonly AreaView[],
): SetLineage {
  const codes = newCodes(comparison, areas);
  return {
    fromEditionId,
    rows: areas.map(({ id, code }) => ({ fromCode: code, toCode: codes.get(id) ?? code, share: 1 })),
  };
}

function newCodes({ matches }: GridComparison, areas: readonly AreaView[]): Map<string, string> {
  const codes = new Map(areas.map(({ id, code }) => [id, code]));
  for (const { key, area } of matches) {
    if (area) codes.set(area.id, `${codes.get(area.parentId ?? '') ?? ''}${key.key}`);
  }
  return codes;
}
