/** What the API refused about a whole form, said once at its end. */
import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { FieldError } from '@quartierwerk/ui/field/field-error';

@Component({
  selector: 'qw-form-problem',
  imports: [FieldError],
  template: `
    @if (words().length > 0) {
      <qw-field-error role="alert" [errors]="words()" />
    }
  `,
  // Takes no row of the form's grid while there is nothing to say.
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FormProblem {
  readonly form = input.required<FieldTree<unknown>>();

  protected readonly words = computed(() =>
    this.form()()
      .errors()
      .map(({ message }) => message ?? ''),
  );
}
