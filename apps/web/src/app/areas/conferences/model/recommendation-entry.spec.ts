import { bodyOf, carriedOver, entryOf, linesOf } from './recommendation-entry.js';

describe('the form of a recommendation', () => {
  it('begins empty, in the conference and for the area that it was opened from', () => {
    expect(entryOf(null, 'c1', 'a1')).toMatchObject({ title: '', conferenceId: 'c1', areaId: 'a1', addresseeIds: [] });
  });

  it('sends nothing instead of an empty choice, and trims what was typed', () => {
    const body = bodyOf({ ...entryOf(null), title: '  Anlaufstelle ', wording: 'Text\n' });

    expect(body).toMatchObject({ title: 'Anlaufstelle', wording: 'Text', conferenceId: null, areaId: null });
  });

  it('keeps what was typed when the conference it was opened from becomes known', () => {
    const typed = { ...entryOf(null), title: 'Anlaufstelle', addresseeIds: ['o1'] };

    expect(carriedOver(typed, entryOf(null), entryOf(null, 'c1', 'a1'))).toEqual({
      ...typed,
      conferenceId: 'c1',
      areaId: 'a1',
    });
  });

  it('takes one target group a line', () => {
    expect(linesOf('Eltern\n\n Kinder unter 6 \nEltern')).toEqual(['Eltern', 'Kinder unter 6']);
  });
});
