import { correctionVerdict, correctionsOf, trackingOnceCorrected, type DecisionText } from './correction-rule.js';

const before: DecisionText = {
  ...{ result: 'adopted_unchanged', votes: { yes: 9, no: 0, abstention: 0 }, wording: 'Der Raum wird gesichert.' },
  ...{ conditions: '', lead: 'Jobcenter', deadline: '2027-06-30', followUpOn: null, reason: '' },
};
const facts = { before, onRecommendation: true, tracking: 'open', carriedOn: false } as const;
const verdictOn = (changed: Partial<DecisionText>, more: object = {}) =>
  correctionVerdict({ ...facts, after: { ...before, ...changed }, ...more });

describe('correction of a decision', () => {
  it('says what was changed, and refuses to correct nothing', () => {
    expect(correctionsOf(before, { ...before, votes: { yes: 8, no: 1, abstention: 0 }, lead: 'Jugendamt' })).toEqual([
      { field: 'votes', before: { yes: 9, no: 0, abstention: 0 }, after: { yes: 8, no: 1, abstention: 0 } },
      { field: 'lead', before: 'Jobcenter', after: 'Jugendamt' },
    ]);
    expect(verdictOn({ votes: { yes: 9, no: 0, abstention: 0 } })).toMatchObject({ reason: 'CORRECTION_NOTHING' });
    expect(verdictOn({ votes: null })).toEqual({ ok: true });
  });

  it('lets unchanged and modified follow the wording, and no other result where a recommendation was led on', () => {
    expect(verdictOn({ result: 'adopted_modified', wording: 'Zwei Räume.' })).toEqual({ ok: true });
    expect(verdictOn({ result: 'rejected' })).toMatchObject({ reason: 'CORRECTION_RESULT' });
    expect(verdictOn({ reason: 'x' })).toMatchObject({ reason: 'CORRECTION_RESULT' });
    const postponed = { ...before, result: 'postponed', reason: 'x' } as const;
    expect(
      correctionVerdict({ ...facts, before: postponed, after: { ...postponed, result: 'referred' } }),
    ).toMatchObject({ reason: 'CORRECTION_RESULT' });
  });

  it('lets a free item have any other result until somebody builds on it', () => {
    const free = { onRecommendation: false };
    expect(verdictOn({ result: 'rejected' }, free)).toEqual({ ok: true });
    expect(verdictOn({ result: 'rejected' }, { ...free, carriedOn: true })).toMatchObject({
      reason: 'CORRECTION_FOLLOWED',
    });
    expect(verdictOn({ result: 'rejected' }, { ...free, tracking: 'in_progress' })).toMatchObject({
      reason: 'CORRECTION_FOLLOWED',
    });
  });

  it('leaves the deadline to the reports once there is one, and the votes can still be corrected', () => {
    const reported = { tracking: 'in_progress' };
    expect(verdictOn({ deadline: '2027-07-31' }, reported)).toMatchObject({ reason: 'CORRECTION_FOLLOWED' });
    expect(verdictOn({ lead: 'Jugendamt' }, reported)).toMatchObject({ reason: 'CORRECTION_FOLLOWED' });
    expect(verdictOn({ votes: { yes: 8, no: 1, abstention: 0 } }, reported)).toEqual({ ok: true });
  });

  it('begins the tracking anew only where nobody has begun', () => {
    expect(trackingOnceCorrected('open', 'rejected')).toBeNull();
    expect(trackingOnceCorrected(null, 'adopted_unchanged')).toBe('open');
    expect(trackingOnceCorrected('in_progress', 'adopted_modified')).toBe('in_progress');
  });
});
