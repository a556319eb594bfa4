import { TestBed } from '@angular/core/testing';
import { NODE_KINDS } from '@quartierwerk/domain/chain/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { pinnedWords } from '../../../shared/words/pinned-words.js';
import { addressWord, kindOfAddress } from '../../../shared/chain/kind-address.js';
import { beadTowards, layOut } from './graph-layout.js';
import { pageOf } from './node-address.js';
import { areaOf, chaptersOf, partOf } from './thread-graph.js';
import { aTrace, traceLink, traceNode } from './trace.testing.js';

const ids = (trace: { nodes: readonly { id: string }[] }) => trace.nodes.map(({ id }) => id).sort();

describe('partOf', () => {
  it('follows the thread to what an entry rests on, whichever way the relation reads', () => {
    expect(ids(partOf(aTrace(), 'back'))).toEqual(['a', 'i1', 'i2', 'p', 'r']);
  });

  it('follows the thread to what was made of it', () => {
    expect(ids(partOf(aTrace(), 'forward'))).toEqual(['p', 's']);
  });

  it('keeps in both directions what stands as evidence, and no other thread that runs by', () => {
    const trace = aTrace();
    const stray = traceNode('r2', 'index_run', 'Index 2023', 3, '1');
    const sideways = {
      ...trace,
      nodes: [...trace.nodes, stray],
      links: [...trace.links, traceLink('r2', 'computed_from', 'i1')],
    };

    expect(ids(partOf(sideways, 'both'))).toEqual(['a', 'i1', 'i2', 'p', 'r', 's']);
  });

  it('keeps only links between what it keeps', () => {
    expect(partOf(aTrace(), 'forward').links.map(({ id }) => id)).toEqual(['s-p']);
  });
});

describe('chaptersOf', () => {
  it('tells the thread in its order, nearest first', () => {
    const chapters = chaptersOf(aTrace()).map(({ station, nodes }) => [station, nodes.map(({ id }) => id).join(' ')]);

    expect(chapters).toEqual([
      ['indicators', 'i1 i2'],
      ['index', 'r'],
      ['areas', 'a'],
      ['profiles', 'p n'],
      ['statements', 's'],
    ]);
  });
});

describe('layOut', () => {
  it('draws a bead of dashes where the thread should go on, in a column of its own if need be', () => {
    const graph = layOut({ ...aTrace(), gaps: [{ nodeId: 'a', gap: 'area_without_measure' }] });

    expect(graph.columns.at(-1)?.station).toBe('measures');
    expect(graph.nodes.filter(({ missing }) => missing)).toMatchObject([
      { station: 'measures', node: null, last: true },
    ]);
    expect(graph.edges.filter(({ missing }) => missing)).toHaveLength(1);
  });

  it('names the meeting where a decision is missing and will come', () => {
    const meeting = traceNode('m', 'meeting', 'Steuerungsgruppe, 10.12.2026', 0, '2026-12-10');
    const ahead = [{ nodeId: 'e', meeting, body: 'Steuerungsgruppe', heldOn: '2026-12-10', item: 5 }];
    const nodes = [traceNode('e', 'recommendation', 'Elternbegleitung', 0, 'E-1')];
    const trace = { ...aTrace(), rootId: 'e', nodes, links: [], ahead };
    const graph = layOut({ ...trace, gaps: [{ nodeId: 'e', gap: 'recommendation_without_decision' }] });

    expect(graph.nodes.at(-1)).toMatchObject({ station: 'decisions', missing: true, ahead: { item: 5 } });
  });

  it('draws no bead for what lies before an entry', () => {
    const graph = layOut({ ...aTrace(), gaps: [{ nodeId: 's', gap: 'recommendation_without_evidence' }] });

    expect(graph.nodes.some(({ missing }) => missing)).toBe(false);
  });
});

describe('pageOf', () => {
  it('leads to the profile of the area that a statement is about', () => {
    const trace = aTrace();
    const page = (id: string) =>
      pageOf(
        trace,
        trace.nodes.find((node) => node.id === id)!,
        () => true,
      );

    expect(areaOf(trace, 's')).toBe('a');
    expect(page('s')).toBe('/steckbriefe/a/zentrum-nord');
    expect(page('r')).toBe('/index/laeufe/3');
    expect(page('i1')).toBe('/indikatoren/B5');
  });

  it('is unknown when the trace does not reach the area', () => {
    const trace = { ...aTrace(), links: [] };
    expect(pageOf(trace, trace.nodes[0]!, () => true)).toBeNull();
  });
});

describe('layOut', () => {
  it('puts each station in a column of its own and marks the root', () => {
    const graph = layOut(aTrace());

    expect(graph.columns.map(({ station }) => station)).toEqual([
      'indicators',
      'index',
      'areas',
      'profiles',
      'statements',
    ]);
    expect(graph.nodes.filter(({ root }) => root).map(({ id }) => id)).toEqual(['p']);
    expect(graph.nodes).toHaveLength(7);
  });

  it('makes one bead of a crowded column and keeps its lines', () => {
    const indicators = Array.from({ length: 30 }, (_, at) => traceNode(`i${at}`, 'indicator', `Indikator ${at}`, -1));
    const run = traceNode('r', 'index_run', 'Index 2025', 0, '3');
    const links = indicators.map(({ id }) => traceLink('r', 'computed_from', id));
    const graph = layOut({
      rootId: 'r',
      truncated: false,
      gaps: [],
      ahead: [],
      elsewhere: [],
      facts: [],
      nodes: [run, ...indicators],
      links,
    });

    expect(graph.nodes.map(({ count }) => count)).toEqual([30, 1]);
    expect(graph.edges).toHaveLength(1);
  });

  it('goes from bead to bead by arrows', () => {
    const graph = layOut(aTrace());
    const at = (id: string) => graph.nodes.find((node) => node.id === id)!;

    expect(beadTowards(graph, at('r'), 'right')?.station).toBe('areas');
    expect(beadTowards(graph, at('i1'), 'left')).toBeNull();
    expect(beadTowards(graph, graph.nodes[0]!, 'down')?.station).toBe('indicators');
  });
});

describe('words of the thread', () => {
  it('read back every word of an address', () => {
    for (const kind of NODE_KINDS) expect(kindOfAddress(addressWord(kind))).toBe(kind);
    expect(kindOfAddress('unbekannt')).toBeNull();
  });

  it('tell what was pinned, and nothing of what is no figure', () => {
    const formats = TestBed.inject(Formats);

    expect(pinnedWords({ rank: 2, indexValue: 2.58, selectionId: 'x' }, formats)).toBe('Rang 2, Index 2,58');
    expect(pinnedWords({ rate: 29.4, deviation: 2.4 }, formats)).toBe('Wert 29,4, +2,4 Standardabweichungen');
    expect(pinnedWords(null, formats)).toBe('');
  });
});

describe('a figure that somebody pinned', () => {
  it('stands by itself among many, with its own line, and the group has the others', () => {
    const indicators = Array.from({ length: 12 }, (_, at) => traceNode(`i${at}`, 'indicator', `Indikator ${at}`, -2));
    const [run, measure] = [traceNode('r', 'index_run', 'Index', -1, '3'), traceNode('m', 'measure', 'Büdchen', 0)];
    const graph = layOut({
      ...{
        rootId: 'm',
        truncated: false,
        gaps: [],
        ahead: [],
        elsewhere: [],
        facts: [],
        nodes: [measure, run, ...indicators],
      },
      links: [
        ...indicators.map(({ id }) => traceLink('r', 'computed_from', id)),
        traceLink('i5', 'evidences', 'm', { rate: 29.4, year: 2025 }),
      ],
    });

    expect(graph.nodes.filter(({ station }) => station === 'indicators').map(({ id, count }) => [id, count])).toEqual(
      expect.arrayContaining([
        ['i5', 1],
        ['indicators', 11],
      ]),
    );
    expect(graph.edges.map(({ id }) => id)).toEqual(expect.arrayContaining(['i5 m', 'i5 r', 'indicators r']));
  });
});
