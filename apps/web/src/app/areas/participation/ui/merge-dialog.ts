/** Merges a theme into another: asked, because it cannot be taken back; contributions and receipts stay as they are. */
import { Component, computed, input, model, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import type { ThemeGroup } from '../model/theme-offer.js';

@Component({
  selector: 'qw-merge-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <p i18n="@@participation.mergeMeans">
          Alle Beiträge gehen mit und behalten Wortlaut und Code. Zurücknehmen lässt sich das nicht. Zur Wahl stehen die
          Themen zum selben Gebiet, die noch nicht beantwortet sind.
        </p>
        <qw-field [label]="label" [errors]="errorsOf(form.intoId)">
          <select qwInput data-focus [formField]="form.intoId">
            <option value="" i18n="@@participation.chooseThemeOption">Thema wählen</option>
            @for (group of groups(); track group.event.code) {
              <optgroup [label]="group.event.code + ' ' + group.event.title">
                @for (theme of group.themes; track theme.id) {
                  <option [value]="theme.id">{{ theme.name }}</option>
                }
              </optgroup>
            }
          </select>
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
export class MergeDialog {
  readonly open = model(false);
  readonly name = input.required<string>();
  /** Those that it may be merged into, by event. */
  readonly groups = input.required<readonly ThemeGroup<{ readonly id: string; readonly name: string }>[]>();
  readonly store = input.required<(intoId: string) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly heading = computed(
    () => $localize`:@@participation.mergeHeading:„${this.name()}:name:“ zusammenlegen`,
  );
  protected readonly label = $localize`:@@participation.mergeInto:Geht auf in`;
  protected readonly entry = signal({ intoId: '' });
  protected readonly form = form(this.entry, (path) => required(path.intoId));
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
    if (!(await submitForm(this.form, () => this.store()(this.entry().intoId)))) return;
    this.entry.set({ intoId: '' });
    this.attempted.set(false);
    this.open.set(false);
  }
}
