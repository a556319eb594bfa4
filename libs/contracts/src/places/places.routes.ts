import { route } from '../http/route.js';
import type {
  AreaDetailView,
  AreaEditionListView,
  AreaEditionView,
  AreaGeometryView,
  AreaListView,
  LineageView,
} from './places.views.js';

/** Routes of the area places: area editions, their areas, geometry and lineage. */
export const placesRoutes = {
  editions: route<AreaEditionListView>('GET', '/api/places/editions', {
    access: 'places.read',
    response: 'AreaEditionListView',
  }),
  edition: route<AreaEditionView>('GET', '/api/places/editions/:id', {
    access: 'places.read',
    response: 'AreaEditionView',
  }),
  /** The body is a GeoJSON feature collection with the member `edition` (`CreateAreaEdition`), as `application/geo+json` or JSON. */
  createEdition: route<AreaEditionView>('POST', '/api/places/editions', {
    access: 'places.manage',
    response: 'AreaEditionView',
    repeatable: true,
    featureCollection: { member: 'edition', body: 'CreateAreaEdition' },
  }),
  reviseEdition: route<AreaEditionView>('PATCH', '/api/places/editions/:id', {
    access: 'places.manage',
    response: 'AreaEditionView',
    guarded: true,
  }),
  areas: route<AreaListView>('GET', '/api/places/editions/:id/areas', {
    access: 'places.read',
    response: 'AreaListView',
  }),
  /** `application/geo+json` with an `ETag`; answers 304 to `If-None-Match`. */
  geometry: route<AreaGeometryView>('GET', '/api/places/editions/:id/geometry', {
    access: 'places.read',
    response: 'AreaGeometryView',
  }),
  /** Which areas of earlier editions went into those of this one. */
  lineage: route<LineageView>('GET', '/api/places/editions/:id/lineage', {
    access: 'places.read',
    response: 'LineageView',
  }),
  /** Replaces the lineage from one earlier edition; `If-Match` carries the version of this edition. */
  setLineage: route<LineageView>('PUT', '/api/places/editions/:id/lineage', {
    access: 'places.manage',
    response: 'LineageView',
    guarded: true,
  }),
  area: route<AreaDetailView>('GET', '/api/places/areas/:id', { access: 'places.read', response: 'AreaDetailView' }),
  reviseArea: route<AreaDetailView>('PATCH', '/api/places/areas/:id', {
    access: 'places.manage',
    response: 'AreaDetailView',
    guarded: true,
  }),
} as const;
