import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { groupsOf } from './trace-table.js';
import { aTrace, traceLink, traceNode } from './trace.testing.js';

describe('groupsOf', () => {
  const groups = (trace = aTrace(), sort: SortOrder | null = null) =>
    groupsOf(trace, TestBed.inject(Formats), sort, () => true);

  it('names a group after all kinds that are in it', () => {
    const labels = groups().map(({ label }) => label);
    expect(labels).toEqual(['Indikatoren', 'Indexläufe', 'Gebiete', 'Steckbriefe und Notizen', 'Aussagen']);
  });

  it('lists the meeting to come with what it will decide, once for all its items', () => {
    const meeting = { ...traceNode('m', 'meeting', 'Steuerungsgruppe, 10.12.2026', 0, '2026-12-10'), state: 'invited' };
    const plan = { meeting, body: 'Steuerungsgruppe', heldOn: '2026-12-10' };
    const nodes = ['E-1', 'E-2'].map((code) => traceNode(code, 'recommendation', 'Elternbegleitung', 0, code));
    const trace = {
      ...{ ...aTrace(), rootId: 'E-1', nodes, links: [] },
      ahead: nodes.map(({ id }, at) => ({ ...plan, nodeId: id, item: at + 5 })),
    };

    expect(groups(trace).at(-1)).toMatchObject({
      label: 'Sitzungen',
      rows: [
        {
          title: 'Steuerungsgruppe, 10.12.2026',
          page: '/sitzungen/2026-12-10',
          state: { word: 'eingeladen' },
          ties: ['berät über E-1 Elternbegleitung, TOP 5', 'berät über E-2 Elternbegleitung, TOP 6'],
          day: '2026-12-10',
        },
      ],
    });
  });

  it('counts what a run was computed from, and says no day of an indicator', () => {
    const indicators = Array.from({ length: 7 }, (_, at) =>
      traceNode(`i${at}`, 'indicator', `Indikator ${at}`, -1, `A${at}`),
    );
    const run = traceNode('r', 'index_run', 'Index 2025', 0, '3');
    const links = indicators.map(({ id }) => traceLink('r', 'computed_from', id));
    const [given, computed] = groups({ ...aTrace(), rootId: 'r', nodes: [run, ...indicators], links });

    expect(computed?.rows[0]?.ties).toEqual(['gerechnet aus 7 Indikatoren']);
    expect(given?.rows.map(({ day }) => day)).toEqual(Array.from({ length: 7 }, () => null));
    expect(given?.bare).toMatch(/^A0 Indikator 0, A1 Indikator 1, .* und A6 Indikator 6$/);
    expect(groups()[0]?.bare).toBe('');
  });

  it('carries no words into a list that nobody has checked for names, and no code that only stands in addresses', () => {
    const words = { ...traceNode('b', 'contribution', 'Ruft an: 02174 5550', 0, 'K7-308'), state: 'captured' };
    const conference = traceNode('c', 'conference', 'Burscheid', -1, '2017-09-20');
    const finding = traceNode('f', 'finding', 'Hilfen liegen verstreut', 0);
    const links = [traceLink('b', 'supports', 'f'), traceLink('f', 'part_of', 'c'), traceLink('f', 'evidences', 'b')];
    const rows = groups({ ...aTrace(), rootId: 'b', nodes: [words, conference, finding], links }).flatMap(
      (one) => one.rows,
    );

    expect(rows.map(({ title, ties }) => [title, ...ties])).toEqual([
      ['Hilfen liegen verstreut', 'gehört zu Burscheid', 'belegt K7-308'],
      ['K7-308', 'stützt Hilfen liegen verstreut'],
      ['Burscheid'],
    ]);
  });

  it('sorts within its groups, and says what was pinned with its unit', () => {
    const pinned = { rate: 31.2, unit: 'percent', district: 11.4, year: 2015 };
    const trace = { ...aTrace(), links: [traceLink('i1', 'evidences', 's', pinned)] };
    const titles = (direction: SortOrder['direction']) =>
      groups(trace, { column: 'entry', direction })[0]?.rows.map(({ title }) => title.slice(0, 2));

    expect(titles('ascending')).toEqual(['B5', 'C1']);
    expect(titles('descending')).toEqual(['C1', 'B5']);
    expect(groups(trace)[0]?.rows[0]?.ties).toEqual([
      'belegt Fast jedes dritte Kind (31,2\u00a0% (Kreis\u00a011,4\u00a0%), 2015)',
    ]);
  });
});
