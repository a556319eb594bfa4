import fc from 'fast-check';
import { withinLimit } from './rate-limit.js';

const now = new Date('2026-11-22T09:00:00Z');
const limit = { attempts: 3, windowMinutes: 15 };
const minutesAgo = (...minutes: number[]): Date[] => minutes.map((m) => new Date(now.getTime() - m * 60_000));

describe('withinLimit', () => {
  it('allows an attempt when fewer than the limit stand in the window', () =>
    expect(withinLimit(minutesAgo(1, 2), limit, now)).toEqual({ ok: true }));

  it('refuses with the time to wait when the window is full', () =>
    expect(withinLimit(minutesAgo(1, 5, 10), limit, now)).toEqual({
      ok: false,
      reason: 'TOO_MANY_REQUESTS',
      params: { waitSeconds: 300 },
    }));

  it('forgets an attempt when it leaves the window', () =>
    expect(withinLimit(minutesAgo(1, 2, 15), limit, now)).toEqual({ ok: true }));

  it('allows again exactly when the time it named has passed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_600 }), { maxLength: 30 }), (secondsAgo) => {
        const earlier = secondsAgo.map((seconds) => new Date(now.getTime() - seconds * 1_000));
        const verdict = withinLimit(earlier, limit, now);
        if (verdict.ok) return;
        const wait = Number(verdict.params?.['waitSeconds']);
        expect(wait).toBeGreaterThan(0);
        expect(withinLimit(earlier, limit, new Date(now.getTime() + wait * 1_000)).ok).toBe(true);
        expect(withinLimit(earlier, limit, new Date(now.getTime() + (wait - 1) * 1_000)).ok).toBe(false);
      }),
    );
  });
});
