/** The thread of the Büdchen in small, from a figure to a key figure, and its story as lines of text for specs. */
import { TestBed } from '@angular/core/testing';
import type { TraceFactsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { traceLink, traceNode } from '../trace.testing.js';
import { type ToldSection, tellStory } from './tell-story.js';

export const AREA = 'Zentrum Nord';
export type Node = TraceView['nodes'][number];
export const at = (day: string, node: Node, more: Partial<Node> = {}): Node => ({
  ...node,
  day,
  areaName: AREA,
  ...more,
});

export const NODES = [
  at('2016-01-01', traceNode('i', 'indicator', 'Kinder im SGB-II-Bezug', -4, 'B5'), { areaName: null }),
  at('2017-09-20', traceNode('f', 'finding', 'Hilfen liegen verstreut.', -3)),
  at('2017-09-20', traceNode('c', 'conference', 'Burscheid', -3, '2017-09-20')),
  at('2017-09-20', traceNode('e', 'recommendation', 'Anlaufstelle einrichten', -2, 'E-2017-01')),
  at('2017-11-30', traceNode('m', 'meeting', 'Steuerungsgruppe, 30.11.2017', -2, '2017-11-30'), { areaName: null }),
  at('2017-11-30', traceNode('d', 'decision', 'Anlaufstelle einrichten', -1, 'B-2017-03'), { state: 'closed' }),
  at('2018-06-01', traceNode('x', 'measure', 'Büdchen', 0, '1.01'), { state: 'in_progress' }),
  at('2019-08-27', traceNode('p', 'project', 'Büdchen', 1), { state: 'running' }),
  at('2025-01-05', traceNode('k', 'kpi', 'Anbindungen', 2), { state: 'below' }),
];
export const LINKS = [
  traceLink('i', 'evidences', 'e', {
    rate: 29.4,
    unit: 'percent',
    year: 2015,
    decimals: 1,
    district: 9.1,
    areaName: AREA,
  }),
  traceLink('f', 'part_of', 'c'),
  traceLink('f', 'evidences', 'e', { type: 'words', text: 'Hilfen liegen verstreut.' }),
  traceLink('e', 'part_of', 'c'),
  traceLink('d', 'decides', 'e', { result: 'adopted_modified' }),
  traceLink('d', 'part_of', 'm'),
  traceLink('x', 'implements', 'd'),
  traceLink('e', 'evidences', 'x'),
  traceLink('p', 'realises', 'x'),
  traceLink('p', 'measured_by', 'k'),
];
export const FACTS: TraceFactsView[] = [
  { kind: 'decision', nodeId: 'd', body: 'Steuerungsgruppe', result: 'adopted_modified' },
  { kind: 'project', nodeId: 'p', carrier: 'Diakonie', endsOn: '2027-12-31', grants: [] },
  { kind: 'kpi', nodeId: 'k', value: 34, target: 40, month: '2026-10', unit: '', decimals: 0 },
];
export const NO_PLAN = { plan: null, next: null };
export const aMeasure = (id: string, code: string, state: MeasureState): Node =>
  at('2019-03-01', traceNode(id, 'measure', 'Vorhaben', 1, code), { state });
export const aThread = (more: Partial<TraceView> = {}): TraceView => ({
  ...{ rootId: 'x', nodes: NODES, links: LINKS, truncated: false, gaps: [], ahead: [], elsewhere: [], facts: FACTS },
  ...more,
});

export const tell = (trace: TraceView): ToldSection[] => tellStory(trace, TestBed.inject(Formats));

/** "30.11.2017 | First sentence. | Second sentence." */
export const texts = (trace: TraceView): string[] =>
  tell(trace).flatMap(({ paragraphs }) =>
    paragraphs.map(({ when, sentences }) =>
      [when, ...sentences.map(({ parts }) => parts.map(({ text }) => text).join(''))].join(' | '),
    ),
  );
