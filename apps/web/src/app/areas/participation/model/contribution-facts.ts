/** What is known about a contribution beside its words, as lines of a list. */
import type { ContributionRowView, ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { tableWords } from './station-words.js';
import { CHANNEL_WORDS, DISCARD_WORDS, KIND_WORDS, LANGUAGE_WORDS, VOICES_WORDS } from './words.js';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export function contributionFacts(view: ContributionView, formats: Formats): Fact[] {
  const { station, forwarded, reported, discarded, pointsByRound } = view;
  const rounds = pointsByRound.map(
    ({ round, points }) =>
      $localize`:@@participation.roundPoints:Runde ${round}:round:: ${formats.number(points)}:points:`,
  );
  const facts: Fact[] = [
    { label: $localize`:@@participation.kindShort:Art`, text: KIND_WORDS[view.kind] },
    {
      label: view.addedLater
        ? $localize`:@@participation.addedLaterShort:Nacherfasst`
        : $localize`:@@participation.saidAt:Gesagt`,
      text: [
        formats.dateTime(view.saidAt),
        view.addedLater ? $localize`:@@participation.afterClosing:nach Abschluss der Veranstaltung` : '',
        station ? tableWords(station) : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    },
    {
      label: $localize`:@@participation.language:Sprache`,
      text: [LANGUAGE_WORDS[view.language], view.translatedBy === '' ? '' : view.translatedBy]
        .filter((part) => part !== '')
        .join('; '),
    },
    { label: $localize`:@@participation.behind:Dahinter stehen`, text: VOICES_WORDS[view.voices] },
    {
      label: $localize`:@@participation.points:Punkte`,
      text: rounds.length > 1 ? `${formats.number(view.points)} (${rounds.join(', ')})` : formats.number(view.points),
    },
    { label: $localize`:@@participation.placeShort:Ort`, text: view.place },
    { label: $localize`:@@participation.recorded:Aufgenommen`, text: recorder(view) },
    {
      label: $localize`:@@participation.checked:Geprüft`,
      text: view.checkedAt === null ? '' : [formats.day(view.checkedAt.slice(0, 10)), view.checkedBy ?? ''].join(', '),
    },
    {
      label: $localize`:@@participation.forwardedTo:Weitergegeben`,
      text: forwarded ? `${forwarded.to}, ${formats.day(forwarded.on)}` : '',
    },
    {
      label: $localize`:@@participation.reportedBack:Rückgemeldet`,
      text: reported ? `${CHANNEL_WORDS[reported.channel]}, ${formats.day(reported.on)}` : '',
    },
    {
      label: $localize`:@@participation.discardedBecause:Aussortiert`,
      text: discarded ? [DISCARD_WORDS[discarded.reason], discarded.note].filter((part) => part !== '').join(': ') : '',
    },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** Beside a row of a list; empty for what was written down at the event. */
export function addedLaterWords(
  { addedLater, saidAt }: Pick<ContributionRowView, 'addedLater' | 'saidAt'>,
  formats: Formats,
): string {
  if (!addedLater) return '';
  return $localize`:@@participation.addedLater:nacherfasst am ${formats.day(dayOf(new Date(saidAt)))}:day:`;
}

/** Whoever has no account is known by the table alone. */
function recorder({ byHelperCode, recordedBy, station }: ContributionView): string {
  if (!byHelperCode) return recordedBy ?? '';
  return station
    ? $localize`:@@participation.recordedAtTable:Tisch ${station.number}:number: über den Veranstaltungscode`
    : $localize`:@@participation.recordedByCode:über den Veranstaltungscode`;
}
