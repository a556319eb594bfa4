import { dayOf, isDay } from './day.js';

describe('isDay', () => {
  it.each(['2025-12-31', '2024-02-29'])('accepts %s', (day) => expect(isDay(day)).toBe(true));
  it.each(['2025-02-29', '2027-02-31', '31.12.2025', '2025-1-1', ''])('refuses %j', (day) =>
    expect(isDay(day)).toBe(false),
  );
});

describe('dayOf', () => {
  it('counts an instant shortly before midnight UTC to the next German day', () => {
    expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });
});
