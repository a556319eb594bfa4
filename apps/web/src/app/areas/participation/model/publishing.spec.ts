import { heldBack, mayBeShown } from './publishing.js';

const row = { state: 'grouped', text: 'Mehr Licht', public: false } as const;

describe('what may be shown to everyone', () => {
  it('is what was looked through, is not public yet, and leads to no person', () => {
    expect(mayBeShown(row)).toBe(true);
    expect(mayBeShown({ ...row, public: true })).toBe(false);
    expect(mayBeShown({ ...row, state: 'captured' })).toBe(false);
    expect(mayBeShown({ ...row, text: 'Ruft an: 02174 123456' })).toBe(false);
  });

  it('names what is held back for a person’s sake, not what nobody has read', () => {
    expect(heldBack({ ...row, text: 'Ruft an: 02174 123456' })).toBe(true);
    expect(heldBack({ ...row, state: 'captured', text: 'Ruft an: 02174 123456' })).toBe(false);
    expect(heldBack(row)).toBe(false);
  });
});
