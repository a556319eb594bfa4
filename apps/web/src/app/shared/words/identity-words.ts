/** Sentences for refusals of the area identity. */
import type { IDENTITY_ERRORS } from '@quartierwerk/contracts/identity/identity.errors';
import type { Words } from './words.js';

export const IDENTITY_WORDS: Record<keyof typeof IDENTITY_ERRORS, Words> = {
  CREDENTIALS_WRONG: () => $localize`:@@errors.credentials:E-Mail-Adresse oder Kennwort stimmt nicht.`,
  SECOND_FACTOR_REQUIRED: () =>
    $localize`:@@errors.factorRequired:Bitte geben Sie den Code Ihrer App oder einen Wiederherstellungscode ein.`,
  SECOND_FACTOR_WRONG: () =>
    $localize`:@@errors.factorWrong:Der Code stimmt nicht oder ist abgelaufen. Bitte geben Sie den neuesten ein.`,
  NO_WORKSPACE: () =>
    $localize`:@@errors.noWorkspace:Ihr Konto gehört zu keinem Arbeitsraum mehr. Bitte wenden Sie sich an die Verwaltung.`,
  PASSWORD_WRONG: () => $localize`:@@errors.passwordWrong:Das bisherige Kennwort stimmt nicht.`,
  PASSWORD_TOO_SHORT: ({ min }) =>
    $localize`:@@errors.passwordShort:Das Kennwort braucht mindestens ${min}:min: Zeichen.`,
  PASSWORD_TOO_LONG: ({ max }) =>
    $localize`:@@errors.passwordLong:Das Kennwort darf höchstens ${max}:max: Zeichen haben.`,
  PASSWORD_TOO_COMMON: () =>
    $localize`:@@errors.passwordCommon:Dieses Kennwort ist zu leicht zu erraten. Nehmen Sie zum Beispiel vier zufällige Wörter.`,
  PERSONA_FIXED: () => $localize`:@@errors.personaFixed:Die Konten der Demonstration lassen sich nicht ändern.`,
  SECOND_FACTOR_ON: () => $localize`:@@errors.factorOn:Der zweite Faktor ist schon eingeschaltet.`,
  SECOND_FACTOR_OFF: () => $localize`:@@errors.factorOff:Der zweite Faktor ist nicht eingeschaltet.`,
  LINK_USED_OR_EXPIRED: () =>
    $localize`:@@errors.linkUsed:Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte fordern Sie einen neuen an.`,
  INVITATION_FOR_OTHER: () => $localize`:@@errors.invitationOther:Diese Einladung gilt für eine andere E-Mail-Adresse.`,
  INVITATION_CLOSED: () =>
    $localize`:@@errors.invitationClosed:Diese Einladung ist schon angenommen oder zurückgezogen.`,
  EMAIL_ALREADY_INVITED: () => $localize`:@@errors.emailInvited:Diese E-Mail-Adresse ist schon eingeladen.`,
  ALREADY_MEMBER: () => $localize`:@@errors.alreadyMember:Diese Person gehört schon dazu.`,
  ACCOUNT_EXISTS: () =>
    $localize`:@@errors.accountExists:Mit dieser E-Mail-Adresse gibt es schon ein Konto. Bitte melden Sie sich damit an.`,
  LAST_ADMIN: () =>
    $localize`:@@errors.lastAdmin:Mindestens eine Person muss verwalten dürfen. Bitte benennen Sie erst eine andere.`,
  ORGANISATION_NAME_TAKEN: () =>
    $localize`:@@errors.organisationTaken:Eine Organisation mit diesem Namen gibt es schon.`,
  ORGANISATION_IN_USE: () =>
    $localize`:@@errors.organisationInUse:Zu dieser Organisation gehören noch Personen oder Einträge.`,
  ORGANISATION_CYCLE: () =>
    $localize`:@@errors.organisationCycle:Eine Organisation kann nicht unter sich selbst stehen.`,
  ORGANISATION_UNKNOWN: () => $localize`:@@errors.organisationUnknown:Diese übergeordnete Organisation gibt es nicht.`,
};
