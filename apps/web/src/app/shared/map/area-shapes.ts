/** The areas of one edition as shapes of a map. The geometry belongs to the edition, so every map of it draws the same borders. */
import type {
  AreaFeatureView,
  AreaGeometryView,
  MultiPolygonView,
  PolygonView,
  Position,
} from '@quartierwerk/contracts/places/places.views';
import type { MapShape } from '@quartierwerk/ui/choropleth/map-geometry';

/** Small areas by their code, each in the group of its municipality where there is one. */
export function smallAreaShapes(geometry: AreaGeometryView): MapShape[] {
  const byId = new Map(geometry.features.map((feature) => [feature.id, feature.properties]));
  return geometry.features
    .filter((feature) => feature.properties.level === 'small_area')
    .map((feature) => shapeOf(feature, byId.get(feature.properties.parentId ?? '')));
}

function shapeOf(feature: AreaFeatureView, parent: AreaFeatureView['properties'] | undefined): MapShape {
  const { code, name } = feature.properties;
  const group = parent?.level === 'municipality' ? { group: parent.name } : {};
  return { id: code, name, ...group, geometry: copyOf(feature.geometry) };
}

/** The types of GeoJSON are mutable, those of a view are not: the drawing gets its own copy. */
function copyOf(geometry: PolygonView | MultiPolygonView): MapShape['geometry'] {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: ringsOf(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(ringsOf) };
}

function ringsOf(rings: readonly (readonly Position[])[]): number[][][] {
  return rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]));
}
