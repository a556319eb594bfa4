/** Views of the area places. */
import type { AreaLevel, ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface AreaEditionView {
  readonly id: string;
  readonly name: string;
  readonly validFrom: Day;
  /** Null while the edition is in force. */
  readonly validTo: Day | null;
  /** What a small area is called here: "Wohnplatz", "Planungsraum". A text of the edition, not of the interface. */
  readonly smallAreaLabel: string;
  readonly source: string;
  readonly note: string | null;
  /** The one area at the top. */
  readonly district: { readonly id: string; readonly code: string; readonly name: string };
  readonly municipalityCount: number;
  readonly smallAreaCount: number;
  /** Small areas that take no part in an index. */
  readonly excludedCount: number;
  readonly hasGeometry: boolean;
  readonly createdAt: string;
  readonly version: number;
}

export interface AreaEditionListView {
  /** The one in force first, then by the day they became valid, latest first. */
  readonly editions: readonly AreaEditionView[];
}

export interface AreaView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Null for the district only. */
  readonly parentId: string | null;
  readonly population: number | null;
  readonly populationDate: Day | null;
  readonly excludedReason: ExclusionReason | null;
  readonly version: number;
}

export interface AreaListView {
  readonly edition: AreaEditionView;
  /** Flat, parents before children, each level by code; `parentId` makes the tree. */
  readonly areas: readonly AreaView[];
}

/** GeoJSON (RFC 7946): longitude and latitude in WGS84, at most six decimals. */
export type Position = readonly [number, number];
export interface PolygonView {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}
export interface MultiPolygonView {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly Position[])[])[];
}

export interface AreaFeatureView {
  readonly type: 'Feature';
  /** The id of the area. */
  readonly id: string;
  readonly properties: {
    readonly code: string;
    readonly name: string;
    readonly level: AreaLevel;
    readonly parentId: string | null;
  };
  readonly geometry: PolygonView | MultiPolygonView;
}

/** One compact answer for the whole map. Areas without geometry are left out. */
export interface AreaGeometryView {
  readonly type: 'FeatureCollection';
  readonly features: readonly AreaFeatureView[];
}

export interface AreaRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** One end of a lineage, seen from an area. */
export interface LineageEndView {
  readonly area: AreaRef;
  readonly editionId: string;
  readonly editionName: string;
  /** Share of the population of the earlier area that lives in the later one, above 0 and at most 1. */
  readonly share: number;
}

export interface AreaDetailView extends AreaView {
  readonly edition: Pick<AreaEditionView, 'id' | 'name' | 'validFrom' | 'validTo' | 'smallAreaLabel' | 'source'>;
  /** District, then municipality where there is one; empty for the district. */
  readonly path: readonly AreaRef[];
  readonly children: readonly AreaRef[];
  /** Areas of earlier editions that went into this one, and of later ones it went into. */
  readonly predecessors: readonly LineageEndView[];
  readonly successors: readonly LineageEndView[];
}

export interface LineageRowView {
  readonly from: AreaRef;
  readonly to: AreaRef;
  readonly share: number;
}

export interface LineageView {
  readonly editionId: string;
  readonly version: number;
  /** One for each earlier edition that this one descends from, latest first. */
  readonly from: readonly {
    readonly editionId: string;
    readonly editionName: string;
    readonly rows: readonly LineageRowView[];
  }[];
}
