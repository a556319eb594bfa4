import fc from 'fast-check';
import { byUrgency } from './waiting.js';

const day = fc.option(fc.constantFrom('2026-11-24', '2026-11-26', '2026-12-10'), { nil: null });

describe('byUrgency', () => {
  it('puts what is overdue first and what has no day last', () => {
    const items = [{ dueOn: null }, { dueOn: '2026-12-10' }, { dueOn: '2026-11-24' }];

    expect(byUrgency(items).map(({ dueOn }) => dueOn)).toEqual(['2026-11-24', '2026-12-10', null]);
  });

  it('loses nothing and keeps the order of what is due on one day', () => {
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const items = days.map((dueOn, at) => ({ dueOn, at }));
        const ordered = byUrgency(items);
        expect(ordered).toHaveLength(items.length);
        for (const [at, item] of ordered.entries()) {
          const next = ordered[at + 1];
          if (next && next.dueOn === item.dueOn) expect(next.at).toBeGreaterThan(item.at);
        }
      }),
    );
  });
});
