/** Errors of a signal form in words: at the field once it was touched, and all of them for the summary at the top. */
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { SummaryError } from '@quartierwerk/ui/field/error-summary';
import { fieldWords } from '../words/field-words.js';

/** What a `qw-field` shows: nothing before the person has been there. */
export function errorsOf(field: FieldTree<unknown>): string[] {
  const state = field();
  return state.touched() ? state.errors().map(sentence) : [];
}

/** What a `qw-error-summary` lists: every error of the form under the name of its field, with the control it belongs to. */
export function summaryOf(form: FieldTree<unknown>): SummaryError[] {
  return form()
    .errorSummary()
    .map((error) => {
      const control = error.fieldTree().formFieldBindings()[0]?.element;
      if (!control?.id) return { message: sentence(error) };
      const name = labelOf(control);
      return { message: name === '' ? sentence(error) : `${name}: ${sentence(error)}`, controlId: control.id };
    });
}

/** The words of the control's label without what only remarks on it ("freiwillig"). */
function labelOf(control: HTMLElement): string {
  const [label] = (control as HTMLInputElement).labels ?? [];
  return label?.firstChild?.textContent?.trim() ?? '';
}

function sentence(error: ValidationError): string {
  if (error.message) return error.message;
  const { kind, ...facts } = error as ValidationError & Readonly<Record<string, unknown>>;
  const params = Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => typeof fact === 'number' || typeof fact === 'string'),
  );
  return fieldWords(kind, params as Readonly<Record<string, string | number>>);
}
