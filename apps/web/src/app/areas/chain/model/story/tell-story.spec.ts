import type { TraceFactsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { traceLink, traceNode } from '../trace.testing.js';
import { AREA, at, aThread, FACTS, LINKS, NODES, tell, texts } from './story.testing.js';

describe('tellStory', () => {
  it('goes from the figure to the key figure in the order of time, in whole sentences', () => {
    expect(texts(aThread())).toEqual([
      '2015 | Für Zentrum Nord ist festgehalten: B5 Kinder im SGB-II-Bezug 29,4\u00a0% (Kreis\u00a09,1\u00a0%).',
      '20.09.2017 | Die Fachplanungskonferenz „Burscheid“ stellte fest: „Hilfen liegen verstreut“. | Sie empfahl: E-2017-01 „Anlaufstelle einrichten“.',
      '30.11.2017 | Das Gremium Steuerungsgruppe entschied über E-2017-01 (B-2017-03, geändert beschlossen, inzwischen erledigt).',
      'Juni 2018 | Die Maßnahme 1.01 „Büdchen“ begann; sie setzt B-2017-03 um. | Sie stützt sich auf E-2017-01. | Stand: in Umsetzung.',
      'August 2019 | Das Projekt „Büdchen“ begann; es verwirklicht 1.01. | Durchgeführt wird es von: Diakonie.',
      'Stand Oktober 2026 | Gemessen wird „Büdchen“ an: Anbindungen (34 bei einem Soll von 40, unter Soll).',
      'Offen | Das Projekt „Büdchen“ läuft bis zum 31.12.2027.',
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
    expect(told[1]).toContain('Vorgesehen ist die Maßnahme 3.01 „Spielplatz planen“. | Sie stützt sich auf K7-204.');
  });

  it('tells what is there already in one sentence, each offer by its code and name', () => {
    const offers = [
      at('2026-05-02', traceNode('o1', 'existing_offer', 'Elterncafé', 1, 'AN-1'), { state: 'recorded' }),
      at('2026-06-03', traceNode('o2', 'existing_offer', 'Lernhilfe', 1, 'AN-2'), { state: 'recorded' }),
    ];
    expect(texts(aThread({ nodes: [...NODES, ...offers] }))).toContain(
      'Juni 2026 | An Angeboten ist hier verzeichnet: AN-1 „Elterncafé“ und AN-2 „Lernhilfe“.',
    );
  });

  it('tells on its own day what carries a measure on that had begun for another reason', () => {
    const later = at('2026-06-11', traceNode('d2', 'decision', 'Verstetigung vorbereiten', -1, 'B-2026-04'), {
      state: 'in_progress',
    });
    const theme = at('2026-10-08', traceNode('t', 'theme', 'Briefe verstehen', -1, 'T-1'));
    const links = [...LINKS, traceLink('x', 'implements', 'd2'), traceLink('t', 'supports', 'x')];
    const told = texts(aThread({ nodes: [...NODES, later, theme], links }));

    expect(told).toContain(
      'Juni 2018 | Die Maßnahme 1.01 „Büdchen“ begann; sie setzt B-2017-03 um. | Sie stützt sich auf E-2017-01. | Stand: in Umsetzung.',
    );
    expect(told).toContain(
      '11.06.2026 | Entschieden wurde über B-2026-04 „Verstetigung vorbereiten“ (in Bearbeitung). | Es geht dabei um die Fortsetzung von 1.01.',
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
      'Sie ist eine von 47 Maßnahmen im Handlungskonzept „Zentrum Nord“ und steht dort im Handlungsfeld 4 von 5, „Teilhabe“. | Das Leitbild heißt „Motiv Mensch“.',
    );
    expect(told).toContain(
      '21.09.2021 | Das Ende von 1.01 wurde vom 31.12.2023 auf den 31.12.2026 verschoben. | Begründet wurde das mit: „Hochwasser vom Juli 2021“.',
    );
    expect(told.at(-1)).toContain('Offen | Bei 1.01 steht als Nächstes an: „Eröffnung“, bis zum 31.03.2027.');
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
      '2015 | Für Cremers Weiden ist festgehalten: B5 Kinder im SGB-II-Bezug 31,0\u00a0%. | Für Zentrum Nord ist festgehalten: B5 Kinder im SGB-II-Bezug 29,4\u00a0%.',
    );
    expect(toldOf(here, traceLink('j', 'evidences', 'e', figure(12)))).toBe(
      '2015 | Für Zentrum Nord ist festgehalten: B5 Kinder im SGB-II-Bezug 29,4\u00a0%. | Festgehalten ist: C1 Sprachstand 12,0\u00a0%.',
    );
    expect(toldOf(traceLink('j', 'evidences', 'e', figure(12)))).toBe(
      '2015 | Für Zentrum Nord ist festgehalten: C1 Sprachstand 12,0\u00a0%.',
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
      /Am 12\.03\.2027 berät das Gremium Steuerungsgruppe über E-2017-01 \(TOP 3\)\.$/,
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
      '08.10.2026 | Bei der Veranstaltung „Sozialraumkonferenz“ sagten Bürgerinnen und Bürger: „\u2068Abends ist kein Licht\u2069“ (K7-204). | Zusammengefasst wurde das im Thema „Licht und Sicherheit“.',
      '24.11.2026 | Die Antwort lautete: „Zwei Leuchten kommen“ (teilweise übernommen).',
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
