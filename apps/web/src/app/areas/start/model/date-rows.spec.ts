import { TestBed } from '@angular/core/testing';
import type { DateView } from '@quartierwerk/contracts/start/start.views';
import type { MonthState } from '@quartierwerk/domain/projects/reported-month';
import { Formats } from '@quartierwerk/ui/format/formats';
import { nodePage } from '../../../shared/chain/node-page.js';
import { dateRow } from './date-rows.js';

describe('the figures of a month among the dates', () => {
  const row = (state: MonthState) => {
    const node: DateView['node'] = {
      ...{ id: 'p', kind: 'project', code: 'buedchen', title: 'Büdchen', state: 'running', areaName: null },
      ...{ addressKey: 'buedchen', changedAt: '2026-11-01T08:00:00Z' },
    };
    const matter = { kind: 'kpis' as const, month: '2026-10', state };
    return dateRow({ node, day: '2026-11-05', matter }, TestBed.inject(Formats), (node) => nodePage(node, () => true));
  };

  it('lead to where they are entered', () => {
    expect(row('open')).toMatchObject({
      page: '/kennzahlen/erfassen/buedchen/2026-10',
      state: { word: 'Werte fehlen' },
    });
    expect(row('open').lacksKpis).toBeUndefined();
  });

  it('say that there are no key figures, and lead to the project', () => {
    expect(row('without_kpis')).toMatchObject({
      ...{ page: '/projekte/buedchen', lacksKpis: true },
      state: { shape: 'gap', word: 'keine Kennzahlen' },
    });
  });
});
