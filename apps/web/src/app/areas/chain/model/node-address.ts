/** The page of an entry of the trace; null where it has none, where the reader may not open it, and where the trace does not know enough of it. */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { type MayRead, ownPage } from '../../../shared/chain/node-page.js';
import { areaOf } from './thread-graph.js';

/** Kinds that stand on the page of their area's profile. */
const ON_THE_PROFILE: readonly NodeKind[] = ['area_profile', 'profile_statement', 'expert_note'];

export function pageOf(trace: TraceView, node: TraceView['nodes'][number], mayRead: MayRead): string | null {
  const own = ownPage(node, mayRead);
  if (own !== null) return own;
  if (!ON_THE_PROFILE.includes(node.kind) || !mayRead(node.kind)) return null;
  const area = trace.nodes.find(({ id }) => id === areaOf(trace, node.id));
  // The page of a profile lies under its area; an id stands where the trace does not name the municipality.
  return area ? ADDRESSES.profile(area.id, slugOf(area.title) || area.id) : null;
}
