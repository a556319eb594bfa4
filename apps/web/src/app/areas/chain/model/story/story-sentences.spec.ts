import type { TraceFactsView, TraceGrantView } from '@quartierwerk/contracts/chain/chain.views';
import { MEASURE_STATES, type MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import { type GrantState, PROJECT_STATES, type ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { traceLink, traceNode } from '../trace.testing.js';
import { aMeasure, at, aThread, FACTS, NO_PLAN, NODES, tell, texts } from './story.testing.js';

describe('sentences of the story', () => {
  it('says of a project in each of its states what became of the measure', () => {
    const said: Record<ProjectState, string> = {
      planned:
        'Geplant ist das Projekt „Büdchen“; es soll 1.01 verwirklichen. | Durchgeführt werden soll es von: Diakonie.',
      running: 'Das Projekt „Büdchen“ begann; es verwirklicht 1.01. | Durchgeführt wird es von: Diakonie.',
      ended:
        'Das Projekt „Büdchen“ begann; es verwirklichte 1.01. | Durchgeführt wurde es von: Diakonie. | Es endete am 31.12.2027.',
      consolidated:
        'Das Projekt „Büdchen“ begann; es verwirklicht 1.01. | Durchgeführt wird es von: Diakonie. | Heute läuft es auf Dauer.',
      cancelled:
        'Das Projekt „Büdchen“ sollte 1.01 verwirklichen; es wurde abgebrochen. | Durchgeführt werden sollte es von: Diakonie.',
    };
    for (const state of PROJECT_STATES) {
      const nodes = NODES.map((node) => (node.kind === 'project' ? { ...node, state } : node));
      expect(texts(aThread({ nodes }))).toContain(`August 2019 | ${said[state]}`);
    }
  });

  it('tells who paid in which years, and what nobody has promised yet', () => {
    const grant = (id: string, title: string, state: GrantState, from: string, to: string) => ({
      ...{ id, title, state, from: `${from}-01-01`, to: `${to}-12-31` },
    });
    const toldOf = (...grants: TraceGrantView[]) => {
      const facts = FACTS.map((fact) => (fact.kind === 'project' ? { ...fact, grants } : fact));
      const told = texts(aThread({ facts }));
      return [told.find((text) => text.startsWith('August 2019')), told.at(-1)].join(' | ');
    };
    const [first, second] = [
      grant('g1', 'ZiQ', 'closed', '2021', '2022'),
      grant('g2', 'Quartiersarbeit 2025 bis 2027', 'running', '2025', '2027'),
    ];

    expect(toldOf(second, first)).toContain(
      'Gefördert wurde es zuerst aus: „ZiQ“ (2021 bis 2022); heute aus: „Quartiersarbeit 2025 bis 2027“.',
    );
    expect(toldOf(first)).toContain('Gefördert wurde es aus: „ZiQ“ (2021 bis 2022).');
    expect(toldOf(second)).toContain('Gefördert wird es aus: „Quartiersarbeit 2025 bis 2027“.');
    expect(toldOf(grant('g', 'Stadt', 'granted', '2028', '2028'))).toContain('Bewilligt ist: „Stadt“ (2028).');
    expect(toldOf(grant('g', 'Stiftung', 'rejected', '2024', '2025'))).toContain(
      'Nicht bewilligt wurde: „Stiftung“ (2024 bis 2025).',
    );
    expect(toldOf(grant('g', 'Betrieb', 'sketch', '2028', '2030'))).toMatch(
      /Offen .* Noch nicht bewilligt: „Betrieb“ \(2028 bis 2030, Skizze\)\.$/,
    );
  });

  it('says of a measure in each of its states whether it began', () => {
    const beginning = (state: MeasureState) => {
      const nodes = NODES.map((node) => (node.kind === 'measure' ? { ...node, state } : node));
      return texts(aThread({ nodes }))
        .find((text) => text.startsWith('Juni 2018'))
        ?.split(' | ')[1];
    };
    const planned = 'Vorgesehen ist die Maßnahme 1.01 „Büdchen“; sie soll B-2017-03 umsetzen.';
    const begun = 'Die Maßnahme 1.01 „Büdchen“ begann; sie setzt B-2017-03 um.';
    const said: Record<MeasureState, string> = {
      ...{ idea: planned, planned, decided: planned, funding_applied: planned, funded: planned, on_hold: planned },
      ...{ in_progress: begun, consolidated: begun },
      completed: 'Die Maßnahme 1.01 „Büdchen“ begann; sie setzte B-2017-03 um.',
      discontinued: 'Vorgesehen war die Maßnahme 1.01 „Büdchen“; sie sollte B-2017-03 umsetzen.',
    };
    for (const state of MEASURE_STATES) expect(beginning(state)).toBe(said[state]);
  });

  it('names many measures together, those that began apart from those that are to, and which were moved', () => {
    const measures = Array.from({ length: 8 }, (_, at) =>
      aMeasure(`m${at}`, `2.0${at}`, at < 5 ? 'in_progress' : at < 7 ? 'funding_applied' : 'discontinued'),
    );
    const moves = [{ milestone: null, from: '2021-12-31', to: '2022-12-31', reason: 'Hochwasser', on: '2021-09-01' }];
    const facts = ['m0', 'm1'].map((nodeId): TraceFactsView => ({ ...{ kind: 'measure', nodeId, moves }, ...NO_PLAN }));
    const decision = at('2018-12-11', traceNode('d', 'decision', 'Konzept', 0, 'B-2018-01'), { state: 'in_progress' });
    const links = measures.map(({ id }) => traceLink(id, 'implements', 'd'));

    expect(texts(aThread({ rootId: 'd', nodes: [decision, ...measures], links, facts })).slice(1)).toEqual([
      '2019 | Es begannen 5 Maßnahmen: 2.00 „Vorhaben“, 2.01 „Vorhaben“, 2.02 „Vorhaben“, 2.03 „Vorhaben“ und 2.04 „Vorhaben“.',
      ' | Vorgesehen sind 2 Maßnahmen: 2.05 „Vorhaben“ (Förderung beantragt) und 2.06 „Vorhaben“ (Förderung beantragt).',
      ' | Vorgesehen war die Maßnahme 2.07 „Vorhaben“.',
      '2021 | Verschoben wurden Termine von 2.00 und 2.01.',
    ]);
  });

  it('joins what was moved on one day, and says a reason once', () => {
    const moved = { on: '2021-09-21', reason: 'Hochwasser' };
    const facts: TraceFactsView = {
      ...{ kind: 'measure', nodeId: 'x', ...NO_PLAN },
      moves: [
        { ...moved, milestone: 'Entwurf', from: '2021-05-31', to: '2022-11-30' },
        { ...moved, milestone: null, from: '2023-11-30', to: '2027-04-30' },
      ],
    };
    expect(texts(aThread({ facts: [...FACTS, facts] }))).toContain(
      '21.09.2021 | Bei 1.01 wurden verschoben: der Meilenstein „Entwurf“ vom 31.05.2021 auf den 30.11.2022 und das Ende vom 30.11.2023 auf den 30.04.2027. | Begründet wurde das mit: „Hochwasser“.',
    );
  });

  it('says a day once where two things happened on it, and what lacks a project is not said to lack key figures', () => {
    const nodes = NODES.map((node) => (node.kind === 'project' ? { ...node, day: '2018-06-15' } : node));
    const gaps = (['measure_without_project', 'measure_without_kpi'] as const).map((gap) => ({ nodeId: 'x', gap }));
    const told = texts(aThread({ nodes, gaps }));

    expect(told.find((text) => text.startsWith('Juni 2018'))).toMatch(/Ein Projekt fehlt für 1\.01\.$/);
    expect(told.filter((text) => text.startsWith(' | '))).toHaveLength(1);
    expect(told.join()).not.toContain('Eine Kennzahl fehlt');
  });

  it('says whether a decision is done, and what a contribution says that nobody has checked is not told', () => {
    const stateOf = (state: string) =>
      texts(aThread({ nodes: NODES.map((node) => (node.id === 'd' ? { ...node, state } : node)) })).find((text) =>
        text.startsWith('30.11.2017'),
      );
    expect(stateOf('open')).toContain('(B-2017-03, geändert beschlossen, Umsetzung noch offen).');
    expect(stateOf('delayed')).toContain('(B-2017-03, geändert beschlossen, inzwischen verzögert).');

    const [nothing, told] = ['no_quorum', 'adopted_unchanged'].map((result) => {
      const facts = FACTS.map((fact) => (fact.kind === 'decision' ? { ...fact, result: result as 'no_quorum' } : fact));
      return texts(aThread({ facts })).find((text) => text.startsWith('30.11.2017'));
    });
    expect(nothing).toContain(
      'Das Gremium Steuerungsgruppe befasste sich mit E-2017-01 (B-2017-03, nicht beschlussfähig',
    );
    expect(told).toContain('Das Gremium Steuerungsgruppe entschied über E-2017-01');

    const words = at('2026-10-08', traceNode('b', 'contribution', 'Ruft an: 02174 5550', 0, 'K7-308'), {
      state: 'captured',
    });
    expect(texts(aThread({ rootId: 'b', nodes: [words], links: [], facts: [] }))).toEqual([
      '08.10.2026 | Bürgerinnen und Bürger sagten: K7-308 (noch nicht geprüft).',
    ]);
  });

  it('tells of a town and a district between which the thread runs in one piece, the decision first', () => {
    const nodes = NODES.map((node) => (node.id === 'd' ? { ...node, areaName: 'Burscheid' } : node));
    const sections = tell(aThread({ nodes }));

    expect(sections.map(({ area }) => area)).toEqual([null]);
    expect(sections[0]?.paragraphs.map(({ key }) => key)).toEqual(
      tell(aThread()).flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key)),
    );
  });

  it('links the code or the first words, and lets the title be read as text', () => {
    const long = 'Bei der Einschulung hat über die Hälfte der Kinder einen Förderbedarf.';
    const nodes = NODES.map((node) => (node.id === 'f' ? { ...node, title: long } : node));
    const [, conference] = tell(aThread({ nodes })).flatMap(({ paragraphs }) => paragraphs);
    const linked = conference?.sentences.flatMap(({ parts }) =>
      parts.flatMap(({ nodeId, text }) => (nodeId === null ? [] : [text])),
    );

    expect(linked).toEqual(['Burscheid', 'Bei der Einschulung hat', 'E-2017-01']);
  });
});
