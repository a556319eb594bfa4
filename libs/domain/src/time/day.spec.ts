import { dayOf, daysBetween, isDay } from './day.js';

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

describe('daysBetween', () => {
  it('is negative when the second day is the earlier, also across the change of summer time', () => {
    expect(daysBetween('2026-11-26', '2026-11-24')).toBe(-2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-03', '2026-11-26')).toBe(54);
  });
});
