import type { AgendaItemView } from '@quartierwerk/contracts/steering/meeting.views';
import type { QuorumCount } from '@quartierwerk/domain/steering/quorum';
import {
  entryOf,
  bodyOf,
  checkLine,
  fieldsOf,
  isVoted,
  mayStillVote,
  resultForWording,
  type DecisionEntry,
} from './decision-entry.js';

const ENTRY: DecisionEntry = {
  result: 'adopted_unchanged',
  wording: 'Alt',
  conditions: '',
  yes: 8,
  no: 1,
  abstention: 1,
  leadOrganisationId: 'lead',
  deadline: '2027-03-01',
  followUpOn: '2027-06-01',
  reason: 'Grund',
};
const COUNT: QuorumCount = { present: 11, conflicted: 1, associates: 4, fixed: 15, needed: 8, reached: true };

describe('what is typed while an item is decided', () => {
  it('sends only what the result asks for', () => {
    expect(bodyOf(ENTRY)).toEqual({
      result: 'adopted_unchanged',
      wording: 'Alt',
      votes: { yes: 8, no: 1, abstention: 1 },
      leadOrganisationId: 'lead',
      deadline: '2027-03-01',
    });
    expect(bodyOf({ ...ENTRY, result: 'postponed', yes: 0, no: 0, abstention: 0 })).toEqual({
      result: 'postponed',
      wording: 'Alt',
      followUpOn: '2027-06-01',
      reason: 'Grund',
    });
    expect(fieldsOf('noted')).toEqual({ lead: false, followUp: false, reason: false });
    expect(isVoted({ ...ENTRY, result: 'noted', yes: 0, no: 0, abstention: 0 })).toBe(false);
  });

  it('follows the wording with the result', () => {
    expect(resultForWording({ ...ENTRY, wording: 'Neu' }, 'Alt')).toBe('adopted_modified');
    expect(resultForWording({ ...ENTRY, result: 'adopted_modified' }, 'Alt')).toBe('adopted_unchanged');
    expect(resultForWording({ ...ENTRY, result: 'rejected', wording: 'Neu' }, 'Alt')).toBe('rejected');
    expect(resultForWording({ ...ENTRY, wording: 'Neu' }, null)).toBe('adopted_unchanged');
  });

  it('begins a correction with what was written down', () => {
    const lead = { id: 'lead', name: 'Jobcenter' };
    const decision = {
      ...{ id: 'd', code: 'B-2026-01', version: 2, lead, followUpOn: null, deadline: '2027-03-01' },
      ...{ result: 'adopted_modified', wording: 'Neu', conditions: 'barrierefrei', reason: '', votes: null },
    };
    const item = { proposedText: 'Alt', recommendation: null, decision } as unknown as AgendaItemView;
    expect(entryOf(item)).toEqual({
      ...{ result: 'adopted_modified', wording: 'Neu', conditions: 'barrierefrei', yes: 0, no: 0, abstention: 0 },
      ...{ leadOrganisationId: 'lead', deadline: '2027-03-01', followUpOn: '', reason: '' },
    });
  });

  it('says whether the votes add up, and how many are still missing', () => {
    // Who may not vote is missing on both sides.
    expect(checkLine(ENTRY, COUNT)).toEqual({ ok: true, words: '10 von 10, stimmt überein' });
    expect(checkLine({ ...ENTRY, yes: 9 }, COUNT)).toEqual({
      ok: false,
      words: '11 Stimmen sind gezählt, aber nur 10 dürfen abstimmen.',
    });
    expect(mayStillVote({ ...ENTRY, yes: 5 }, COUNT)).toBe(3);
  });
});
