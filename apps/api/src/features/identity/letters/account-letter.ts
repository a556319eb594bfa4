import type { Letter } from '../../../platform/mail/letter-box.js';
import { letterText, pageAddress, writtenTime } from './letter-text.js';

/** What happened to an account that its owner must learn of, even if somebody else did it. */
export type AccountEvent = 'password_changed' | 'second_factor_added' | 'second_factor_removed';

const EVENTS: Readonly<Record<AccountEvent, { readonly subject: string; readonly sentence: string }>> = {
  password_changed: { subject: 'Ihr Kennwort wurde geändert', sentence: 'das Kennwort Ihres Kontos wurde geändert' },
  second_factor_added: {
    subject: 'Zweiter Faktor eingerichtet',
    sentence: 'für Ihr Konto wurde ein zweiter Faktor eingerichtet',
  },
  second_factor_removed: {
    subject: 'Zweiter Faktor entfernt',
    sentence: 'der zweite Faktor Ihres Kontos wurde entfernt',
  },
};

/** Tells the owner of an account what was changed about it. */
export function accountLetter(facts: {
  readonly to: string;
  readonly event: AccountEvent;
  readonly at: Date;
  readonly publicUrl: URL;
}): Letter {
  const { subject, sentence } = EVENTS[facts.event];
  return {
    to: facts.to,
    subject,
    text: letterText(
      `${sentence}, am ${writtenTime(facts.at)}.`,
      `Wenn Sie das nicht selbst waren, legen Sie sofort ein neues Kennwort fest und sagen Sie Ihrer Administration Bescheid:\n${pageAddress(facts.publicUrl, '/kennwort')}`,
    ),
  };
}
