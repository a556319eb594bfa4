import { stateOfDecision } from './decision-state.js';

describe('stateOfDecision', () => {
  it('says overdue before anything else, with the days', () => {
    expect(stateOfDecision({ overdueDays: 54, tracking: 'delayed', result: 'adopted_modified' })).toEqual({
      shape: 'stop',
      word: '54 Tage über',
    });
    expect(stateOfDecision({ overdueDays: 1, tracking: 'open', result: 'adopted_modified' }).word).toBe('1 Tag über');
  });

  it('says how far it is carried out, and the result where nothing is', () => {
    expect(stateOfDecision({ overdueDays: 0, tracking: 'in_progress', result: 'adopted_modified' }).word).toBe(
      'in Bearbeitung',
    );
    expect(stateOfDecision({ overdueDays: 0, tracking: null, result: 'rejected' }).word).toBe('abgelehnt');
    expect(stateOfDecision({ overdueDays: 0, tracking: 'open', result: 'postponed' }).word).toBe('zurückgestellt');
    expect(stateOfDecision({ overdueDays: 0, tracking: 'in_progress', result: 'referred' }).word).toBe('verwiesen');
    expect(stateOfDecision({ overdueDays: 0, tracking: 'superseded', result: 'postponed' }).word).toBe('ersetzt');
  });
});
