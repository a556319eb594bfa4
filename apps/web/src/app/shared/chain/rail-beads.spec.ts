import type { ChainLinkView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';
import { nodePage } from './node-page.js';
import { railBeads, type RailReader } from './rail-beads.js';

function node(id: string, kind: NodeKind, distance: number, code: string | null = null): TraceView['nodes'][number] {
  return {
    ...{ id, kind, code, distance, title: `Titel ${id}`, state: 'current' },
    ...{ areaName: null, addressKey: code ?? id, changedAt: '2026-11-26T08:00:00Z', day: '2026-11-26' },
  };
}

function trace(rootId: string, ...nodes: TraceView['nodes'][number][]): TraceView {
  return { rootId, nodes, links: [], truncated: false, gaps: [], ahead: [], elsewhere: [], facts: [] };
}

function link(fromId: string, relation: Relation, toId: string, pinned: ChainLinkView['pinned'] = null): ChainLinkView {
  return {
    ...{ id: `${fromId}-${toId}`, fromId, relation, toId, note: null, pinned },
    createdAt: '2026-11-26T08:00:00Z',
  };
}

const linkedBy = (whole: TraceView, ...links: ChainLinkView[]): TraceView => ({ ...whole, links });

const beadsOf = (whole: TraceView, reader: Partial<RailReader> = {}) =>
  railBeads(
    whole,
    { day: (day) => `der ${day}` },
    { pageOf: (of) => nodePage(of, () => true), knowsMissing: () => true, ...reader },
  );

describe('railBeads', () => {
  it('shows where the reader is, what stands before and behind, and where the thread breaks', () => {
    const beads = beadsOf(
      linkedBy(
        trace(
          'r',
          node('r', 'recommendation', 0, 'E-2026-07'),
          node('i', 'indicator', -1, 'B5'),
          node('d', 'decision', 1),
        ),
        link('i', 'evidences', 'r'),
        link('d', 'decides', 'r'),
      ),
    );

    expect(beads.map(({ station, state, text }) => [station, state, text])).toEqual([
      ['Indikatoren', 'exists', 'B5 Titel i'],
      ['Index', 'missing', 'kein Lauf verknüpft'],
      ['Steckbriefe', 'missing', 'kein Steckbrief verknüpft'],
      ['Empfehlungen', 'here', 'E-2026-07'],
      ['Beschlüsse', 'exists', 'Titel d'],
      ['Maßnahmen', 'missing', 'noch keine Maßnahme'],
      ['Projekte', 'missing', 'noch kein Projekt'],
      ['Kennzahlen', 'missing', 'noch keine Kennzahl'],
    ]);
  });

  it('opens an indicator at the row of the area whose figure was cited', () => {
    const whole = trace('r', node('r', 'recommendation', 0, 'E-2026-07'), node('i', 'indicator', -1, 'B5'));
    const cited = (pinned: ChainLinkView['pinned']) => beadsOf(linkedBy(whole, link('i', 'evidences', 'r', pinned)))[0];

    expect(cited({ areaName: 'Zentrum Nord', rate: 29.4 })).toMatchObject({ query: { gebiet: 'Zentrum Nord' } });
    expect(cited(null)).not.toHaveProperty('query');
  });

  it('has hollow beads where a measure is only about an area, whatever the area was selected for', () => {
    const whole = linkedBy(
      trace(
        'm',
        node('m', 'measure', 0, '1.01'),
        node('a', 'area', -1),
        node('x', 'index_run', -2, '3'),
        node('B1', 'indicator', -3, 'B1'),
      ),
      link('m', 'describes', 'a'),
      link('x', 'selects', 'a'),
      link('x', 'computed_from', 'B1'),
    );

    expect(beadsOf(whole).map(({ station, state }) => [station, state])).toEqual([
      ['Indikatoren', 'missing'],
      ['Index', 'missing'],
      ['Steckbriefe', 'missing'],
      ['Empfehlungen', 'missing'],
      ['Beschlüsse', 'missing'],
      ['Maßnahmen', 'here'],
      ['Projekte', 'missing'],
      ['Kennzahlen', 'missing'],
    ]);
    const cited = { ...whole, links: [...whole.links, link('B1', 'evidences', 'm', { rate: 8.1, runNumber: 3 })] };
    expect(beadsOf(cited).map(({ state }) => state)).toEqual([
      ...['exists', 'exists', 'missing', 'missing', 'missing', 'here', 'missing', 'missing'],
    ]);
  });

  it('leads from a key figure straight to the figures it started from, not to all that the index rests on', () => {
    const codes = ['A1', 'A2', 'B1', 'B5'];
    const whole = trace(
      'k',
      node('k', 'kpi', 0, 'K1'),
      node('m', 'measure', -2, '1.01'),
      node('x', 'index_run', -3, '3'),
      ...codes.map((code) => node(code, 'indicator', -3, code)),
    );
    const beads = beadsOf(
      linkedBy(
        whole,
        link('m', 'measured_by', 'k'),
        link('x', 'evidences', 'm'),
        ...codes.map((code) => link('x', 'computed_from', code)),
        link('B1', 'evidences', 'm', { rate: 8.1 }),
        // Nobody knew a figure of it.
        link('A1', 'evidences', 'm', { code: 'A1', title: 'Titel A1' }),
        // Kept secret when it was cited: cited all the same.
        link('B5', 'evidences', 'm', { status: 'suppressed', rate: null }),
      ),
    );

    expect(beads[0]).toMatchObject({ text: '2 Indikatoren', few: [{ label: 'B1' }, { label: 'B5' }] });
  });

  it('shows what is cited for the object itself before what its findings rest on, and the run that the evidence names', () => {
    const whole = linkedBy(
      trace(
        'e',
        node('e', 'recommendation', 0, 'E-2026-04'),
        node('B6', 'indicator', -1, 'B6'),
        node('f', 'finding', -1),
        node('B5', 'indicator', -2, 'B5'),
      ),
      link('B6', 'evidences', 'e', { type: 'figure', value: 12.4, runNumber: 3, year: 2025 }),
      link('f', 'evidences', 'e', { type: 'words', text: 'Titel f' }),
      link('B5', 'evidences', 'f', { rate: 29.4, runNumber: 3, year: 2025 }),
    );
    const beads = beadsOf(whole);

    expect(beads[0]).toMatchObject({ text: '2 Indikatoren', few: [{ label: 'B6' }, { label: 'B5' }] });
    expect(beads[1]).toMatchObject({ state: 'exists', text: 'Index 2025, Lauf 3', link: '/index/laeufe/3' });
    const unread = beadsOf(whole, { knowsMissing: (kind) => kind !== 'index_run' });
    expect(unread.map(({ station }) => station)).not.toContain('Index');
  });

  it('does not ask what citizens say for figures', () => {
    const beads = beadsOf(trace('c', node('c', 'contribution', 0, 'K7-204')));
    expect(beads.map(({ station }) => station).slice(0, 2)).toEqual(['Beiträge', 'Empfehlungen']);
  });

  it('does not announce what the thread runs past', () => {
    const beads = beadsOf(trace('c', node('c', 'contribution', 0, 'K7-204'), node('m', 'measure', 1, '3.01')));
    expect(beads.map(({ text }) => text)).toEqual([
      ...['K7-204', 'keine Empfehlung verknüpft', 'kein Beschluss verknüpft'],
      ...['3.01 Titel m', 'noch kein Projekt', 'noch keine Kennzahl'],
    ]);
  });

  it('says what a whole sentence is instead of writing it out', () => {
    const beads = beadsOf(
      linkedBy(
        trace('r', node('r', 'recommendation', 0, 'E-1'), node('s', 'profile_statement', -1)),
        link('s', 'evidences', 'r'),
      ),
    );

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
      beadsOf(linkedBy(trace('m', node('m', 'measure', 0, '1.01'), ...nodes), link('c', 'supports', 'm'))).map(
        ({ station }) => station,
      );

    expect(stations()).not.toContain('Beiträge');
    expect(stations(node('c', 'contribution', -1, 'K7-204'))).toContain('Beiträge');
  });

  it('does not count the conference beside its recommendations, nor the field of action beside its measures', () => {
    const beads = beadsOf(
      linkedBy(
        trace('d', node('d', 'decision', 0), node('e', 'recommendation', -1, 'E-1'), node('c', 'conference', -2)),
        link('d', 'decides', 'e'),
        link('e', 'part_of', 'c'),
      ),
    );

    expect(beads.find(({ station }) => station === 'Empfehlungen')).toMatchObject({ text: 'E-1' });
  });

  it('has no bead where the person cannot know that nothing stands there', () => {
    const knowsMissing = (kind: NodeKind, at: NodeKind): boolean => kind === 'kpi' && at === 'project';
    const states = (whole: TraceView) => beadsOf(whole, { knowsMissing }).map(({ state }) => state);
    expect(states(trace('p', node('p', 'project', 0)))).toEqual(['here', 'missing']);
    expect(states(trace('m', node('m', 'measure', 0, '1.01'), node('p', 'project', 1)))).toEqual(['here', 'exists']);
  });

  it('leads to the thread where the person opens no page of the kind', () => {
    const beads = beadsOf(
      linkedBy(
        trace('m', node('m', 'measure', 0, '1.01'), node('c', 'contribution', -1, 'K7-204')),
        link('c', 'supports', 'm'),
      ),
      { pageOf: (of) => nodePage(of, (kind) => kind !== 'contribution') },
    );
    expect(beads.find(({ station }) => station === 'Beiträge')).toMatchObject({ link: '/faden/beitrag/K7-204' });
  });

  it('has a solid bead where a body that is not in Quartierwerk decided, with its name and the day', () => {
    const council = { body: 'Rat der Stadt', on: '2018-12-11', reference: 'Drs. 118/2018' };
    const of = (whole: TraceView, ...nodeIds: string[]) =>
      beadsOf({ ...whole, elsewhere: nodeIds.map((nodeId) => ({ nodeId, ...council })) }).find(
        ({ station }) => station === 'Beschlüsse',
      );
    const text = 'Rat der Stadt, der 2018-12-11';

    const own = trace('m', node('m', 'measure', 0, '1.01'));
    expect(of(own, 'm')).toEqual({ station: 'Beschlüsse', state: 'exists', text });
    const project = linkedBy(
      trace('p', node('p', 'project', 0), node('m', 'measure', -1, '1.01')),
      link('p', 'realises', 'm'),
    );
    expect(of(project, 'm')).toMatchObject({ state: 'exists', text, link: '/massnahmen/1.01' });
    const several = trace('t', node('t', 'theme', 0), node('m', 'measure', 1, '1.01'), node('n', 'measure', 1, '1.02'));
    expect(of(several, 'm', 'n')).toMatchObject({
      text: '2 Beschlüsse',
      objects: [{ label: `1.01: ${text}` }, { label: `1.02: ${text}` }],
    });
    expect(of(trace('e', node('e', 'recommendation', 0, 'E-1'), node('m', 'measure', -1, '1.01')), 'm')).toMatchObject({
      state: 'missing',
    });
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
