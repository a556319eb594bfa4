/**
 * What one thing really rests on (worauf etwas beruht): the bases that somebody linked, and theirs in turn. The thread also runs over the
 * area that a thing is about, because readers go on from there; but an area is a place and no reason, and what it was selected for is
 * not yet what the thing rests on.
 */
import { BASE_OF_RELATION, FRAMES, type NodeKind, type Relation } from './vocabulary.js';

export interface RestNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly code: string | null;
}

export interface RestLink {
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly pinned: Readonly<Record<string, unknown>> | null;
}

/** What an event is held about is what it is held for: its areas and what they were selected for. */
const ABOUT_AREAS: readonly NodeKind[] = ['area', 'conference', 'neighbourhood_conference'];

/**
 * Ids of the bases of the root, without itself. A figure that was pinned out of an index run brings that run with it.
 *
 * @param links those in force among the nodes
 */
export function restsOn(rootId: string, nodes: readonly RestNode[], links: readonly RestLink[]): ReadonlySet<string> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const runs = new Map(
    nodes.flatMap(({ id, kind, code }) => (kind === 'index_run' && code !== null ? [[code, id]] : [])),
  );
  const root = kinds.get(rootId);
  const found = new Set<string>();
  const waiting = [rootId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const kind = kinds.get(id);
    if (kind === undefined || (id !== rootId && FRAMES.back.includes(kind))) continue;
    for (const link of links) {
      const base = baseUnder(id, link);
      if (base === null) continue;
      const aboutArea = link.relation === 'describes' && kinds.get(base) === 'area';
      if (aboutArea && !(id === rootId && root !== undefined && ABOUT_AREAS.includes(root))) continue;
      for (const one of [base, runs.get(String(link.pinned?.['runNumber'] ?? ''))]) {
        if (one === undefined || one === rootId || found.has(one) || !kinds.has(one)) continue;
        found.add(one);
        waiting.push(one);
      }
    }
  }
  return found;
}

/** What the node rests on by this link; null where the link says nothing of it. */
function baseUnder(id: string, { fromId, relation, toId }: RestLink): string | null {
  const base = BASE_OF_RELATION[relation];
  if (base === 'from' && toId === id) return fromId;
  if (base === 'to' && fromId === id) return toId;
  return null;
}
