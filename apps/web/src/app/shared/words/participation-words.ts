/** Sentences for refusals of the area participation: events, contributions, themes, answers. */
import type { PARTICIPATION_ERRORS } from '@quartierwerk/contracts/participation/participation.errors';
import type { Words } from './words.js';

export const PARTICIPATION_WORDS: Record<keyof typeof PARTICIPATION_ERRORS, Words> = {
  EVENT_NOT_YET: () => $localize`:@@errors.eventNotYet:Der Tag der Veranstaltung ist noch nicht da.`,
  EVENT_CANCELLED: () => $localize`:@@errors.eventCancelled:Diese Veranstaltung wurde abgesagt.`,
  EVENT_CLOSED: () => $localize`:@@errors.eventClosed:Die Veranstaltung ist abgeschlossen.`,
  EVENT_BEGUN: () =>
    $localize`:@@errors.eventBegun:Die Veranstaltung hat schon begonnen. Ihr Tag lässt sich nicht mehr verlegen.`,
  EVENT_WITHOUT_CONTRIBUTION: () =>
    $localize`:@@errors.eventEmpty:Ohne einen Beitrag lässt sich die Veranstaltung nicht abschließen.`,
  EVENT_REASON_MISSING: () => $localize`:@@errors.eventReason:Bitte schreiben Sie, warum abgesagt wird.`,
  EVENT_OF_ANOTHER: () => $localize`:@@errors.eventOther:Diese Veranstaltung gehört zu einer anderen Stelle.`,
  EVENT_STEP_GONE: () =>
    $localize`:@@errors.eventStep:Dieser Schritt ist nicht mehr möglich. Der Stand wurde neu geladen.`,
  RECEIPT_PREFIX_TAKEN: () =>
    $localize`:@@errors.receiptPrefix:So beginnen schon die Codes einer anderen Veranstaltung.`,
  HELPER_CODE_OVER: () =>
    $localize`:@@errors.helperCodeOver:Ein Code gilt am Tag der Veranstaltung und am Tag danach. Diese Tage sind vorbei.`,
  HELPER_CODE_REFUSED: () =>
    $localize`:@@errors.helperCodeRefused:Dieser Code gilt nicht. Er gilt nur für eine Veranstaltung, an ihrem Tag und am Tag danach, und die Moderation kann ihn beenden. Bitte fragen Sie die Moderation.`,
  HELPER_CODE_BUSY: () =>
    $localize`:@@errors.helperCodeBusy:Mit diesem Code kamen in der letzten Stunde ungewöhnlich viele Beiträge an. Ihre bleiben auf diesem Gerät und werden später von selbst gesendet. Bitte sagen Sie der Moderation Bescheid.`,
  HELPER_CODE_REPLACED: () =>
    $localize`:@@errors.helperCodeReplaced:Inzwischen hat jemand einen anderen Code eingeschaltet. Er gilt weiter und steht jetzt hier. Es wurde nichts geändert.`,
  STATION_USED: () =>
    $localize`:@@errors.stationUsed:An dieser Station wurde schon etwas aufgenommen. Sie lässt sich umbenennen, aber nicht entfernen.`,
  STATION_UNKNOWN: () => $localize`:@@errors.stationUnknown:Diese Station gehört zu einer anderen Veranstaltung.`,
  CONTRIBUTION_WITHOUT_THEME: () => $localize`:@@errors.contributionTheme:Der Beitrag gehört noch zu keinem Thema.`,
  CONTRIBUTION_CHECKED: () =>
    $localize`:@@errors.contributionChecked:Der Beitrag ist schon geprüft. Ändern lässt sich nur noch die Fassung für andere.`,
  CONTRIBUTION_SETTLED: () =>
    $localize`:@@errors.contributionSettled:Der Beitrag ist schon weitergegeben, beantwortet oder aussortiert.`,
  CONTRIBUTION_UNCHECKED: () =>
    $localize`:@@errors.contributionUnchecked:Der Beitrag ist noch nicht auf Personendaten geprüft.`,
  CONTRIBUTION_PERSONAL: () =>
    $localize`:@@errors.contributionPersonal:Im Wortlaut steht noch eine Telefonnummer, E-Mail-Adresse oder Bankverbindung. Bitte kürzen Sie ihn zuerst.`,
  CONTRIBUTION_STEP_GONE: () =>
    $localize`:@@errors.contributionStep:Dieser Schritt ist nicht mehr möglich. Der Stand wurde neu geladen.`,
  DISCARD_NOTE_MISSING: () => $localize`:@@errors.discardNote:Bitte schreiben Sie, warum der Beitrag aussortiert wird.`,
  THEME_UNKNOWN: () => $localize`:@@errors.themeUnknown:Dieses Thema gibt es nicht mehr.`,
  THEME_ELSEWHERE: () =>
    $localize`:@@errors.themeElsewhere:Das Thema gehört zu einer Veranstaltung in einem anderen Gebiet. Bitte wählen Sie eines der eigenen Veranstaltung.`,
  THEME_NAME_TAKEN: ({ name }) =>
    $localize`:@@errors.themeNameTaken:Diese Veranstaltung hat schon ein Thema „${name}:name:“.`,
  THEME_SAME: () => $localize`:@@errors.themeSame:Ein Thema lässt sich nicht mit sich selbst zusammenlegen.`,
  THEME_MERGED: () => $localize`:@@errors.themeMerged:Dieses Thema wurde inzwischen mit einem anderen zusammengelegt.`,
  THEME_ANSWERED: () =>
    $localize`:@@errors.themeAnswered:Das Thema ist schon beantwortet. Die Antwort gilt nur für das, was es damals enthielt.`,
  THEME_UNCHECKED: () =>
    $localize`:@@errors.themeUnchecked:Von diesem Thema ist noch kein Beitrag geprüft. Beantwortet und weitergegeben wird, was geprüft ist.`,
  THEME_EMPTY: () => $localize`:@@errors.themeEmpty:Das Thema enthält noch keinen Beitrag.`,
  ANSWER_REASON_MISSING: () => $localize`:@@errors.answerReason:Bitte begründen Sie die Antwort in einfacher Sprache.`,
  ANSWER_DUE_MISSING: () => $localize`:@@errors.answerDue:Bitte sagen Sie, bis wann geprüft wird.`,
  ANSWER_DUE_PAST: () => $localize`:@@errors.answerDuePast:Die Frist muss nach dem Tag der Antwort liegen.`,
  ANSWER_UNIT_MISSING: () => $localize`:@@errors.answerUnit:Bitte nennen Sie die Stelle, an die weitergegeben wurde.`,
  DISCUSSED_IN_FUTURE: () => $localize`:@@errors.answerFuture:Dieser Tag liegt in der Zukunft.`,
  ANSWER_IN_FUTURE: () => $localize`:@@errors.answerFuture:Dieser Tag liegt in der Zukunft.`,
};
