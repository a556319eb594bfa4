import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { groupsOf } from './trace-table.js';
import { aTrace, traceLink, traceNode } from './trace.testing.js';

describe('groupsOf', () => {
  const groups = (trace = aTrace(), sort: SortOrder | null = null) => groupsOf(trace, TestBed.inject(Formats), sort);

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
