import { monthKey, tableKey, takeOver } from './typed-texts.js';

const DAY_MS = 86_400_000;
const ownerOf = (id: string) => ({ user: { id }, workspace: { id: 'w-1' } });

describe('words that outlast another person at the desk', () => {
  beforeEach(() => localStorage.clear());

  it('wait two weeks for who typed them, from the last day on which they worked here', () => {
    takeOver(ownerOf('u-1'), 0);
    const [half, figures] = [tableKey('event.table'), monthKey('treff.2026-10')];
    localStorage.setItem(half, '"Halber Satz"');
    localStorage.setItem(figures, '{}');
    takeOver(ownerOf('u-1'), 3 * DAY_MS);

    takeOver(ownerOf('u-2'), 17 * DAY_MS);
    expect([localStorage.getItem(half), localStorage.getItem(figures)]).toEqual(['"Halber Satz"', '{}']);

    takeOver(ownerOf('u-2'), 18 * DAY_MS);
    expect([localStorage.getItem(half), localStorage.getItem(figures)]).toEqual([null, null]);
  });
});
