/**
 * Sends a signal form: errors of the client are shown at once, errors of the server land at their field or, without one, at the form.
 * What was typed stays.
 */
import { submit, type FieldTree, type ValidationError } from '@angular/forms/signals';
import { ProblemError, type ProblemCode } from '../http/problem-error.js';
import { errorWords } from '../words/error-words.js';
import { fieldWords } from '../words/field-words.js';

/** Refusals that belong to one field: `{ EMAIL_ALREADY_INVITED: 'email' }`. */
export type FieldOfCode<Model> = Partial<Record<ProblemCode, keyof Model & string>>;

/**
 * Runs the command when the form is valid. Resolves with true when it was accepted; errors that are no problem details are thrown on.
 */
export function submitForm<Model extends object>(
  form: FieldTree<Model>,
  command: () => Promise<unknown>,
  fieldOfCode: FieldOfCode<Model> = {},
): Promise<boolean> {
  return submit(form, {
    action: async () => {
      try {
        await command();
        return undefined;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return serverErrors(form, error, fieldOfCode);
      }
    },
    onInvalid: () => focusFirstError(form),
    ...(onlyRefused(form) ? { ignoreValidators: 'all' } : {}),
  });
}

/**
 * What the server refused may be tried again as it is: the database is back, the other version was looked at. Angular keeps a refusal as
 * an error of the field until its value changes, and would not send the form before that.
 */
function onlyRefused<Model extends object>(form: FieldTree<Model>): boolean {
  const errors = form().errorSummary();
  return errors.length > 0 && errors.every(({ kind }) => kind === 'server');
}

/** The answer of the server as errors of the form. */
export function serverErrors<Model extends object>(
  form: FieldTree<Model>,
  problem: ProblemError,
  fieldOfCode: FieldOfCode<Model> = {},
): ValidationError.WithOptionalFieldTree[] {
  const own = fieldOfCode[problem.code];
  if (own !== undefined) return [errorAt(form, own, errorWords(problem))];
  if (problem.fields.length === 0) return [{ kind: 'server', message: errorWords(problem) }];
  return problem.fields.map(({ path, code, params }) => errorAt(form, path, fieldWords(code, params)));
}

/** Walks a path with points through the tree; what the form does not have is an error of the whole. */
function errorAt<Model extends object>(
  form: FieldTree<Model>,
  path: string,
  message: string,
): ValidationError.WithOptionalFieldTree {
  let field: unknown = form;
  for (const part of path.split('.')) {
    const next: unknown = (field as Readonly<Record<string, unknown>>)[part];
    if (typeof next !== 'function') return { kind: 'server', message };
    field = next;
  }
  return { kind: 'server', message, fieldTree: field as FieldTree<unknown> };
}

function focusFirstError<Model extends object>(form: FieldTree<Model>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl?.();
}
