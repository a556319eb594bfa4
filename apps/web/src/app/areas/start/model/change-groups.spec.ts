import type { StartChangeView } from '@quartierwerk/contracts/start/start.views';
import { nodePage, type PageOf } from '../../../shared/chain/node-page.js';
import { changeLines } from './change-groups.js';

const pageOf: PageOf = (of) => nodePage(of, () => true);
const formats = { day: String, month: String };
type Kind = StartChangeView['node']['kind'];
const change = (
  id: string,
  kind: Kind,
  at: string,
  areaName: string | null,
  code: string | null = null,
): StartChangeView => ({
  node: { ...{ id, kind, areaName, state: 'stated', code, title: `Titel ${id}` }, addressKey: id, changedAt: at },
  ...{ at, created: true, steps: [] },
});

describe('the lines of what changed', () => {
  it('name one of what was done to several of a kind in the same place within a quarter of an hour', () => {
    const lines = changeLines(
      [
        change('a', 'profile_statement', '2026-11-26T10:10:00Z', 'Zentrum Nord'),
        change('b', 'profile_statement', '2026-11-26T10:00:00Z', 'Zentrum Nord'),
        change('c', 'profile_statement', '2026-11-26T10:00:00Z', 'Hand'),
        change('d', 'profile_statement', '2026-11-26T09:00:00Z', 'Zentrum Nord'),
        change('e', 'decision', '2026-11-26T09:00:00Z', null, 'B-2026-07'),
      ],
      8,
      formats,
      pageOf,
    );

    expect(lines.map(({ title, more, place, what }) => [title, more, place, what])).toEqual([
      ['Titel a', 'ebenso 1 weiterer Eintrag', 'Zentrum Nord', 'Aussage angelegt'],
      ['Titel c', '', 'Hand', 'Aussage angelegt'],
      ['Titel d', '', 'Zentrum Nord', 'Aussage angelegt'],
      ['B-2026-07 Titel e', '', '', 'Beschluss angelegt'],
    ]);
  });

  it('say the place once, also where the title names it', () => {
    const { node, ...conference } = change('c', 'conference', '2026-11-26T10:10:00Z', 'Zentrum Nord', '2026-12-03-2');
    const named = { ...node, title: 'Burscheid, Zentrum Nord', eventDay: '2026-12-10' };
    expect(changeLines([{ ...conference, node: named }], 8, formats, pageOf)).toMatchObject([
      { title: '10.12.2026, Burscheid, Zentrum Nord', place: '' },
    ]);
  });

  it('keep apart what was done differently', () => {
    const [first, second] = [
      change('a', 'decision', '2026-11-26T10:10:00Z', null),
      change('b', 'decision', '2026-11-26T10:09:00Z', null),
    ];
    const reported = { step: 'reported', day: null, month: null } as const;
    expect(changeLines([first, { ...second, created: false, steps: [reported] }], 8, formats, pageOf)).toHaveLength(2);
  });
});
