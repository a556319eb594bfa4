/** A small trace for specs: two indicators, a run, a selected area, its profile with a statement and a note. */
import type { ChainLinkView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';

export function traceNode(id: string, kind: NodeKind, title: string, distance = 1, code: string | null = null) {
  const changedAt = '2026-10-12T09:00:00Z';
  const place = { areaName: null, addressKey: code ?? id };
  return { id, kind, title, distance, code, state: 'valid', ...place, changedAt, day: changedAt.slice(0, 10) };
}

export function traceLink(
  fromId: string,
  relation: Relation,
  toId: string,
  pinned: ChainLinkView['pinned'] = null,
): ChainLinkView {
  return { id: `${fromId}-${toId}`, fromId, relation, toId, note: null, pinned, createdAt: '2026-10-12T09:00:00Z' };
}

export function aTrace(): TraceView {
  return {
    rootId: 'p',
    truncated: false,
    gaps: [],
    ahead: [],
    elsewhere: [],
    facts: [],
    nodes: [
      traceNode('p', 'area_profile', 'Zentrum Nord', 0),
      traceNode('r', 'index_run', 'Index 2025', -1, '3'),
      traceNode('a', 'area', 'Zentrum Nord', -1),
      traceNode('i1', 'indicator', 'Kinder im SGB-II-Bezug', -2, 'B5'),
      traceNode('i2', 'indicator', 'Auffällige Sprachkompetenz', -2, 'C1'),
      traceNode('s', 'profile_statement', 'Fast jedes dritte Kind', 1),
      traceNode('n', 'expert_note', 'Wartezeit auf Logopädie', -1),
    ],
    links: [
      traceLink('r', 'computed_from', 'i1'),
      traceLink('r', 'computed_from', 'i2'),
      traceLink('r', 'selects', 'a', { rank: 2, indexValue: 2.58 }),
      traceLink('r', 'evidences', 'p', { rank: 2, indexValue: 2.58 }),
      traceLink('p', 'describes', 'a'),
      traceLink('n', 'describes', 'a'),
      traceLink('s', 'part_of', 'p'),
      traceLink('i1', 'evidences', 's', { rate: 29.4, deviation: 2.4, rank: 1 }),
    ],
  };
}
