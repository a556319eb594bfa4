/** Words of the area: how figures are counted and joined, what is handed in, who takes part. */
import type { ObligationView } from '@quartierwerk/contracts/projects/project.views';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import { daysLate, type DueState, type ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import type { ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';
import type {
  CountingMethod,
  Cumulation,
  Frequency,
  KpiDirection,
  KpiKind,
  KpiLevel,
  ObligationKind,
  PartnerRole,
} from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StateWord } from '../../../shared/words/state-word.js';

/** Steps of the Wirkungstreppe. */
export const LEVEL_WORDS: Readonly<Record<KpiLevel, string>> = {
  1: $localize`:@@projects.level1:1 Angebot`,
  2: $localize`:@@projects.level2:2 Nutzung`,
  3: $localize`:@@projects.level3:3 Zufriedenheit`,
  4: $localize`:@@projects.level4:4 Fähigkeiten`,
  5: $localize`:@@projects.level5:5 Verhalten`,
  6: $localize`:@@projects.level6:6 Lebenslage`,
  7: $localize`:@@projects.level7:7 Gesellschaft`,
};

export const KIND_WORDS: Readonly<Record<KpiKind, string>> = {
  stock: $localize`:@@projects.kindStock:Bestand`,
  flow: $localize`:@@projects.kindFlow:Anzahl im Monat`,
  rate: $localize`:@@projects.kindRate:Quote`,
  scale: $localize`:@@projects.kindScale:Skala`,
};

export const CUMULATION_WORDS: Readonly<Record<Cumulation, string>> = {
  sum: $localize`:@@projects.sum:Summe`,
  last: $localize`:@@projects.last:letzter Wert`,
  max: $localize`:@@projects.max:Höchstwert`,
  average: $localize`:@@projects.average:Mittel`,
  none: $localize`:@@projects.notAddable:nicht addierbar`,
};

export const DIRECTION_WORDS: Readonly<Record<KpiDirection, string>> = {
  higher: $localize`:@@projects.higher:mehr ist besser`,
  lower: $localize`:@@projects.lower:weniger ist besser`,
};

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  month: $localize`:@@projects.monthly:jeden Monat`,
  quarter: $localize`:@@projects.quarterly:jedes Quartal`,
  half_year: $localize`:@@projects.halfYearly:jedes Halbjahr`,
  year: $localize`:@@projects.yearly:jedes Jahr`,
};

export const METHOD_WORDS: Readonly<Record<CountingMethod, string>> = {
  list: $localize`:@@projects.methodList:Liste`,
  tally: $localize`:@@projects.methodTally:Strichliste`,
  records: $localize`:@@projects.methodRecords:Aufzeichnungen`,
  survey: $localize`:@@projects.methodSurvey:Befragung`,
  estimate: $localize`:@@projects.methodEstimate:Schätzung`,
};

export const OBLIGATION_WORDS: Readonly<Record<ObligationKind, string>> = {
  interim_report: $localize`:@@projects.interimReport:Zwischenbericht`,
  drawdown: $localize`:@@projects.drawdown:Mittelabruf`,
  narrative_report: $localize`:@@projects.narrativeReport:Sachbericht`,
  proof_of_use: $localize`:@@projects.proofOfUse:Verwendungsnachweis`,
  other: $localize`:@@projects.otherObligation:Sonstiges`,
};

export const OBLIGATION_STEP_WORDS: Readonly<Record<ObligationTransition, string>> = {
  start: $localize`:@@projects.stepStart:Arbeit beginnen`,
  submit: $localize`:@@projects.stepSubmit:Als eingereicht melden`,
  ask_back: $localize`:@@projects.stepAskBack:Rückfrage stellen`,
  accept: $localize`:@@projects.stepAccept:Annehmen`,
  reopen: $localize`:@@projects.stepReopen:Doch nicht eingereicht`,
};

export const GRANT_STEP_WORDS: Readonly<Record<GrantTransition, string>> = {
  apply: $localize`:@@projects.grantApply:Antrag ist gestellt`,
  allow_early_start: $localize`:@@projects.grantEarly:Vorzeitiger Beginn genehmigt`,
  grant: $localize`:@@projects.grantGrant:Bewilligung eintragen`,
  start: $localize`:@@projects.grantStart:Durchführung beginnen`,
  end: $localize`:@@projects.grantEnd:Zeitraum beenden`,
  submit_proof: $localize`:@@projects.grantProof:Verwendungsnachweis vorgelegt`,
  check_proof: $localize`:@@projects.grantChecked:Prüfung eintragen`,
  close: $localize`:@@projects.grantClose:Abschließen`,
  reject: $localize`:@@projects.grantReject:Ablehnung eintragen`,
};

export const PROJECT_STEP_WORDS: Readonly<Record<ProjectTransition, string>> = {
  start: $localize`:@@projects.projectStart:Projekt beginnen`,
  end: $localize`:@@projects.projectEnd:Projekt beenden`,
  consolidate: $localize`:@@projects.projectConsolidate:Als verstetigt eintragen`,
  cancel: $localize`:@@projects.projectCancel:Projekt abbrechen`,
};

export const PARTNER_WORDS: Readonly<Record<PartnerRole, string>> = {
  municipality: $localize`:@@projects.partnerMunicipality:Kommune`,
  cooperation: $localize`:@@projects.partnerCooperation:Kooperation`,
  funder: $localize`:@@projects.partnerFunder:Geldgeber`,
  advice: $localize`:@@projects.partnerAdvice:Fachliche Begleitung`,
};

export const DUE_SHAPES: Readonly<Record<DueState, StateWord['shape']>> = {
  asked_back: 'care',
  overdue: 'stop',
  soon: 'care',
  later: 'open',
  done: 'done',
};

/** "heute", "in 8 Tagen", "seit 6 Tagen überfällig". */
export function daysWords(days: number): string {
  if (days === 0) return $localize`:@@projects.today:heute`;
  if (days === 1) return $localize`:@@projects.tomorrow:morgen`;
  if (days > 1) return $localize`:@@projects.inDays:in ${days}:days: Tagen`;
  return days === -1
    ? $localize`:@@projects.overdueOne:seit gestern überfällig`
    : $localize`:@@projects.overdue:seit ${-days}:days: Tagen überfällig`;
}

/** How pressing something is: the days that are left, or that somebody asked back about it. */
export function dueWords({ due, days }: { readonly due: DueState; readonly days: number }): string {
  return due === 'asked_back' ? $localize`:@@projects.askedBack:Rückfrage beantworten` : daysWords(days);
}

/** "eingereicht am 04.12.2026, rechtzeitig", "…, 3 Tage nach der Frist", and again after a query. */
export function submittedWords(obligation: ObligationView, formats: Formats): string {
  const { submittedOn, resubmittedOn, dueOn } = obligation;
  if (submittedOn === null) return '';
  const late = daysLate(dueOn, submittedOn);
  const words =
    late === 0
      ? $localize`:@@projects.submittedInTime:eingereicht am ${formats.day(submittedOn)}:day:, rechtzeitig`
      : late === 1
        ? $localize`:@@projects.submittedOneLate:eingereicht am ${formats.day(submittedOn)}:day:, 1 Tag nach der Frist`
        : $localize`:@@projects.submittedLate:eingereicht am ${formats.day(submittedOn)}:day:, ${late}:days: Tage nach der Frist`;
  return resubmittedOn === null
    ? words
    : words + $localize`:@@projects.resubmitted:; erneut am ${formats.day(resubmittedOn)}:day:`;
}
