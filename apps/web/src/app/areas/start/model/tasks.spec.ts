import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { WAITING_CODES } from '@quartierwerk/domain/chain/waiting';
import { nodePage, type PageOf } from '../../../shared/chain/node-page.js';
import { tasksOf } from './tasks.js';

const node: ChainNodeView = {
  ...{ id: 'n1', kind: 'decision', code: 'B-2026-07', title: 'Lotsendienst verstetigen', state: 'open' },
  ...{ areaName: 'Zentrum Nord', addressKey: 'B-2026-07', changedAt: '2026-11-20T08:00:00Z' },
};
const waiting = (code: WaitingView['code'], more: Partial<WaitingView> = {}): WaitingView => ({
  ...{ code, node, dueOn: null, facts: {} },
  ...more,
});
const pageOf: PageOf = (of) => nodePage(of, () => true);
const only = (view: WaitingView) => tasksOf([view], '2026-11-26', pageOf)[0];

describe('tasksOf', () => {
  it('has words, an action and an address for everything that can wait', () => {
    for (const task of tasksOf(
      WAITING_CODES.map((code) =>
        waiting(code, { facts: { month: '2026-10', milestone: 'Spatenstich', obligation: 'Zwischenbericht' } }),
      ),
      '2026-11-26',
      pageOf,
    )) {
      expect(task.title).not.toBe('');
      expect(task.action).not.toBe('');
      expect(task.link).toMatch(/^\/[a-z]/);
    }
  });

  it('counts the days since a deadline, and none before it', () => {
    expect(only(waiting('decision_due', { dueOn: '2026-11-24' }))?.overdueDays).toBe(2);
    expect(only(waiting('decision_due', { dueOn: '2026-11-26' }))?.overdueDays).toBeNull();
    expect(only(waiting('decision_due'))?.overdueDays).toBeNull();
  });

  it('leads to the month that is to be entered', () => {
    const project = { ...node, kind: 'project', code: 'burscheider-buedchen', title: 'Burscheider Büdchen' } as const;
    const task = only(waiting('kpis_due', { node: project, facts: { month: '2026-10', missing: 3, of: 7 } }));

    expect(task?.link).toBe('/kennzahlen/erfassen/burscheider-buedchen/2026-10');
    expect(task?.title).toBe('Burscheider Büdchen: Kennzahlen für Oktober 2026 erfassen');
  });

  it('is one line with its number where many are meant, and leads to the one where it is one', () => {
    expect(
      only(waiting('profile_missing', { node: null, facts: { count: 3, names: 'Hand, Gronau, Mitte' } })),
    ).toMatchObject({
      title: '3 ausgewählte Gebiete ohne Steckbrief',
      link: '/steckbriefe',
    });
    const one = { count: 1, areaId: 'a', areaName: 'Zentrum Nord', municipality: 'Burscheid' };
    expect(only(waiting('profile_missing', { node: null, facts: one }))?.link).toBe(
      '/steckbriefe/burscheid/zentrum-nord',
    );
  });
});
