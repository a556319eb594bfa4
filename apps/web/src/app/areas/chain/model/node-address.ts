/** The page of an entry of the trace; null where it has none or the trace does not know enough of it. */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { areaOf } from './thread-graph.js';

export function pageOf(trace: TraceView, node: TraceView['nodes'][number]): string | null {
  if (node.kind === 'area') return ADDRESSES.place(node.addressKey ?? node.id);
  if (node.kind === 'indicator') return ADDRESSES.indicator(node.addressKey ?? node.id);
  if (node.kind === 'index_run') return node.code === null ? null : ADDRESSES.run(node.code);
  const area = trace.nodes.find(({ id }) => id === areaOf(trace, node.id));
  // The page of a profile lies under its area; an id stands where the trace does not name the municipality.
  return area ? ADDRESSES.profile(area.id, slugOf(area.title) || area.id) : null;
}
