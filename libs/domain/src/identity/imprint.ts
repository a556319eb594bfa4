/**
 * The imprint says who answers for the public pages of a workspace: an office, never a person. It is entered as a whole or not at all;
 * contacts of their own for accessibility and privacy are optional, without them the general ones stand.
 */
export interface Imprint {
  readonly office: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly email: string;
  readonly phone: string;
  readonly accessibilityEmail: string;
  readonly accessibilityPhone: string;
  readonly privacyEmail: string;
}

export interface Contact {
  readonly email: string;
  readonly phone: string;
}

/** A German postal code: five digits. */
export const POSTAL_CODE = /^\d{5}$/;

/** A telephone number as people write it, in groups: with an area code or a country's, six to fifteen digits. */
export const TELEPHONE = /^(?=(?:\D*\d){6,15}\D*$)(?:\+|\(?0)[\d ()/–-]*$/;

/** Whom to tell of a barrier. */
export function accessibilityContact(imprint: Imprint): Contact {
  const { accessibilityEmail, accessibilityPhone, email, phone } = imprint;
  return { email: accessibilityEmail || email, phone: accessibilityPhone || phone };
}

/** Whom to ask about data; the telephone is that of the office. */
export function privacyContact(imprint: Imprint): Contact {
  return { email: imprint.privacyEmail || imprint.email, phone: imprint.phone };
}
