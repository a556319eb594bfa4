/** Sentences for refusals of the area diagnosis: index runs, selections, profiles, notes, existing offers. */
import type { DIAGNOSIS_ERRORS } from '@quartierwerk/contracts/diagnosis/diagnosis.errors';
import type { Words } from './words.js';

export const DIAGNOSIS_WORDS: Record<keyof typeof DIAGNOSIS_ERRORS, Words> = {
  METHOD_INVALID: () =>
    $localize`:@@errors.methodInvalid:Mit diesem Verfahren lässt sich kein Index berechnen. Bitte prüfen Sie die markierten Angaben.`,
  NO_OBSERVATIONS: () => $localize`:@@errors.noObservations:Für diese Auswahl liegen keine Werte vor.`,
  DENOMINATORS_MISSING: () =>
    $localize`:@@errors.denominators:Für den Kreiswert fehlen Nenner. Bitte liefern Sie Zähler und Nenner oder wählen Sie das Mittel der Gebiete.`,
  AREAS_TOO_FEW: () => $localize`:@@errors.areasTooFew:Für einen Index sind es zu wenige Gebiete mit Werten.`,
  OBSERVATIONS_IMPOSSIBLE: () =>
    $localize`:@@errors.impossible:Einige Werte können nicht stimmen, etwa ein Nenner von 0. Bitte prüfen Sie die Lieferung.`,
  NO_AREA_RANKED: () =>
    $localize`:@@errors.noAreaRanked:Dieser Entwurf gibt keinem Gebiet einen Rang. Wählen Sie ein anderes Jahr, oder liefern Sie die fehlenden Indikatoren.`,
  RUN_ALREADY_FROZEN: () => $localize`:@@errors.runFrozen:Dieser Lauf ist schon festgeschrieben.`,
  RUN_OF_OTHER_EDITION: () => $localize`:@@errors.runEdition:Dieser Lauf gilt für einen anderen Gebietsstand.`,
  AREA_ALREADY_SELECTED: () => $localize`:@@errors.areaSelected:Dieses Gebiet ist schon ausgewählt.`,
  AREA_NOT_SMALL: () => $localize`:@@errors.areaNotSmall:Ausgewählt werden nur kleinräumige Gebiete.`,
  AREA_WITHOUT_RANK: () =>
    $localize`:@@errors.areaRank:Das Gebiet hat in diesem Lauf keinen Rang. Bitte wählen Sie einen anderen Grund.`,
  SELECTION_REASON_MISSING: () =>
    $localize`:@@errors.selectionReason:Bitte schreiben Sie, warum das Gebiet ausgewählt wird.`,
  SELECTION_ENDED: () => $localize`:@@errors.selectionEnded:Diese Auswahl ist schon beendet.`,
  NO_AREA_SELECTED: () =>
    $localize`:@@errors.noAreaSelected:Es ist kein Gebiet mit besonderem Handlungsbedarf ausgewählt.`,
  DOCUMENTS_OPEN: () =>
    $localize`:@@errors.documentsOpen:Es werden schon drei Dokumente für Sie geschrieben. Bitte warten Sie, bis eines fertig ist, oder brechen Sie eines ab.`,
  DOCUMENT_NOT_READY: () =>
    $localize`:@@errors.documentNotReady:Das Dokument liegt nicht bereit. Bitte lassen Sie es noch einmal schreiben.`,
  PROFILE_EXISTS: () => $localize`:@@errors.profileExists:Für dieses Gebiet gibt es schon einen Entwurf.`,
  PROFILE_RELEASED: () =>
    $localize`:@@errors.profileReleased:Der Steckbrief ist freigegeben. Änderungen brauchen eine neue Ausgabe.`,
  PROFILE_EMPTY: () =>
    $localize`:@@errors.profileEmpty:Ein leerer Steckbrief lässt sich nicht freigeben. Es fehlt mindestens eine Aussage.`,
  NOTE_OF_ANOTHER: () =>
    $localize`:@@errors.noteOther:Diese Notiz hat jemand anderes geschrieben. Ändern kann sie nur, wer sie geschrieben hat.`,
  NOTE_IN_FUTURE: () => $localize`:@@errors.noteFuture:Das Datum der Notiz liegt in der Zukunft.`,
  OFFER_PROVIDER_MISSING: () =>
    $localize`:@@errors.offerProvider:Bitte wählen Sie eine Organisation, oder schreiben Sie, wer das Angebot macht.`,
  OFFER_AREAS_MISSING: () => $localize`:@@errors.offerAreas:Bitte wählen Sie mindestens ein Gebiet.`,
  OFFER_AREAS_OF_EDITIONS: () =>
    $localize`:@@errors.offerEditions:Die Gebiete gehören zu verschiedenen Gebietsständen. Bitte wählen Sie Gebiete eines Standes.`,
  OFFER_AREA_WITHIN_ANOTHER: ({ area, within }) =>
    $localize`:@@errors.offerWithin:„${area}:area:“ liegt in „${within}:within:“. Bitte wählen Sie nur eines von beiden.`,
  OFFER_ENDS_BEFORE_BEGIN: () => $localize`:@@errors.offerEnds:Das Ende liegt vor dem Beginn des Angebots.`,
  OFFER_CHECK_IN_FUTURE: () => $localize`:@@errors.offerCheckFuture:Der Tag der Prüfung liegt in der Zukunft.`,
  OFFER_ENDED: () =>
    $localize`:@@errors.offerEnded:Das Angebot ist schon beendet. Besteht es weiter, nehmen Sie beim Bearbeiten das Ende heraus.`,
  OFFER_IN_USE: () =>
    $localize`:@@errors.offerInUse:Auf dieses Angebot wird verwiesen. Es lässt sich beenden, aber nicht entfernen.`,
};
