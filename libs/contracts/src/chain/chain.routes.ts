import { route } from '../http/route.js';
import type { OutdatedBasesView } from './outdated.views.js';
import type { ChangesView, GapsView, SearchView, StationsView, TraceView } from './chain.views.js';

/** Routes of the spine. */
export const chainRoutes = {
  search: route<SearchView>('GET', '/api/search', { access: 'chain.read', response: 'SearchView' }),
  trace: route<TraceView>('GET', '/api/chain/:id/trace', { access: 'chain.read', response: 'TraceView' }),
  /** The trace of the thing of this kind that has this code. */
  traceOf: route<TraceView>('GET', '/api/chain/threads/:kind/:code', { access: 'chain.read', response: 'TraceView' }),
  /** Deliveries on which a thing rests and that no longer hold. */
  outdatedBases: route<OutdatedBasesView>('GET', '/api/chain/:id/outdated-bases', {
    access: 'diagnosis.read',
    response: 'OutdatedBasesView',
  }),
  changes: route<ChangesView>('GET', '/api/chain/changes', { access: 'chain.read', response: 'ChangesView' }),
  stations: route<StationsView>('GET', '/api/chain/stations', { access: 'chain.read', response: 'StationsView' }),
  gaps: route<GapsView>('GET', '/api/chain/gaps', { access: 'chain.gaps', response: 'GapsView' }),
} as const;
