import type { Letter } from '../../../platform/mail/letter-box.js';
import { letterText, pageAddress, writtenDay } from './letter-text.js';

/** Tells somebody who was invited to a trial that it ends. */
export function trialLetter(facts: {
  readonly to: string;
  readonly workspaceName: string;
  readonly endsAt: Date;
  readonly publicUrl: URL;
}): Letter {
  const { to, workspaceName, publicUrl } = facts;
  const day = writtenDay(facts.endsAt);
  return {
    to,
    subject: `${workspaceName} wird am ${day} entfernt`,
    text: letterText(
      `der Arbeitsraum „${workspaceName}“ war zum Ausprobieren angelegt. Am ${day} wird er mit allem entfernt, was darin liegt.`,
      `Was Sie behalten wollen, laden Sie bis dahin herunter:\n${pageAddress(publicUrl, '/')}`,
      'Wenn Sie zu keinem anderen Arbeitsraum gehören, wird auch Ihr Konto gelöscht.',
    ),
  };
}
