/**
 * How a form is sent: what the person has tried to send shows its errors, those of the whole form beside its button, and what was typed
 * stays until it is stored.
 */
import { computed, signal, type Signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { submitForm, type FieldOfCode } from './submit-form.js';

export interface Sending {
  /** Errors that belong to no field; none before somebody tried. */
  readonly whole: Signal<readonly string[]>;
  /** Sends what was typed. Resolves with true when it was stored; the form may then be used anew. */
  send(event: Event, command: () => Promise<unknown>): Promise<boolean>;
}

/** @param fields refusals that belong to one field, by their code */
export function sending<Model extends object>(
  form: FieldTree<Model>,
  fields: () => FieldOfCode<Model> = () => ({}),
): Sending {
  const attempted = signal(false);
  return {
    whole: computed(() =>
      attempted()
        ? form()
            .errors()
            .map(({ message }) => message ?? '')
        : [],
    ),
    send: async (event, command) => {
      event.preventDefault();
      attempted.set(true);
      const stored = await submitForm(form, command, fields());
      if (stored) attempted.set(false);
      return stored;
    },
  };
}
