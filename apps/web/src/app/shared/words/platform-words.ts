/** Sentences for refusals that any route may answer with, and for what only the client knows. */
import type { PLATFORM_ERRORS } from '@quartierwerk/contracts/http/platform-errors';
import type { ClientErrorCode } from '../http/problem-error.js';
import type { Words } from './words.js';

export const PLATFORM_WORDS: Record<keyof typeof PLATFORM_ERRORS | ClientErrorCode, Words> = {
  BODY_INVALID: () =>
    $localize`:@@errors.bodyInvalid:Einige Angaben sind so nicht möglich. Bitte prüfen Sie die markierten Felder.`,
  BODY_NOT_JSON: () => $localize`:@@errors.bodyNotJson:Die Anfrage war nicht lesbar. Bitte laden Sie die Seite neu.`,
  REQUEST_MALFORMED: () =>
    $localize`:@@errors.requestMalformed:Die Anfrage war nicht vollständig. Bitte laden Sie die Seite neu.`,
  SIGN_IN_REQUIRED: () => $localize`:@@errors.signInRequired:Bitte melden Sie sich an.`,
  CROSS_SITE: () => $localize`:@@errors.crossSite:Die Anfrage kam von einer anderen Seite und wurde nicht ausgeführt.`,
  NOT_FOUND: () => $localize`:@@errors.notFound:Das gibt es nicht, oder Sie dürfen es nicht sehen.`,
  METHOD_NOT_ALLOWED: () => $localize`:@@errors.methodNotAllowed:Das ist hier nicht möglich.`,
  ID_TAKEN: () => $localize`:@@errors.idTaken:Der Eintrag ist schon angelegt. Bitte laden Sie die Seite neu.`,
  VERSION_STALE: () =>
    $localize`:@@errors.versionStale:Der Eintrag wurde inzwischen geändert. Ihre Eingaben sind noch da.`,
  BODY_TOO_LARGE: () => $localize`:@@errors.bodyTooLarge:Das ist zu groß. Bitte kürzen Sie den Inhalt.`,
  MEDIA_TYPE_UNSUPPORTED: () => $localize`:@@errors.mediaType:Dieses Format wird nicht angenommen.`,
  IDEMPOTENCY_KEY_REUSED: () =>
    $localize`:@@errors.keyReused:Dieser Vorgang läuft schon mit anderen Angaben. Bitte laden Sie die Seite neu.`,
  VERSION_MISSING: () =>
    $localize`:@@errors.versionMissing:Der Stand des Eintrags fehlt. Bitte laden Sie die Seite neu.`,
  IDEMPOTENCY_KEY_MISSING: () =>
    $localize`:@@errors.keyMissing:Die Anfrage war nicht vollständig. Bitte laden Sie die Seite neu.`,
  TOO_MANY_REQUESTS: ({ waitSeconds }) => {
    const minutes = Math.ceil(Number(waitSeconds ?? 60) / 60);
    return minutes <= 1
      ? $localize`:@@errors.tooManyOne:Das waren zu viele Versuche. Bitte warten Sie eine Minute.`
      : $localize`:@@errors.tooMany:Das waren zu viele Versuche. Bitte warten Sie ${minutes}:minutes: Minuten.`;
  },
  INTERNAL: () =>
    $localize`:@@errors.internal:Das hat nicht geklappt, der Fehler liegt bei uns. Gespeichert wurde nichts.`,
  DATABASE_UNAVAILABLE: () =>
    $localize`:@@errors.database:Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.`,
  CONNECTION_LOST: () => $localize`:@@errors.connectionLost:Keine Verbindung. Ihre Eingaben sind noch da.`,
  ANSWER_UNREADABLE: () =>
    $localize`:@@errors.unreadable:Die Antwort war nicht lesbar. Bitte versuchen Sie es noch einmal.`,
};
