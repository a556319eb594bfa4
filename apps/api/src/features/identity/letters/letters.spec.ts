import { accountLetter } from './account-letter.js';
import { invitationLetter } from './invitation-letter.js';
import { resetLetter } from './reset-letter.js';
import { trialLetter } from './trial-letter.js';

const publicUrl = new URL('https://quartierwerk.example.de');
const expiresAt = new Date('2026-11-29T09:00:00Z');

describe('letters', () => {
  it('carry the link of an invitation and the time until which it works, in local time', () => {
    const letter = invitationLetter({
      to: 'a@example.de',
      workspaceName: 'Musterkreis',
      organisationName: 'Jugendamt',
      token: 'TOKEN',
      expiresAt,
      publicUrl,
    });
    expect(letter.subject).toBe('Einladung zum Arbeitsraum Musterkreis');
    expect(letter.text).toContain('\nhttps://quartierwerk.example.de/einladung/TOKEN\n');
    expect(letter.text).toContain('bis zum 29.11.2026, 10.00 Uhr.');
  });

  it('carry the link for a new password', () =>
    expect(resetLetter({ to: 'a@example.de', token: 'TOKEN', expiresAt, publicUrl }).text).toContain(
      'https://quartierwerk.example.de/kennwort/TOKEN',
    ));

  it('say when a trial ends and what goes with it', () => {
    const letter = trialLetter({
      to: 'a@example.de',
      workspaceName: 'Eigener Arbeitsraum',
      endsAt: expiresAt,
      publicUrl,
    });
    expect(letter.subject).toBe('Eigener Arbeitsraum wird am 29.11.2026 entfernt');
    expect(letter.text).toContain('https://quartierwerk.example.de/');
  });

  it('say what was changed about an account, and what to do when it was somebody else', () => {
    const letter = accountLetter({ to: 'a@example.de', event: 'second_factor_removed', at: expiresAt, publicUrl });
    expect(letter.subject).toBe('Zweiter Faktor entfernt');
    expect(letter.text).toContain('https://quartierwerk.example.de/kennwort');
  });
});
