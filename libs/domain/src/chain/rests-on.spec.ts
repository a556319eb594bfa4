import fc from 'fast-check';
import { type RestLink, type RestNode, restsOn } from './rests-on.js';
import { BASE_OF_RELATION, NODE_KINDS, type NodeKind, type Relation, RELATIONS } from './vocabulary.js';

const node = (id: string, kind: NodeKind, code: string | null = null): RestNode => ({ id, kind, code });
const link = (fromId: string, relation: Relation, toId: string, pinned: RestLink['pinned'] = null): RestLink => ({
  ...{ fromId, relation, toId, pinned },
});

/** A measure for an area that was selected by a run, which was computed from two indicators. */
const NODES = [
  node('m', 'measure'),
  node('a', 'area'),
  node('r', 'index_run', '3'),
  node('i', 'indicator', 'B5'),
  node('j', 'indicator', 'C1'),
];
const LINKS = [
  link('m', 'describes', 'a'),
  link('r', 'selects', 'a'),
  link('r', 'computed_from', 'i'),
  link('r', 'computed_from', 'j'),
];
const basesOf = (rootId: string, nodes: readonly RestNode[], links: readonly RestLink[]): string[] =>
  [...restsOn(rootId, nodes, links)].sort();

describe('restsOn', () => {
  it('finds nothing when a measure is only about an area', () => {
    expect(basesOf('m', NODES, LINKS)).toEqual([]);
  });

  it('finds the figure that was linked and not the others of its run', () => {
    expect(basesOf('m', NODES, [...LINKS, link('i', 'evidences', 'm')])).toEqual(['i']);
  });

  it('finds the run and all of its figures when the run itself was linked', () => {
    expect(basesOf('m', NODES, [...LINKS, link('r', 'evidences', 'm')])).toEqual(['i', 'j', 'r']);
  });

  it('finds the run out of which a figure was pinned', () => {
    expect(basesOf('m', NODES, [...LINKS, link('i', 'evidences', 'm', { rate: 29.4, runNumber: 3 })])).toEqual([
      'i',
      'j',
      'r',
    ]);
  });

  it('goes on over decision and recommendation, and ends at the conference that holds it', () => {
    const nodes = [...NODES, node('d', 'decision'), node('e', 'recommendation'), node('c', 'conference')];
    const links = [
      ...LINKS,
      link('m', 'implements', 'd'),
      link('d', 'decides', 'e'),
      link('e', 'describes', 'a'),
      link('e', 'part_of', 'c'),
      link('c', 'describes', 'a'),
    ];
    expect(basesOf('m', nodes, links)).toEqual(['c', 'd', 'e']);
  });

  it('of a conference goes on over the area that it is held about', () => {
    const nodes = [...NODES, node('c', 'conference')];
    expect(basesOf('c', nodes, [...LINKS, link('c', 'describes', 'a')])).toEqual(['a', 'i', 'j', 'r']);
  });

  it('never holds the root, nor what no chain of bases leads to, in any net of links', () => {
    const ids = ['0', '1', '2', '3', '4', '5'];
    const anyLink = fc.record({
      ...{ fromId: fc.constantFrom(...ids), relation: fc.constantFrom(...RELATIONS), toId: fc.constantFrom(...ids) },
      pinned: fc.constant(null),
    });
    const anyKinds = fc.array(fc.constantFrom(...NODE_KINDS), { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(anyKinds, fc.array(anyLink, { maxLength: 14 }), (kinds, links) => {
        const nodes = ids.map((id, at) => node(id, kinds[at] ?? 'measure'));
        const found = restsOn('0', nodes, links);
        expect(found.has('0')).toBe(false);
        for (const id of found) {
          const leads = links.some(({ fromId, relation, toId }) => {
            const base = BASE_OF_RELATION[relation];
            const [bottom, top] = base === 'from' ? [fromId, toId] : [toId, fromId];
            return base !== null && bottom === id && (top === '0' || found.has(top));
          });
          expect(leads).toBe(true);
        }
      }),
    );
  });
});
