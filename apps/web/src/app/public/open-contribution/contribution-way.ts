/** The steps of a contribution as the beads of the thread: what has happened is solid, what was promised is open. */
import type { OpenContributionView } from '@quartierwerk/contracts/participation/open.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { WayStep } from '../ui/way.js';

export function wayOf(view: OpenContributionView, formats: Formats): WayStep[] {
  const { theme, grouped, discussed, answer, reported, station } = view;
  const steps: WayStep[] = [
    {
      name: $localize`:@@public.said:Gesagt`,
      text: station
        ? $localize`:@@public.saidAtTable:${formats.day(view.saidOn)}:day:, an Tisch ${station.number}:number:`
        : formats.day(view.saidOn),
      done: true,
    },
  ];
  if (grouped)
    steps.push({ name: $localize`:@@public.grouped:Zusammengefasst`, text: groupedWords(theme), done: true });
  if (discussed) {
    const text = [formats.day(discussed.on), discussed.by].filter((part) => part !== '').join(', ');
    steps.push({ name: $localize`:@@public.discussed:Beraten`, text, done: true });
  }
  if (answer) {
    steps.push({ name: $localize`:@@public.answered:Beantwortet`, text: formats.day(answer.answeredOn), done: true });
  } else {
    const text = $localize`:@@public.answerToCome:Hier steht dann die Antwort.`;
    steps.push({ name: $localize`:@@public.answered:Beantwortet`, text, done: false });
  }
  if (reported) {
    steps.push({ name: $localize`:@@public.reported:Rückgemeldet`, text: formats.day(reported.on), done: true });
  }
  return [...steps, ...promise(answer, formats)];
}

function groupedWords(theme: OpenContributionView['theme']): string {
  if (theme === null) return $localize`:@@public.groupedPlain:mit ähnlichen Beiträgen`;
  const { name, similar } = theme;
  if (similar === 0) return $localize`:@@public.groupedAlone:zum Thema „${name}:name:“`;
  return similar === 1
    ? $localize`:@@public.groupedOne:mit 1 ähnlichen öffentlichen Beitrag zum Thema „${name}:name:“`
    : $localize`:@@public.groupedMany:mit ${similar}:count: ähnlichen öffentlichen Beiträgen zum Thema „${name}:name:“`;
}

/** What is still to come of it, or has come. */
function promise(answer: OpenContributionView['answer'], formats: Formats): WayStep[] {
  if (!answer) return [];
  const name = $localize`:@@public.done:Umgesetzt`;
  if (answer.doneOn !== null) return [{ name, text: formats.day(answer.doneOn), done: true }];
  if (answer.plannedFor !== '') {
    const text = $localize`:@@public.planned:geplant für ${answer.plannedFor}:when:. Hier steht dann, ob es geklappt hat.`;
    return [{ name, text, done: false }];
  }
  if (answer.dueOn !== null) {
    const text = $localize`:@@public.reviewUntil:bis ${formats.day(answer.dueOn)}:day:. Hier steht dann, was daraus wurde.`;
    return [{ name: $localize`:@@public.reviewed:Geprüft`, text, done: false }];
  }
  if (answer.passedTo !== '') {
    const text = $localize`:@@public.passedTo:Zuständig: ${answer.passedTo}:unit:`;
    return [{ name: $localize`:@@public.passed:Weitergegeben`, text, done: true }];
  }
  return [];
}
