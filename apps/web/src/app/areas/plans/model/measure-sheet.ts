/** Facts of a measure sheet as lines of a label and its words; what nobody said is left out. */
import type { MeasureTargetGroupView, MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { FIELD_WORDS } from './measure-entry.js';
import { PHASE_WORDS, PRIORITY_WORDS } from './plan-words.js';

export interface SheetFact {
  readonly label: string;
  readonly words: string;
}

export interface SheetFacts {
  readonly aim: readonly SheetFact[];
  readonly who: readonly SheetFact[];
  readonly when: readonly SheetFact[];
}

export function sheetFacts(measure: MeasureView, formats: Formats): SheetFacts {
  const { startsOn, endsOn, priority, stage } = measure;
  const secondary = measure.secondaryFields.map(({ number, title }) => `${number} ${title}`).join(', ');
  return {
    aim: lines([
      [FIELD_WORDS.targetGroups, measure.targetGroups.map((group) => groupWords(group, formats)).join('; ')],
      [FIELD_WORDS.lifePhases, measure.lifePhases.map((phase) => PHASE_WORDS[phase]).join(', ')],
      [FIELD_WORDS.participation, measure.participation],
    ]),
    who: lines([
      [FIELD_WORDS.leadUnit, measure.leadUnit],
      [FIELD_WORDS.carrier, measure.carrier],
      [FIELD_WORDS.partners, measure.partners.join(', ')],
      [FIELD_WORDS.cooperation, measure.cooperation],
      [FIELD_WORDS.areaName, [measure.area?.name, measure.location].filter((part) => part).join(', ')],
      [$localize`:@@plans.secondaryFields:Weitere Handlungsfelder`, secondary],
    ]),
    when: lines([
      [FIELD_WORDS.stageId, stage.title],
      [$localize`:@@plans.period:Zeitraum`, periodWords(startsOn, endsOn, formats)],
      [FIELD_WORDS.priority, priority === null ? '' : PRIORITY_WORDS[priority]],
    ]),
  };
}

function lines(pairs: readonly (readonly [string, string])[]): SheetFact[] {
  return pairs.filter(([, words]) => words !== '').map(([label, words]) => ({ label, words }));
}

/** "450 Kinder in Oberstolberg, 0 bis 14 Jahre". */
function groupWords({ label, count, ageFrom, ageTo }: MeasureTargetGroupView, formats: Formats): string {
  const who = count === null ? label : `${formats.number(count)} ${label}`;
  if (ageFrom !== null && ageTo !== null)
    return `${who}, ${$localize`:@@plans.ages:${ageFrom}:from: bis ${ageTo}:to: Jahre`}`;
  if (ageFrom !== null) return `${who}, ${$localize`:@@plans.agesFrom:ab ${ageFrom}:from: Jahren`}`;
  return ageTo === null ? who : `${who}, ${$localize`:@@plans.agesTo:bis ${ageTo}:to: Jahre`}`;
}

function periodWords(startsOn: string | null, endsOn: string | null, formats: Formats): string {
  if (startsOn === null && endsOn === null) return '';
  if (startsOn === null) return $localize`:@@plans.untilDay:bis ${formats.day(endsOn)}:INTERPOLATION:`;
  const from = formats.day(startsOn);
  return endsOn === null
    ? $localize`:@@plans.since:ab ${from}:from:`
    : $localize`:@@plans.fromTo:${from}:from: bis ${formats.day(endsOn)}:to:`;
}
