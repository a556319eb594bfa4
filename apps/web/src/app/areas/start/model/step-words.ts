/** What a step did, as it stands behind the kind of thing: "Frist verschoben auf 15.01.2027". */
import type { ChangeStep, ChangeStepView } from '@quartierwerk/contracts/start/change-steps';
import type { Formats } from '@quartierwerk/ui/format/formats';

export type DayFormats = Pick<Formats, 'day' | 'month'>;

const PLAIN: Readonly<Record<Exclude<ChangeStep, 'state'>, string>> = {
  created: $localize`:@@start.verbCreated:angelegt`,
  revised: $localize`:@@start.verbChanged:geändert`,
  renamed: $localize`:@@start.stepRenamed:umbenannt`,
  removed: $localize`:@@start.verbRemoved:entfernt`,
  linked: $localize`:@@start.stepLinked:Verknüpfung ergänzt`,
  unlinked: $localize`:@@start.stepUnlinked:Verknüpfung gelöst`,
  published: $localize`:@@start.stepPublished:öffentlich gestellt`,
  unpublished: $localize`:@@start.stepUnpublished:nicht mehr öffentlich`,
  decided: $localize`:@@start.stepDecided:gefasst`,
  reported: $localize`:@@start.stepReported:Stand gemeldet`,
  deadline_moved: $localize`:@@start.stepDeadline:Frist verschoben`,
  follow_up_moved: $localize`:@@start.stepFollowUp:Wiedervorlage verlegt`,
  done_reported: $localize`:@@start.stepDone:erledigt gemeldet`,
  reopened: $localize`:@@start.stepReopened:Erledigt zurückgenommen`,
  moved: $localize`:@@start.stepMoved:verlegt`,
  money: $localize`:@@start.stepMoney:Kosten und Finanzierung geändert`,
  milestone: $localize`:@@start.stepMilestone:Meilensteine geändert`,
  milestone_moved: $localize`:@@start.stepMilestoneMoved:Meilenstein verschoben`,
  evidence_added: $localize`:@@start.stepEvidence:Beleg ergänzt`,
  evidence_ended: $localize`:@@start.stepEvidenceEnded:Beleg gelöst`,
  consent: $localize`:@@start.stepConsent:Einvernehmen beantwortet`,
  value_reported: $localize`:@@start.stepValue:Wert gemeldet`,
  value_corrected: $localize`:@@start.stepValueCorrected:Wert berichtigt`,
  targets: $localize`:@@start.stepTargets:Zielwerte gesetzt`,
  month_closed: $localize`:@@start.stepMonthClosed:Monat abgeschlossen`,
  points: $localize`:@@start.stepPoints:Punkte gezählt`,
  people_counted: $localize`:@@start.stepPeople:Teilnehmende gezählt`,
  gathered: $localize`:@@start.stepGathered:Beiträge zugeordnet`,
  taken_out: $localize`:@@start.stepTakenOut:Beiträge herausgenommen`,
  merged: $localize`:@@start.stepMerged:mit einem Thema zusammengeführt`,
  answered: $localize`:@@start.stepAnswered:beantwortet`,
  figures: $localize`:@@start.stepFigures:neue Werte geliefert`,
};

/** @param state the word of its state; null where that says nothing */
export function stepWords({ step, day, month }: ChangeStepView, state: string | null, formats: DayFormats): string {
  if (step === 'state') return state ?? PLAIN.revised;
  const words = PLAIN[step];
  if (day !== null) return $localize`:@@start.stepTo:${words}:what: auf ${formats.day(day)}:day:`;
  if (month === null) return words;
  if (step === 'month_closed') return $localize`:@@start.stepClosed:${formats.month(month)}:month: abgeschlossen`;
  return $localize`:@@start.stepMonth:${words}:what: für ${formats.month(month)}:month:`;
}
