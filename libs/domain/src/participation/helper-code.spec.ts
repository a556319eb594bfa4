import fc from 'fast-check';
import { dayAfter } from '../time/day.js';
import {
  HELPER_CODE_LENGTH,
  HELPER_CODE_SIGNS,
  helperCodeDays,
  helperCodeVerdict,
  HELPER_ENTRIES_AN_HOUR,
  helperEntriesVerdict,
  makeHelperCode,
  readHelperCode,
  spellHelperCode,
  switchOnVerdict,
} from './helper-code.js';
import { EVENT_STATES, type EventState } from './vocabulary.js';

const HELD_ON = '2026-11-30';

describe('a helper code', () => {
  it('has no sign that is misheard or misread for another of it, and no vowel', () => {
    for (const alike of ['BDEGPTW', 'FS', 'MN', 'AHK', 'UVQ', '0O', '1I', '2Z', '5S', '6G', '8B'])
      expect([...alike].filter((sign) => HELPER_CODE_SIGNS.includes(sign)).length).toBeLessThanOrEqual(1);
    expect(HELPER_CODE_SIGNS).not.toMatch(/[AEIOU]/);
    // More than four thousand million codes: with the rate limit nobody finds one by trying.
    expect(HELPER_CODE_SIGNS.length ** HELPER_CODE_LENGTH).toBeGreaterThan(4e9);
  });

  it('is understood however it is typed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(HELPER_CODE_SIGNS.length - 1)), (numbers) => {
        const code = makeHelperCode(() => numbers.next().value as number);
        const spelled = spellHelperCode(code);
        for (const typed of [code, spelled, spelled.toLowerCase(), spelled.replace(' ', '-'), `  ${spelled} `])
          expect(readHelperCode(typed)).toBe(code);
      }),
    );
    for (const typed of ['', 'KR7M', 'KR7M4XF', 'KR7M4XF99', 'KR7M 4XF0', 'SRK-2026-10', 'ABCDEF', 'KR7M4XF\u0000'])
      expect(readHelperCode(typed)).toBeNull();
  });
});

describe('helperEntriesVerdict', () => {
  it('takes new entries up to the ceiling, and what adds nothing always', () => {
    expect(helperEntriesVerdict(HELPER_ENTRIES_AN_HOUR - 1, 1)).toMatchObject({ ok: true });
    expect(helperEntriesVerdict(HELPER_ENTRIES_AN_HOUR - 1, 2)).toMatchObject({
      ok: false,
      reason: 'HELPER_CODE_BUSY',
    });
    expect(helperEntriesVerdict(HELPER_ENTRIES_AN_HOUR + 1, 0)).toMatchObject({ ok: true });
  });
});

describe('helperCodeVerdict', () => {
  const reason = (state: EventState, today: string) => {
    const verdict = helperCodeVerdict({ state, heldOn: HELD_ON, today });
    return verdict.ok ? 'ok' : verdict.reason;
  };

  it('lets people record on the day of the event and the next', () => {
    expect(helperCodeDays(HELD_ON)).toEqual({ from: HELD_ON, until: '2026-12-01' });
    const days = ['2026-11-29', HELD_ON, '2026-12-01', '2026-12-02'];
    const open = ['EVENT_NOT_YET', 'ok', 'ok', 'HELPER_CODE_OVER'];
    expect(days.map((day) => reason('planned', day))).toEqual(open);
    expect(days.map((day) => reason('running', day))).toEqual(open);
    expect(reason('closed', HELD_ON)).toBe('EVENT_CLOSED');
    expect(reason('cancelled', HELD_ON)).toBe('EVENT_CANCELLED');
  });

  it('never lets anybody record who could not have been given a code, on any day and in any state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_STATES), fc.integer({ min: -400, max: 400 }), (state, days) => {
        const facts = { state, heldOn: HELD_ON, today: dayAfter(HELD_ON, days) };
        const recording = helperCodeVerdict(facts).ok;
        expect(recording).toBe(switchOnVerdict(facts).ok && days >= 0);
        if (recording) expect([0, 1]).toContain(days);
      }),
    );
  });
});
