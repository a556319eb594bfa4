import { noteChangeVerdict, noteDayVerdict } from './note-rule.js';

describe('noteChangeVerdict', () => {
  const note = { createdBy: 'me' };

  it('lets the person who wrote a note and the planner change it, nobody else', () => {
    expect(noteChangeVerdict({ userId: 'me', roles: ['facilitator'] }, note).ok).toBe(true);
    expect(noteChangeVerdict({ userId: 'other', roles: ['planner'] }, note).ok).toBe(true);
    expect(noteChangeVerdict({ userId: 'other', roles: ['department_planner'] }, note)).toEqual({
      ok: false,
      reason: 'NOTE_OF_ANOTHER',
    });
  });
});

describe('noteDayVerdict', () => {
  it('accepts today and refuses tomorrow', () => {
    expect(noteDayVerdict('2026-11-22', '2026-11-22').ok).toBe(true);
    expect(noteDayVerdict('2026-11-23', '2026-11-22')).toMatchObject({ reason: 'NOTE_IN_FUTURE' });
  });
});
