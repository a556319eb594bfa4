/** One line of words, written in place: the name of a field of action, the text of a finding. */
import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

@Component({
  selector: 'qw-conference-line-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="label()" [errors]="errorsOf(form.text)">
        <textarea qwInput data-focus rows="2" [formField]="form.text"></textarea>
      </qw-field>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="outlined" class="qw-row-button" type="button" (click)="closed.emit()" i18n="@@ui.cancel">
          Abbrechen
        </button>
        <button
          matButton="outlined"
          class="qw-row-button"
          type="submit"
          [disabled]="form().submitting()"
          i18n="@@conferences.save"
        >
          Speichern
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding: 8px 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ConferenceLineForm {
  readonly label = input.required<string>();
  readonly initial = input.required<string>();
  readonly longest = input<number>(LIMITS.nameLength);
  readonly store = input.required<(text: string) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  private readonly entry = linkedSignal<string, { text: string }>({
    source: this.initial,
    computation: (text) => ({ text }),
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, () => this.longest());
  });
  private readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (await submitForm(this.form, () => this.store()(this.entry().text.trim()))) this.closed.emit();
  }
}
