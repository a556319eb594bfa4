/** Sentences for refusals of the area projects. */
import type { PROJECTS_ERRORS } from '@quartierwerk/contracts/projects/projects.errors';
import { dayWords } from './day-words.js';
import type { Words } from './words.js';

export const PROJECTS_WORDS: Record<keyof typeof PROJECTS_ERRORS, Words> = {
  PROJECT_CODE_TAKEN: () => $localize`:@@errors.projectCodeTaken:Dieses Kürzel trägt schon ein anderes Projekt.`,
  PROJECT_CODE_INVALID: () =>
    $localize`:@@errors.projectCodeInvalid:Ein Kürzel besteht aus kleinen Buchstaben ohne Umlaute, Ziffern und Bindestrichen, etwa burscheider-buedchen.`,
  PROJECT_PERIOD_INVALID: () => $localize`:@@errors.projectPeriod:Das Ende liegt vor dem Beginn.`,
  PROJECT_CARRIER_UNKNOWN: () =>
    $localize`:@@errors.projectCarrier:Bitte wählen Sie den Träger aus den Organisationen dieses Arbeitsraums.`,
  PROJECT_REASON_MISSING: () =>
    $localize`:@@errors.projectReason:Bitte schreiben Sie, warum das Projekt abgebrochen wird.`,
  PROJECT_STEP_NOT_ALLOWED: () =>
    $localize`:@@errors.projectStep:Dieser Schritt passt nicht zum Stand des Projekts. Vielleicht war jemand schneller; bitte laden Sie die Seite neu.`,
  PROJECT_OF_ANOTHER: () => $localize`:@@errors.projectOfAnother:Für dieses Projekt berichtet sein Träger.`,
  PROGRAMME_UNKNOWN: () => $localize`:@@errors.programmeUnknown:Dieses Programm gibt es nicht mehr.`,
  PROGRAMME_CODE_TAKEN: () => $localize`:@@errors.programmeCodeTaken:Dieses Kürzel trägt schon ein anderes Programm.`,
  GRANT_NOTICE_MISSING: () =>
    $localize`:@@errors.grantNotice:Bewilligt ist eine Zuwendung erst mit dem Bescheid. Bitte tragen Sie das Datum des Bescheids ein.`,
  GRANT_NOT_BEGUN: () => $localize`:@@errors.grantNotBegun:Der Durchführungszeitraum hat noch nicht begonnen.`,
  GRANT_NOT_OVER: () => $localize`:@@errors.grantNotOver:Der Durchführungszeitraum läuft noch.`,
  GRANT_REASON_MISSING: () => $localize`:@@errors.grantReason:Bitte schreiben Sie, warum der Antrag abgelehnt wurde.`,
  GRANT_STEP_NOT_ALLOWED: () =>
    $localize`:@@errors.grantStep:Dieser Schritt passt nicht zum Stand der Zuwendung. Vielleicht war jemand schneller; bitte laden Sie die Seite neu.`,
  GRANT_PERIOD_INVALID: () => $localize`:@@errors.grantPeriod:Das Ende des Zeitraums liegt vor seinem Beginn.`,
  MONEY_NOT_GRANTED: () =>
    $localize`:@@errors.moneyNotGranted:Ausgegeben und abgerufen wird erst, wenn die Zuwendung bewilligt ist.`,
  MONEY_YEAR_OUTSIDE: ({ from, to }) =>
    from === to
      ? $localize`:@@errors.moneyYear:Die Zuwendung läuft im Jahr ${from}:from:.`
      : $localize`:@@errors.moneyYears:Die Zuwendung läuft von ${from}:from: bis ${to}:to:.`,
  MONEY_QUARTER_OUTSIDE: () =>
    $localize`:@@errors.moneyQuarter:Dieses Quartal liegt nicht im Durchführungszeitraum der Zuwendung.`,
  MONEY_QUARTER_AHEAD: () => $localize`:@@errors.moneyAhead:Dieses Quartal hat noch nicht begonnen.`,
  MONEY_LINE_TWICE: () =>
    $localize`:@@errors.moneyTwice:Eine Kostenart steht für dasselbe Jahr zweimal da. Bitte fassen Sie beide Zeilen zusammen.`,
  OBLIGATION_STEP_NOT_ALLOWED: () =>
    $localize`:@@errors.obligationStep:Dieser Schritt passt nicht zum Stand der Frist. Vielleicht war jemand schneller; bitte laden Sie die Seite neu.`,
  OBLIGATION_NOTE_MISSING: () => $localize`:@@errors.obligationNote:Bitte schreiben Sie den Grund in einem Satz.`,
  OBLIGATION_DAY_MISSING: () => $localize`:@@errors.obligationDay:Bitte nennen Sie den Tag, an dem eingereicht wurde.`,
  OBLIGATION_DAY_IN_FUTURE: () =>
    $localize`:@@errors.obligationFuture:Eingereicht wurde schon: Der Tag liegt nicht nach heute.`,
  OBLIGATION_DAY_TOO_EARLY: ({ day }) =>
    $localize`:@@errors.obligationEarly:Vor dem ${dayWords(day)}:day: gab es weder Bescheid noch Förderzeitraum, also auch nichts einzureichen.`,
  KPI_TARGETS_OVERLAP: () =>
    $localize`:@@errors.kpiTargets:Für einen Monat gibt es zwei Sollwerte, oder ein Zeitraum endet vor seinem Beginn.`,
  KPI_SCALE_INVALID: () => $localize`:@@errors.kpiScale:Das obere Ende der Skala liegt nicht über dem unteren.`,
  KPI_RULE_FIXED: () =>
    $localize`:@@errors.kpiRule:Zu dieser Kennzahl sind schon Werte erfasst. Art, Zählweise und Rhythmus lassen sich nicht mehr ändern; legen Sie dafür eine neue Kennzahl an.`,
  KPI_RETIRED: () => $localize`:@@errors.kpiRetired:Diese Kennzahl wird nicht mehr erhoben.`,
  READING_IN_FUTURE: () => $localize`:@@errors.readingFuture:Dieser Monat hat noch nicht begonnen.`,
  READING_OUTSIDE_PROJECT: () =>
    $localize`:@@errors.readingOutside:Dieser Monat liegt außerhalb der Laufzeit des Projekts.`,
  READING_NEGATIVE: () => $localize`:@@errors.readingNegative:Eine Anzahl kann nicht unter null liegen.`,
  READING_NOT_WHOLE: ({ decimals }) =>
    Number(decimals ?? 0) === 0
      ? $localize`:@@errors.readingWhole:Hier wird in ganzen Zahlen gezählt.`
      : $localize`:@@errors.readingDecimals:Höchstens ${decimals}:decimals: Stellen nach dem Komma.`,
  READING_OUT_OF_SCALE: ({ min, max }) =>
    $localize`:@@errors.readingScale:Der Wert liegt zwischen ${min}:min: und ${max}:max:.`,
  READING_REASON_MISSING: () =>
    $localize`:@@errors.readingReason:Wenn es keinen Wert gibt, schreiben Sie bitte in einem Satz, warum.`,
  READING_CHANGE_REASON_MISSING: () =>
    $localize`:@@errors.readingChange:Dieser Monat ist schon gemeldet. Bitte schreiben Sie in einem Satz, warum sich die Zahl ändert.`,
  MONTH_CLOSED: () => $localize`:@@errors.monthClosed:Dieser Monat ist schon abgeschlossen.`,
  MONTH_NOT_OVER: () => $localize`:@@errors.monthNotOver:Dieser Monat läuft noch; abschließen lässt er sich danach.`,
  MONTH_WITHOUT_KPIS: () =>
    $localize`:@@errors.monthWithoutKpis:Das Projekt hat keine Kennzahlen: Es gibt nichts abzuschließen.`,
  MONTH_INCOMPLETE: () =>
    $localize`:@@errors.monthIncomplete:Es fehlen noch Zahlen. Gibt es zu einer keine, sagen Sie bitte mit einem Satz, warum.`,
  READING_EXISTS: () =>
    $localize`:@@errors.readingExists:Dieser Monat wurde inzwischen von einem anderen Gerät aus erfasst.`,
};
