/** The rule of new passwords in a form: the same function that the API asks, so that its "no" is said while typing. */
import { type SchemaPath, required, validate } from '@angular/forms/signals';
import { checkPassword } from '@quartierwerk/domain/identity/password-rule';
import { ProblemError, type ProblemCode } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';

/**
 * @param context what an attacker knows about the person: address, name
 */
export function newPassword(path: SchemaPath<string>, context: () => readonly string[]): void {
  required(path);
  validate(path, ({ value }) => {
    if (value() === '') return undefined;
    const verdict = checkPassword(value(), context());
    if (verdict.ok) return undefined;
    return { kind: verdict.reason, message: errorWords(new ProblemError(verdict.reason, 422, verdict.params)) };
  });
}

/** Refusals of a password belong to its field. */
export const AT_PASSWORD = {
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_TOO_COMMON: 'password',
} as const satisfies Partial<Record<ProblemCode, 'password'>>;

export const PASSWORD_HINT = $localize`:@@identity.passwordHint:Mindestens 12 Zeichen. Gut sind vier zufällige Wörter.`;
