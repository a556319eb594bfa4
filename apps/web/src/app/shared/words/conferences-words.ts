/** Sentences for refusals of the area conferences: planning conferences, findings, recommendations, consent. */
import type { CONFERENCES_ERRORS } from '@quartierwerk/contracts/conferences/conferences.errors';
import { dayWords } from './day-words.js';
import type { Words } from './words.js';

export const CONFERENCES_WORDS: Record<keyof typeof CONFERENCES_ERRORS, Words> = {
  CONFERENCE_NOT_YET: ({ heldOn }) =>
    $localize`:@@errors.conferenceNotYet:Die Konferenz beginnt erst am ${dayWords(heldOn)}:day:.`,
  CONFERENCE_WITHOUT_FINDING: () =>
    $localize`:@@errors.conferenceEmpty:Ohne eine Feststellung lässt sich die Konferenz nicht abschließen.`,
  CONFERENCE_REASON_MISSING: () =>
    $localize`:@@errors.conferenceReason:Bitte schreiben Sie, warum die Konferenz abgesagt wird.`,
  CONFERENCE_CLOSED: () =>
    $localize`:@@errors.conferenceClosed:Die Konferenz ist abgeschlossen; was festgestellt wurde, bleibt stehen.`,
  CONFERENCE_NOT_BEGUN: () => $localize`:@@errors.conferenceNotBegun:Die Konferenz hat noch nicht begonnen.`,
  CONFERENCE_STATE: () => $localize`:@@errors.conferenceState:In diesem Stand der Konferenz geht das nicht.`,
  FIELD_IN_USE: () =>
    $localize`:@@errors.fieldInUse:Unter diesem Handlungsfeld stehen Feststellungen oder Empfehlungen.`,
  RECOMMENDATION_STATE: () =>
    $localize`:@@errors.recommendationState:In diesem Stand der Empfehlung geht das nicht. Vielleicht hat sie inzwischen jemand weitergeführt.`,
  RECOMMENDATION_WITHOUT_EVIDENCE: () =>
    $localize`:@@errors.recommendationEvidence:Ohne einen Beleg lässt sich eine Empfehlung nicht vorlegen.`,
  RECOMMENDATION_WITHOUT_CONFERENCE: () =>
    $localize`:@@errors.recommendationConference:Abgestimmt wird in einer Fachplanungskonferenz. Bitte wählen Sie die Konferenz.`,
  RECOMMENDATION_WITHOUT_MEASURE: () =>
    $localize`:@@errors.recommendationMeasure:Noch führt keine Maßnahme die Empfehlung weiter; eine Idee zählt nicht. Bitte verknüpfen Sie zuerst eine Maßnahme mit ihr oder mit ihrem Beschluss.`,
  RECOMMENDATION_REASON_MISSING: () => $localize`:@@errors.recommendationReason:Bitte nennen Sie den Grund.`,
  RECOMMENDATION_OF_ANOTHER: () =>
    $localize`:@@errors.recommendationOther:Diese Empfehlung gehört einer anderen Stelle. Ändern kann sie nur diese und die Sozialplanung.`,
  RECOMMENDATION_AGREED: () =>
    $localize`:@@errors.recommendationAgreed:Die Empfehlung ist abgestimmt. Für Änderungen nehmen Sie sie zuerst in den Entwurf zurück.`,
  RECOMMENDATION_WORDING_FIXED: () =>
    $localize`:@@errors.recommendationFixed:Die Empfehlung ist vorgelegt; ihr Wortlaut bleibt. Eine neue Empfehlung kann sie ersetzen.`,
  RECOMMENDATION_EVIDENCE_FIXED: () =>
    $localize`:@@errors.recommendationEvidenceFixed:Die Belege einer vorgelegten Empfehlung bleiben, wie sie waren.`,
  RECOMMENDATION_STILL_OPEN: () =>
    $localize`:@@errors.recommendationOpen:Diese Empfehlung ist noch nicht vorgelegt und lässt sich selbst ändern.`,
  FOLLOW_UP_MISSING: () => $localize`:@@errors.followUpMissing:Bitte nennen Sie den Tag der Wiedervorlage.`,
  FOLLOW_UP_PAST: () => $localize`:@@errors.followUpPast:Die Wiedervorlage muss in der Zukunft liegen.`,
  CONSENT_SETTLED: () =>
    $localize`:@@errors.consentSettled:Die Empfehlung ist erledigt; nach dem Einvernehmen wird nicht mehr gefragt.`,
  CONSENT_REMARK_MISSING: () =>
    $localize`:@@errors.consentRemark:Bitte schreiben Sie die Auflage oder den Grund der Ablehnung.`,
  CONSENT_DAY_MISSING: () => $localize`:@@errors.consentDay:Bitte nennen Sie den Tag der Antwort.`,
  CONSENT_IN_FUTURE: () => $localize`:@@errors.consentFuture:Der Tag der Antwort liegt in der Zukunft.`,
  EVIDENCE_WITHOUT_AREA: () =>
    $localize`:@@errors.evidenceArea:Ein Wert gilt für ein Gebiet. Bitte wählen Sie das Gebiet.`,
  EVIDENCE_WITHOUT_RUN: () =>
    $localize`:@@errors.evidenceRun:Belegt wird mit einem festgeschriebenen Lauf. Für dieses Gebiet gibt es dort keinen Wert.`,
};
