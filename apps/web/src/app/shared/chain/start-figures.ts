/**
 * The figures that a thread started from: indicators whose value was pinned when something was made of it. An index run rests on thirty
 * indicators at once; these are the few that somebody meant.
 */
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { pinnedFigure, type Pinned } from './pinned-figure.js';

/** By the id of the indicator, with what was pinned; the latest where it was pinned more than once. */
export function startFigures({ nodes, links }: Pick<TraceView, 'nodes' | 'links'>): Map<string, Pinned> {
  const indicators = new Set(nodes.flatMap(({ id, kind }) => (kind === 'indicator' ? [id] : [])));
  return new Map(
    links
      .filter(({ fromId, relation }) => relation === 'evidences' && indicators.has(fromId))
      .flatMap(({ fromId, pinned }) => (pinned !== null && pinnedFigure(pinned) ? [[fromId, pinned]] : [])),
  );
}
