import fc from 'fast-check';
import { eventChangeVerdict } from './access-rule.js';
import { answerVerdict, longSentences, type AnswerFacts } from './answer-rule.js';
import {
  eventCode,
  isReceiptPrefix,
  readReceiptCode,
  receiptCode,
  receiptNumber,
  receiptPrefix,
  receiptStem,
} from './codes.js';
import {
  contributionWorkflow,
  correctionVerdict,
  groupingVerdict,
  publicationVerdict,
  tablePointsVerdict,
  type ContributionTransition,
} from './contribution-workflow.js';
import { addedLater, dayChangeVerdict, eventWorkflow, recordVerdict, stationRemovalVerdict } from './event-workflow.js';
import { gatherVerdict, mergeVerdict, survivorOf } from './theme-rule.js';
import { ANSWER_OUTCOMES, CONTRIBUTION_STATES, DISCARD_REASONS, THEME_STATES } from './vocabulary.js';

const TODAY = '2026-11-26';
const NAMES: readonly ContributionTransition[] = [
  'redact',
  'group',
  'ungroup',
  'forward',
  'answer',
  'report_back',
  'discard',
  'restore',
];
const anyFacts = fc.record({
  themed: fc.boolean(),
  discard: fc.option(
    fc.record({ reason: fc.constantFrom(...DISCARD_REASONS), note: fc.constantFrom('', ' ', 'Weil') }),
  ),
});
const steps = fc.array(fc.record({ name: fc.constantFrom(...NAMES), facts: anyFacts }), { maxLength: 40 });

describe('contributionWorkflow', () => {
  it('has no unknown or unreachable state', () => {
    expect(contributionWorkflow.defects()).toEqual([]);
  });

  it('is never passed on or answered before it was looked through, whatever is tried', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        let state = contributionWorkflow.initial;
        let checked = false;
        let answered = false;
        for (const { name, facts } of tried) {
          const result = contributionWorkflow.apply(state, name, facts);
          if (!result.ok) continue;
          state = result.state;
          if (state === 'captured') checked = false;
          if (state === 'redacted') checked = true;
          if (['grouped', 'forwarded', 'answered', 'reported_back'].includes(state)) expect(checked).toBe(true);
          if (name === 'discard') expect(answered).toBe(false);
          if (state === 'answered') answered = true;
          if (state === 'reported_back') expect(answered).toBe(true);
          if (state === 'grouped') expect(facts.themed).toBe(true);
        }
      }),
    );
  });

  it('asks for words only where the reason does not say itself', () => {
    const discard = (reason: 'duplicate' | 'other', note: string) =>
      contributionWorkflow.can('grouped', 'discard', { themed: true, discard: { reason, note } }).ok;
    expect([discard('duplicate', ''), discard('other', ' '), discard('other', 'Test')]).toEqual([true, false, true]);
  });

  it('lets words be corrected only until somebody looked through them, and themes be changed until it is passed on', () => {
    expect(CONTRIBUTION_STATES.filter((state) => correctionVerdict(state, false).ok)).toEqual(['captured']);
    expect(CONTRIBUTION_STATES.filter((state) => correctionVerdict(state, true).ok)).toEqual([]);
    expect(CONTRIBUTION_STATES.filter((state) => groupingVerdict(state).ok)).toEqual([
      'captured',
      'redacted',
      'grouped',
    ]);
  });

  it('takes points at a table while the desk looks through, until it is answered or the evening is over', () => {
    const open = (event: 'running' | 'closed', lookedThrough: boolean) =>
      CONTRIBUTION_STATES.filter((state) => tablePointsVerdict({ state, lookedThrough }, event).ok);
    expect(open('running', true)).toEqual(['captured', 'redacted', 'grouped', 'forwarded']);
    expect(open('closed', false)).toEqual(['captured']);
    expect(open('closed', true)).toEqual([]);
    expect(tablePointsVerdict({ state: 'grouped', lookedThrough: true }, 'closed')).toMatchObject({
      reason: 'ROUND_OVER',
    });
    expect(tablePointsVerdict({ state: 'answered', lookedThrough: true }, 'running')).toMatchObject({
      reason: 'CONTRIBUTION_SETTLED',
    });
  });

  it('is shown to everyone only after it was looked through, and never with a telephone number', () => {
    expect(publicationVerdict('captured', 'Mehr Bänke')).toMatchObject({ reason: 'CONTRIBUTION_UNCHECKED' });
    expect(publicationVerdict('redacted', 'Ruft an: 02174 123456')).toMatchObject({ reason: 'CONTRIBUTION_PERSONAL' });
    expect(publicationVerdict('redacted', 'Die Laterne vor Luisenstraße 12 ist aus.').ok).toBe(true);
  });
});

describe('eventWorkflow', () => {
  const facts = { heldOn: TODAY, today: TODAY, contributionCount: 3, reason: 'Saal gesperrt' };

  it('has no unknown or unreachable state', () => {
    expect(eventWorkflow.defects()).toEqual([]);
  });

  it('begins on its day, closes with something said, and is called off with a reason', () => {
    expect(eventWorkflow.can('planned', 'open', { ...facts, heldOn: '2026-12-09' })).toMatchObject({
      reason: 'EVENT_NOT_YET',
    });
    expect(eventWorkflow.can('running', 'close', { ...facts, contributionCount: 0 })).toMatchObject({
      reason: 'EVENT_WITHOUT_CONTRIBUTION',
    });
    expect(eventWorkflow.can('planned', 'cancel', { ...facts, reason: ' ' })).toMatchObject({
      reason: 'EVENT_REASON_MISSING',
    });
    expect(eventWorkflow.apply('running', 'close', facts)).toEqual({ ok: true, state: 'closed' });
  });

  it('takes what was said also after it was closed, but not before its day', () => {
    expect(recordVerdict('closed', '2026-10-08', TODAY).ok).toBe(true);
    expect(recordVerdict('planned', TODAY, TODAY).ok).toBe(true);
    expect(recordVerdict('planned', '2026-12-09', TODAY)).toMatchObject({ reason: 'EVENT_NOT_YET' });
    expect(recordVerdict('cancelled', '2026-10-08', TODAY)).toMatchObject({ reason: 'EVENT_CANCELLED' });
  });

  it('tells what was written down after it was closed from what only came late', () => {
    const closed = new Date('2026-10-08T19:00:00Z');
    expect(addedLater(new Date('2026-10-09T08:00:00Z'), closed)).toBe(true);
    expect([addedLater(new Date('2026-10-08T17:30:00Z'), closed), addedLater(closed, closed)]).toEqual([false, false]);
    expect(addedLater(new Date('2026-10-09T08:00:00Z'), null)).toBe(false);
  });

  it('keeps its day once it has begun', () => {
    expect(dayChangeVerdict('planned').ok).toBe(true);
    expect(dayChangeVerdict('running')).toMatchObject({ reason: 'EVENT_BEGUN' });
  });

  it('keeps a station at which something was said', () => {
    expect([stationRemovalVerdict(0).ok, stationRemovalVerdict(1).ok]).toEqual([true, false]);
  });

  it('belongs to the organisation that holds it, and to the planner', () => {
    const may = (organisationIds: string[], role: 'planner' | 'facilitator') =>
      eventChangeVerdict({ organisationIds, roles: [role] }, { organisationId: 'a' }).ok;
    expect([may(['a'], 'facilitator'), may(['b'], 'facilitator'), may([], 'planner')]).toEqual([true, false, true]);
  });
});

describe('merging themes', () => {
  const HERE = { eventId: 'autumn', areaId: 'north' };
  const open = (id: string, origin = HERE) => ({ id, state: 'open' as const, ...origin });

  it('is refused with itself, with one that is gone, and with one that was answered', () => {
    expect(mergeVerdict(open('a'), open('a'))).toMatchObject({ reason: 'THEME_SAME' });
    expect(mergeVerdict({ ...open('a'), state: 'merged' }, open('b'))).toMatchObject({ reason: 'THEME_MERGED' });
    expect(mergeVerdict(open('a'), { ...open('b'), state: 'answered' })).toMatchObject({ reason: 'THEME_ANSWERED' });
    expect(mergeVerdict(open('a'), open('b')).ok).toBe(true);
    expect(THEME_STATES.filter((state) => gatherVerdict(state).ok)).toEqual(['open', 'forwarded']);
  });

  it('takes one of an earlier event about the same area, and none about another area', () => {
    expect(mergeVerdict(open('a', { eventId: 'spring', areaId: 'north' }), open('b')).ok).toBe(true);
    const elsewhere = open('a', { eventId: 'spring', areaId: 'south' });
    expect(mergeVerdict(elsewhere, open('b'))).toMatchObject({ reason: 'THEME_ELSEWHERE' });
    expect(mergeVerdict(open('b'), elsewhere)).toMatchObject({ reason: 'THEME_ELSEWHERE' });
  });

  it('leaves no contribution in a theme that was merged away or is about another area, whatever is merged in which order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const areaOf = (one: string) => (ids.indexOf(one) % 2 === 0 ? 'north' : 'south');
    const id = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.array(fc.record({ from: id, into: id, add: fc.option(id) }), { maxLength: 20 }), (commands) => {
        const mergedInto = new Map<string, string | null>(ids.map((one) => [one, null]));
        const held = new Map<string, string>();
        const saidIn = new Map<string, string>();
        let added = 0;
        const facts = (one: string) => ({
          ...{ id: one, eventId: one, areaId: areaOf(one) },
          state: mergedInto.get(one) === null ? ('open' as const) : ('merged' as const),
        });
        for (const { from, into, add } of commands) {
          // Somebody adds to a theme that another may have merged away a moment ago.
          if (add) {
            const contribution = `contribution ${++added}`;
            held.set(contribution, survivorOf(add, mergedInto));
            saidIn.set(contribution, areaOf(add));
          }
          if (!mergeVerdict(facts(from), facts(into)).ok) continue;
          mergedInto.set(from, into);
          for (const [key, theme] of held) if (theme === from) held.set(key, into);
        }
        expect(held.size).toBe(added);
        for (const [contribution, theme] of held) {
          expect(mergedInto.get(theme)).toBeNull();
          expect(areaOf(theme)).toBe(saidIn.get(contribution));
        }
      }),
    );
  });

  it('ends also on a circle that must not exist', () => {
    expect(['a', 'b']).toContain(
      survivorOf(
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    );
  });
});

describe('answers', () => {
  const facts: AnswerFacts = {
    outcome: 'adopted',
    reason: 'Die Stadt stellt zwei Leuchten auf.',
    dueOn: null,
    passedTo: '',
    answeredOn: '2026-11-24',
    discussedOn: null,
    today: TODAY,
  };

  it('were talked about today or before', () => {
    expect(answerVerdict({ ...facts, discussedOn: TODAY })).toEqual({ ok: true });
    expect(answerVerdict({ ...facts, discussedOn: '2126-01-01' })).toMatchObject({ reason: 'DISCUSSED_IN_FUTURE' });
  });

  it('carry a reason whatever the outcome', () => {
    for (const outcome of ANSWER_OUTCOMES) {
      expect(answerVerdict({ ...facts, outcome, reason: '  ' })).toMatchObject({ reason: 'ANSWER_REASON_MISSING' });
    }
  });

  it('say until when and by whom where something is still open', () => {
    expect(answerVerdict({ ...facts, outcome: 'under_review' })).toMatchObject({ reason: 'ANSWER_DUE_MISSING' });
    expect(answerVerdict({ ...facts, outcome: 'under_review', dueOn: '2026-11-24' })).toMatchObject({
      reason: 'ANSWER_DUE_PAST',
    });
    expect(answerVerdict({ ...facts, outcome: 'passed_on' })).toMatchObject({ reason: 'ANSWER_UNIT_MISSING' });
    expect(answerVerdict({ ...facts, answeredOn: '2026-11-27' })).toMatchObject({ reason: 'ANSWER_IN_FUTURE' });
    expect(answerVerdict({ ...facts, outcome: 'under_review', dueOn: '2027-02-01' }).ok).toBe(true);
  });

  it('have short sentences, or the writer is told which are long', () => {
    const long =
      'Ein drittes Licht am hinteren Weg ist nach der Prüfung durch die untere Naturschutzbehörde leider nicht möglich gewesen.';
    expect(longSentences(`Zwei Leuchten kommen. ${long}`)).toEqual([long]);
  });
});

describe('codes', () => {
  it('are spoken as SRK-2026-10 and K7-204', () => {
    expect(eventCode('2026-10-08', 1)).toBe('SRK-2026-10');
    expect(eventCode('2026-10-29', 2)).toBe('SRK-2026-10-2');
    expect(receiptCode('K7', 2, 4)).toBe('K7-204');
    expect(receiptNumber('K7-204', receiptStem('K7', 2))).toBe(4);
    expect(receiptNumber('K7-304', receiptStem('K7', 2))).toBeNull();
  });

  it('are read from a slip as they were typed', () => {
    expect(['k7-204', ' K7 204', 'K7–204'].map(readReceiptCode)).toEqual(['K7-204', 'K7-204', 'K7-204']);
    const tolerated = ['K 7 - 2 0 4', 'K7204', 'K7.2O4', 'K7—Z04', 'k7/204', 'K7_204', 'ｋ7-204', ' K7-204\n'];
    expect(new Set(tolerated.map(readReceiptCode))).toEqual(new Set(['K7-204']));
    expect(['88-2o4', 'B8-ZO4', 'ks7-204', 'K57-204', 'KZ-204'].map(readReceiptCode)).toEqual([
      ...['B8-204', 'B8-204', 'KS7-204', 'K5-7204', 'K2-204'],
    ]);
    const never = ['', 'K7', '7-204', "K7-204'; DROP", 'K7-2', 'O7-204', 'K1-204', 'K7-204204204', 'Königstraße'];
    expect(never.map(readReceiptCode)).toEqual(never.map(() => null));
  });

  it('of every event, station and number are read back from how they are spoken and typed', () => {
    for (const nth of [0, 7, 8, 175, 176, 400])
      for (const station of [0, 1, 9])
        for (const number of [1, 42, 999]) {
          const code = receiptCode(receiptPrefix(nth), station, number);
          const ways = [
            code,
            code.toLowerCase(),
            code.replace('-', ''),
            [...code].join(' '),
            code.replaceAll('0', 'o'),
          ];
          expect(ways.map(readReceiptCode)).toEqual(ways.map(() => code));
        }
  });

  it('differ for every event, station and number', () => {
    const prefixes = Array.from({ length: 500 }, (_, nth) => receiptPrefix(nth));
    expect(new Set(prefixes).size).toBe(500);
    expect(prefixes.every(isReceiptPrefix)).toBe(true);
    const codes = [0, 1, 2, 9].flatMap((station) =>
      Array.from({ length: 250 }, (_, nth) => receiptCode('K7', station, nth + 1)),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});
