import type { Letter } from '../../../platform/mail/letter-box.js';
import { letterText, pageAddress, writtenTime } from './letter-text.js';

export interface ResetFacts {
  readonly to: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly publicUrl: URL;
}

/** Brings the link for a new password. */
export function resetLetter(facts: ResetFacts): Letter {
  return {
    to: facts.to,
    subject: 'Neues Kennwort für Quartierwerk',
    text: letterText(
      'für Ihr Konto wurde ein neues Kennwort angefordert.',
      `Mit diesem Link legen Sie es fest:\n${pageAddress(facts.publicUrl, `/kennwort/${facts.token}`)}`,
      `Der Link gilt einmal und bis zum ${writtenTime(facts.expiresAt)}. Danach sind Sie auf allen Geräten abgemeldet.`,
      'Wenn Sie kein neues Kennwort angefordert haben, brauchen Sie nichts zu tun: Ihr bisheriges gilt weiter.',
    ),
  };
}
