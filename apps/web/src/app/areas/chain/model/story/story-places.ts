/** Under which areas a thread is told: entries of areas between which the thread runs are told together. */
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { edgesOf } from '../thread-graph.js';
import type { StoryNode } from './story-parts.js';
import type { StoryThread } from './story-thread.js';

/** Told inside other paragraphs, or by themselves only where the reader asks for them. */
const INSIDE: readonly NodeKind[] = [
  'area',
  'indicator',
  'index_run',
  'action_plan',
  'goal',
  'field_of_action',
  'meeting',
];

/**
 * The names of the areas that each entry is told under, the same for all that hang together: a council decides for the whole town what
 * is then done in a district, and its decision is told before that. What belongs to no area and hangs on nothing has no names.
 */
export function placesOf({ trace }: Pick<StoryThread, 'trace'>): ReadonlyMap<string, readonly string[]> {
  const told = trace.nodes.filter(({ kind }) => !INSIDE.includes(kind));
  const groups = new Map(told.map((node) => [node.id, [node]]));
  for (const { base, result } of edgesOf(trace)) {
    const [from, to] = [groups.get(base), groups.get(result)];
    if (from === undefined || to === undefined || from === to) continue;
    const joined = [...from, ...to];
    for (const { id } of joined) groups.set(id, joined);
  }
  return new Map(told.map(({ id }) => [id, areasOf(groups.get(id) ?? [])]));
}

function areasOf(group: readonly StoryNode[]): string[] {
  const areas = new Set(group.flatMap(({ areaName }) => areaName ?? []));
  return [...areas].sort((a, b) => a.localeCompare(b, 'de'));
}
