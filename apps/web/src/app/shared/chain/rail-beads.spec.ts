import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { railBeads } from './rail-beads.js';

function node(id: string, kind: NodeKind, distance: number, code: string | null = null): TraceView['nodes'][number] {
  return {
    ...{ id, kind, code, distance, title: `Titel ${id}`, state: 'current' },
    ...{ areaName: null, addressKey: code ?? id, changedAt: '2026-11-26T08:00:00Z', day: '2026-11-26' },
  };
}

function trace(rootId: string, ...nodes: TraceView['nodes'][number][]): TraceView {
  return { rootId, nodes, links: [], truncated: false, gaps: [], ahead: [], facts: [] };
}

const beadsOf = (whole: TraceView, mayRead?: (kind: NodeKind) => boolean) =>
  railBeads(whole, { day: (day) => `der ${day}` }, mayRead);

describe('railBeads', () => {
  it('shows where the reader is, what stands before and behind, and where the thread breaks', () => {
    const beads = beadsOf(
      trace(
        'r',
        node('r', 'recommendation', 0, 'E-2026-07'),
        node('i', 'indicator', -1, 'B5'),
        node('d', 'decision', 1),
      ),
    );

    expect(beads.map(({ station, state, text }) => [station, state, text])).toEqual([
      ['Indikatoren', 'exists', 'B5 Titel i'],
      ['Index', 'missing', 'fehlt'],
      ['Steckbriefe', 'missing', 'fehlt'],
      ['Empfehlungen', 'here', 'E-2026-07'],
      ['Beschlüsse', 'exists', 'Titel d'],
      ['Maßnahmen', 'missing', 'fehlt'],
      ['Projekte', 'missing', 'fehlt'],
      ['Kennzahlen', 'missing', 'fehlt'],
    ]);
  });

  it('leads from a key figure straight to the figures it started from, not to all that the index rests on', () => {
    const pinned = (fromId: string, rate: number) => ({
      ...{ id: `l${fromId}`, fromId, relation: 'evidences' as const, toId: 'm', note: null },
      ...{ pinned: { rate, year: 2025 }, createdAt: '2026-11-26T08:00:00Z' },
    });
    const whole = trace(
      'k',
      node('k', 'kpi', 0, 'K1'),
      node('m', 'measure', -2, '1.01'),
      ...['A1', 'A2', 'B1', 'B5'].map((code) => node(code, 'indicator', -3, code)),
    );
    const beads = beadsOf({ ...whole, links: [pinned('B1', 8.1), pinned('B5', 29.4)] });

    expect(beads[0]).toMatchObject({ text: '2 Indikatoren', few: [{ label: 'B1' }, { label: 'B5' }] });
  });

  it('says what a whole sentence is instead of writing it out', () => {
    const beads = beadsOf(trace('r', node('r', 'recommendation', 0, 'E-1'), node('s', 'profile_statement', -1)));

    expect(beads.find(({ station }) => station === 'Steckbriefe')).toMatchObject({ text: 'Aussage', state: 'exists' });
  });

  it('opens a list where several things stand at one station, the nearest first', () => {
    const beads = beadsOf(
      trace('m', node('m', 'measure', 0, '1.01'), node('k2', 'kpi', 3, 'K2'), node('k1', 'kpi', 2, 'K1')),
    );

    expect(beads.at(-1)).toMatchObject({
      text: '2 Kennzahlen',
      objects: [{ label: 'Titel k1' }, { label: 'Titel k2' }],
    });
  });

  it('leaves the tributary out where no citizen spoke, and shows it where one did', () => {
    const stations = (...nodes: TraceView['nodes'][number][]) =>
      beadsOf(trace('m', node('m', 'measure', 0, '1.01'), ...nodes)).map(({ station }) => station);

    expect(stations()).not.toContain('Beiträge');
    expect(stations(node('c', 'contribution', -1, 'K7-204'))).toContain('Beiträge');
  });

  it('does not count the conference beside its recommendations, nor the field of action beside its measures', () => {
    const beads = beadsOf(
      trace('d', node('d', 'decision', 0), node('e', 'recommendation', -1, 'E-1'), node('c', 'conference', -2)),
    );

    expect(beads.find(({ station }) => station === 'Empfehlungen')).toMatchObject({ text: 'E-1' });
  });

  it('has no bead where the person may read nothing of the station', () => {
    const beads = beadsOf(trace('p', node('p', 'project', 0)), (kind) => kind === 'project' || kind === 'kpi');
    expect(beads.map(({ state }) => state)).toEqual(['here', 'missing']);
  });

  it('names the meeting on whose agenda the recommendation stands, where nothing was decided yet', () => {
    const meeting = node('s', 'meeting', 0, '2027-03-12');
    const onAgenda = (...nodes: TraceView['nodes'][number][]): TraceView => ({
      ...trace('r', node('r', 'recommendation', 0, 'E-1'), ...nodes),
      ahead: [{ nodeId: 'r', meeting, body: 'Steuerungsgruppe', heldOn: '2027-03-12', item: 3 }],
    });
    const decided = (whole: TraceView) => beadsOf(whole).find(({ station }) => station === 'Beschlüsse');
    const text = 'auf der Tagesordnung am der 2027-03-12, Steuerungsgruppe';

    expect(decided(onAgenda())).toMatchObject({ state: 'planned', text, link: '/sitzungen/2027-03-12' });
    expect(decided(onAgenda(node('d', 'decision', 1, 'B-1')))).toMatchObject({
      ...{ state: 'exists', text: 'B-1' },
      objects: [{ label: 'B-1 Titel d' }, { label: text }],
    });
  });
});
