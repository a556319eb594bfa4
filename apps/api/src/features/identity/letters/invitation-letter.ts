import type { Letter } from '../../../platform/mail/letter-box.js';
import { letterText, pageAddress, writtenTime } from './letter-text.js';

export interface InvitationFacts {
  readonly to: string;
  readonly workspaceName: string;
  readonly organisationName: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly publicUrl: URL;
}

/** Invites someone to a workspace; who invited is left out, because a letter may reach the wrong address. */
export function invitationLetter(facts: InvitationFacts): Letter {
  return {
    to: facts.to,
    subject: `Einladung zum Arbeitsraum ${facts.workspaceName}`,
    text: letterText(
      `Sie sind eingeladen, im Arbeitsraum „${facts.workspaceName}“ für „${facts.organisationName}“ mitzuarbeiten.`,
      `Mit diesem Link nehmen Sie die Einladung an:\n${pageAddress(facts.publicUrl, `/einladung/${facts.token}`)}`,
      `Der Link gilt einmal und bis zum ${writtenTime(facts.expiresAt)}.`,
      'Wenn Sie mit dieser Einladung nichts anfangen können, brauchen Sie nichts zu tun.',
    ),
  };
}
