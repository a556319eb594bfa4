import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { changeLines } from './change-groups.js';

const change = (id: string, kind: ChangeView['node']['kind'], at: string, areaName: string | null): ChangeView => ({
  node: { ...{ id, kind, areaName, state: 'stated', code: null, title: `Titel ${id}` }, addressKey: id, changedAt: at },
  ...{ at, created: true },
});

describe('the lines of what changed', () => {
  it('join what happened to the same kind of thing in the same place within a quarter of an hour', () => {
    const lines = changeLines(
      [
        change('a', 'profile_statement', '2026-11-26T10:10:00Z', 'Zentrum Nord'),
        change('b', 'profile_statement', '2026-11-26T10:00:00Z', 'Zentrum Nord'),
        change('c', 'profile_statement', '2026-11-26T10:00:00Z', 'Hand'),
        change('d', 'profile_statement', '2026-11-26T09:00:00Z', 'Zentrum Nord'),
      ],
      8,
    );

    expect(lines.map(({ title, place, what }) => [title, place, what])).toEqual([
      ['2 Aussagen', 'Zentrum Nord', 'angelegt'],
      ['Titel c', 'Hand', 'Aussage angelegt'],
      ['Titel d', 'Zentrum Nord', 'Aussage angelegt'],
    ]);
  });
});
