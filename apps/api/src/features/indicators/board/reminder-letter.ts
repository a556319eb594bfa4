import { type Day, daysBetween } from '@quartierwerk/domain/time/day';
import type { Letter } from '../../../platform/mail/letter-box.js';
import { letterText, pageAddress } from '../../identity/index.js';

export interface ReminderFigure {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly dueOn: Day;
}

export interface ReminderFacts {
  readonly to: string;
  readonly workspaceName: string;
  readonly workspaceSlug: string;
  readonly sourceName: string;
  readonly figures: readonly ReminderFigure[];
  readonly today: Day;
  readonly publicUrl: URL;
}

/** Reminds a provider of everything that it was asked for and that has not come in: one letter, whatever the number of figures. */
export function reminderLetter(facts: ReminderFacts): Letter {
  const { to, workspaceName, sourceName, figures, publicUrl } = facts;
  const address = `/indikatoren/lieferplan?raum=${encodeURIComponent(facts.workspaceSlug)}`;
  const overdue = figures.filter(({ dueOn }) => dueOn < facts.today).length;
  return {
    to,
    subject:
      overdue > 0
        ? `Erinnerung: Datenlieferung ${sourceName} ist überfällig`
        : `Datenlieferung ${sourceName} ist bald fällig`,
    text: letterText(
      `für den Arbeitsraum „${workspaceName}“ sind bei „${sourceName}“ Zahlen angefordert, die noch nicht eingegangen sind:`,
      figures.map((figure) => lineOf(figure, facts.today)).join('\n'),
      `Die Liefervorlage und das Einlesen finden Sie hier:\n${pageAddress(publicUrl, address)}`,
      'Was sich nicht liefern lässt, melden Sie bitte dort mit dem Grund. Dann fragt niemand mehr danach.',
    ),
  };
}

function lineOf({ code, name, year, dueOn }: ReminderFigure, today: Day): string {
  const days = daysBetween(dueOn, today);
  const late = days <= 0 ? '' : days === 1 ? ', seit gestern überfällig' : `, seit ${days} Tagen überfällig`;
  return `- ${code} ${name}, ${year}: fällig am ${dueOn.split('-').toReversed().join('.')}${late}`;
}
