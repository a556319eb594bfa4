import { TestBed } from '@angular/core/testing';
import type { TraceFactsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { PROJECT_STATES, type ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { traceLink, traceNode } from '../trace.testing.js';
import { type ToldSection, tellStory } from './tell-story.js';

const AREA = 'Zentrum Nord';
type Node = TraceView['nodes'][number];
const at = (day: string, node: Node, more: Partial<Node> = {}): Node => ({ ...node, day, areaName: AREA, ...more });

const NODES = [
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
const LINKS = [
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
const FACTS: TraceFactsView[] = [
  { kind: 'decision', nodeId: 'd', body: 'Steuerungsgruppe', result: 'adopted_modified' },
  { kind: 'project', nodeId: 'p', carrier: 'Diakonie', endsOn: '2027-12-31' },
  { kind: 'kpi', nodeId: 'k', value: 34, target: 40, month: '2026-10', unit: '', decimals: 0 },
];
const aThread = (more: Partial<TraceView> = {}): TraceView => ({
  ...{ rootId: 'x', nodes: NODES, links: LINKS, truncated: false, gaps: [], ahead: [], elsewhere: [], facts: FACTS },
  ...more,
});

describe('tellStory', () => {
  const tell = (trace: TraceView): ToldSection[] => tellStory(trace, TestBed.inject(Formats));
  const texts = (trace: TraceView): string[] =>
    tell(trace).flatMap(({ paragraphs }) =>
      paragraphs.map(({ when, sentences }) =>
        [when, ...sentences.map(({ parts }) => parts.map(({ text }) => text).join(''))].join(' | '),
      ),
    );

  it('goes from the figure to the key figure in the order of time, in whole sentences', () => {
    expect(texts(aThread())).toEqual([
      '2015 | Für das Jahr 2015 standen in Zentrum Nord diese Werte fest: B5 Kinder im SGB-II-Bezug 29,4\u00a0% (Kreis\u00a09,1\u00a0%).',
      '20.09.2017 | Die Fachplanungskonferenz Burscheid stellte fest: „Hilfen liegen verstreut“. | Sie empfahl: E-2017-01 Anlaufstelle einrichten.',
      '30.11.2017 | Das Gremium Steuerungsgruppe entschied über E-2017-01 Anlaufstelle einrichten (B-2017-03, geändert beschlossen, inzwischen abgelegt).',
      'Juni 2018 | Die Maßnahme 1.01 Büdchen setzt B-2017-03 um. | Sie stützt sich auf E-2017-01 Anlaufstelle einrichten. | Stand: in Umsetzung.',
      'August 2019 | Verwirklicht wird 1.01 mit dem Projekt Büdchen. | Getragen wird es von: Diakonie. | Stand: läuft.',
      'Stand Oktober 2026 | Gemessen wird Büdchen an: Anbindungen (34 bei einem Soll von 40, unter Soll).',
      'Offen | Das Projekt Büdchen läuft bis 31.12.2027.',
    ]);
  });

  it('tells what was said later before the measure that takes it up', () => {
    const nodes = [
      at('2026-04-01', traceNode('x', 'measure', 'Spielplatz planen', 1, '3.01'), { state: 'funded' }),
      at('2026-10-08', traceNode('b', 'contribution', 'Abends ist kein Licht.', 0, 'K7-204'), { state: 'answered' }),
      at('2026-11-24', traceNode('a', 'answer', 'Zwei Leuchten kommen.', 1), { state: 'adopted' }),
    ];
    const links = [traceLink('b', 'supports', 'x'), traceLink('a', 'answers', 'b')];

    const told = texts(aThread({ rootId: 'b', nodes, links, facts: [] }));
    expect(told.map((text) => text.split(' | ')[0])).toEqual(['08.10.2026', 'seit April 2026', '24.11.2026']);
    expect(told[1]).toContain('Sie stützt sich auf „Abends ist kein Licht“.');
  });

  it('tells on its own day what carries a measure on that had begun for another reason', () => {
    const later = at('2026-06-11', traceNode('d2', 'decision', 'Verstetigung vorbereiten', -1, 'B-2026-04'), {
      state: 'in_progress',
    });
    const theme = at('2026-10-08', traceNode('t', 'theme', 'Briefe verstehen', -1, 'T-1'));
    const links = [...LINKS, traceLink('x', 'implements', 'd2'), traceLink('t', 'supports', 'x')];
    const told = texts(aThread({ nodes: [...NODES, later, theme], links }));

    expect(told).toContain(
      'Juni 2018 | Die Maßnahme 1.01 Büdchen setzt B-2017-03 um. | Sie stützt sich auf E-2017-01 Anlaufstelle einrichten. | Stand: in Umsetzung.',
    );
    expect(told).toContain(
      '11.06.2026 | Entschieden wurde über B-2026-04 Verstetigung vorbereiten (in Bearbeitung). | Es geht dabei um die Fortsetzung von 1.01 Büdchen.',
    );
    expect(told.findIndex((text) => text.startsWith('11.06.2026'))).toBeGreaterThan(
      told.findIndex((text) => text.startsWith('August 2019')),
    );
  });

  it('says where a measure stands in its plan, what was moved and why, and what comes next', () => {
    const plan = { title: 'Zentrum Nord', mission: 'Motiv Mensch', measures: 47 };
    const field = { fields: 5, fieldNumber: 4, fieldTitle: 'Teilhabe' };
    const moved = { on: '2021-09-21', reason: 'Hochwasser vom Juli 2021.' };
    const facts: TraceFactsView = {
      ...{ kind: 'measure', nodeId: 'x', plan: { ...plan, ...field } },
      moves: [{ ...moved, milestone: null, from: '2023-12-31', to: '2026-12-31' }],
      next: { title: 'Eröffnung', dueOn: '2027-03-31' },
    };
    const told = texts(aThread({ facts: [...FACTS, facts] }));

    expect(told.find((text) => text.startsWith('Juni 2018'))).toContain(
      'Sie ist eine von 47 Maßnahmen in dem Handlungskonzept „Zentrum Nord“ und steht dort im Handlungsfeld 4 von 5, Teilhabe. | Das Leitbild heißt „Motiv Mensch“.',
    );
    expect(told).toContain(
      '21.09.2021 | Das Ende von 1.01 wurde vom 31.12.2023 auf den 31.12.2026 verschoben. | Grund: Hochwasser vom Juli 2021.',
    );
    expect(told.at(-1)).toContain('Offen | Als Nächstes steht bei 1.01 an: „Eröffnung“, bis 31.03.2027.');
  });

  it('says of a project in each of its states what became of the measure', () => {
    const said: Record<ProjectState, string> = {
      planned:
        'Verwirklicht werden soll 1.01 mit dem Projekt Büdchen. | Getragen wird es von: Diakonie. | Stand: geplant.',
      running: 'Verwirklicht wird 1.01 mit dem Projekt Büdchen. | Getragen wird es von: Diakonie. | Stand: läuft.',
      ended: 'Verwirklicht wurde 1.01 mit dem Projekt Büdchen. | Getragen wurde es von: Diakonie. | Stand: beendet.',
      consolidated:
        'Auf Dauer verwirklicht wird 1.01 mit dem Projekt Büdchen. | Getragen wird es von: Diakonie. | Stand: verstetigt.',
      cancelled:
        'Verwirklicht werden sollte 1.01 mit dem Projekt Büdchen; es wurde abgebrochen. | Getragen wurde es von: Diakonie. | Stand: abgebrochen.',
    };
    for (const state of PROJECT_STATES) {
      const nodes = NODES.map((node) => (node.kind === 'project' ? { ...node, state } : node));
      expect(texts(aThread({ nodes }))).toContain(`August 2019 | ${said[state]}`);
    }
  });

  it('tells figures of several areas apart, and puts none under an area that it was not pinned for', () => {
    const figure = (rate: number, areaName?: string) => ({
      ...{ rate, unit: 'percent', year: 2015, decimals: 1 },
      ...(areaName === undefined ? {} : { areaName }),
    });
    const nodes = [
      ...NODES,
      at('2016-01-01', traceNode('j', 'indicator', 'Sprachstand', -4, 'C1'), { areaName: null }),
    ];
    const toldOf = (...links: TraceView['links']) =>
      texts(aThread({ nodes, links: [...LINKS.filter(({ fromId }) => fromId !== 'i'), ...links] }))[0];
    const here = traceLink('i', 'evidences', 'e', figure(29.4, AREA));

    expect(toldOf(here, traceLink('i', 'evidences', 'x', figure(31, 'Cremers Weiden')))).toBe(
      '2015 | Für das Jahr 2015 standen in Cremers Weiden diese Werte fest: B5 Kinder im SGB-II-Bezug 31,0\u00a0%. | Für das Jahr 2015 standen in Zentrum Nord diese Werte fest: B5 Kinder im SGB-II-Bezug 29,4\u00a0%.',
    );
    expect(toldOf(here, traceLink('j', 'evidences', 'e', figure(12)))).toBe(
      '2015 | Für das Jahr 2015 standen in Zentrum Nord diese Werte fest: B5 Kinder im SGB-II-Bezug 29,4\u00a0%. | Für das Jahr 2015 standen diese Werte fest: C1 Sprachstand 12,0\u00a0%.',
    );
    expect(toldOf(traceLink('j', 'evidences', 'e', figure(12)))).toBe(
      '2015 | Für das Jahr 2015 standen in Zentrum Nord diese Werte fest: C1 Sprachstand 12,0\u00a0%.',
    );
  });

  it('names every entry as a link, and knows where the reader stands', () => {
    const paragraphs = tell(aThread()).flatMap((section) => section.paragraphs);
    const linked = paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ parts }) => parts.map(({ nodeId }) => nodeId)),
    );

    expect(new Set(linked.filter((id) => id !== null))).toEqual(new Set(NODES.map(({ id }) => id)));
    expect(paragraphs.filter(({ here }) => here).map(({ key }) => key)).toEqual(['x']);
  });

  it('says at its place where the thread is torn, and what comes instead', () => {
    const nodes = NODES.filter(({ id }) => ['i', 'c', 'e'].includes(id));
    const links = LINKS.filter(({ fromId, toId }) => [fromId, toId].every((id) => ['i', 'c', 'e'].includes(id)));
    const gaps = [{ nodeId: 'e', gap: 'recommendation_without_decision' as const }];
    const torn = aThread({ rootId: 'e', nodes, links, gaps });
    const meeting = traceNode('s', 'meeting', 'Steuerungsgruppe, 12.03.2027', 0, '2027-03-12');
    const ahead = [{ nodeId: 'e', meeting, body: 'Steuerungsgruppe', heldOn: '2027-03-12', item: 3 }];

    expect(texts(torn).at(-1)).toContain('Ein Beschluss fehlt zu E-2017-01.');
    expect(texts({ ...torn, ahead }).at(-1)).toMatch(
      /Über E-2017-01 Anlaufstelle einrichten wird am 12\.03\.2027 beraten: Steuerungsgruppe, TOP 3\.$/,
    );
  });

  it('begins with what citizens said where the reader asks from there', () => {
    const nodes = [
      at('2026-10-08', traceNode('b', 'contribution', 'Abends ist kein Licht.', 0, 'K7-204'), { state: 'answered' }),
      at('2026-10-08', traceNode('v', 'neighbourhood_conference', 'Sozialraumkonferenz', -1)),
      at('2026-10-13', traceNode('t', 'theme', 'Licht und Sicherheit', 1)),
      at('2026-11-24', traceNode('a', 'answer', 'Zwei Leuchten kommen.', 2), { state: 'partly_adopted' }),
    ];
    const links = [traceLink('b', 'part_of', 'v'), traceLink('t', 'gathers', 'b'), traceLink('a', 'answers', 't')];

    expect(texts(aThread({ rootId: 'b', nodes, links, facts: [] }))).toEqual([
      '08.10.2026 | Bei der Veranstaltung Sozialraumkonferenz sagten Bürgerinnen und Bürger: „Abends ist kein Licht“. | Zusammengefasst wurde das als Thema: Licht und Sicherheit.',
      '24.11.2026 | Geantwortet wurde darauf: „Zwei Leuchten kommen“ (teilweise übernommen).',
    ]);
  });

  it('tells area by area where a figure leads to several', () => {
    const other = at('2026-01-01', traceNode('y', 'measure', 'Café', 2, 'CW1.01'), { areaName: 'Cremers Weiden' });
    const run = at('2026-03-02', traceNode('r', 'index_run', 'Index 2025', 1, '3'), { areaName: null });
    const links = [...LINKS, traceLink('r', 'computed_from', 'i')];
    const sections = tell(aThread({ rootId: 'i', nodes: [...NODES, other, run], links }));

    expect(sections.map(({ area }) => area)).toEqual([null, 'Cremers Weiden', AREA]);
  });

  it('leaves no entry out that stands alone', () => {
    for (const node of NODES) {
      const told = tell(aThread({ rootId: node.id, nodes: [node], links: [], facts: [] }));
      expect(told.flatMap(({ paragraphs }) => paragraphs.filter(({ here }) => here))).toHaveLength(1);
    }
  });
});
