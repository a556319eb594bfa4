/** The steps of a measure as the beads of the thread, from what was said to what is next: only what is public was sent. */
import type { OpenMeasureView } from '@quartierwerk/contracts/plans/open-measure.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { WayStep } from '../ui/way.js';

type Walked = Pick<OpenMeasureView, 'contributions' | 'themes' | 'decisions' | 'next' | 'reportedOn'>;

/** @param state the state in words, as it stands at the head of the page */
export function measureWay(
  { contributions, themes, decisions, next, reportedOn }: Walked,
  state: string,
  formats: Formats,
): WayStep[] {
  const said: WayStep[] =
    contributions > 0 || themes.length > 0
      ? [
          {
            name: $localize`:@@public.said:Gesagt`,
            text: saidWords(contributions),
            written: themes.map((theme) => `„${theme}“`).join(', '),
            done: true,
          },
        ]
      : [];
  const decided = decisions.map(({ title, body, decidedOn }) => ({
    name: $localize`:@@public.decided:Beschlossen`,
    text: `${formats.day(decidedOn)}, ${body}`,
    written: title,
    done: true,
  }));
  const today = {
    name: $localize`:@@public.today:Heute`,
    text: reportedOn ? $localize`:@@public.todayAsOf:${state}:state:, Stand ${formats.day(reportedOn)}:day:` : state,
    done: true,
  };
  return [...said, ...decided, today, ...(next ? [nextStep(next, formats)] : [])];
}

function saidWords(contributions: number): string {
  if (contributions === 0) return '';
  return contributions === 1
    ? $localize`:@@public.saidOne:1 öffentlicher Beitrag aus Sozialraumkonferenzen`
    : $localize`:@@public.saidMany:${contributions}:count: öffentliche Beiträge aus Sozialraumkonferenzen`;
}

function nextStep({ title, dueOn, overdue }: NonNullable<OpenMeasureView['next']>, formats: Formats): WayStep {
  const day = formats.day(dueOn);
  const text = overdue
    ? $localize`:@@public.nextOverdue:war bis ${day}:day: versprochen und steht noch aus`
    : $localize`:@@public.nextUntil:bis ${day}:day:`;
  return { name: $localize`:@@public.next:Als Nächstes`, text, written: title, done: false };
}
