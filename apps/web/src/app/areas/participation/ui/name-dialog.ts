/** Another name for a theme. */
import { Component, computed, input, model, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { entryAt } from '../../../shared/forms/entry.js';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

@Component({
  selector: 'qw-name-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field [label]="label" [errors]="errorsOf(form.name)">
          <input qwInput data-focus autocomplete="off" [formField]="form.name" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ heading() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class NameDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly name = input.required<string>();
  readonly store = input.required<(name: string) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly label = $localize`:@@participation.themeName:Name`;
  protected readonly entry = entryAt(this.open, () => ({ name: this.name() }));
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    atMost(path.name, LIMITS.nameLength);
  });
  protected readonly attempted = signal(false);
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
    if (!(await submitForm(this.form, () => this.store()(this.entry().name.trim())))) return;
    this.attempted.set(false);
    this.open.set(false);
  }
}
