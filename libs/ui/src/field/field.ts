/**
 * A labelled control: label above, hint below, errors as sentences at the field. The control inside is native and carries `qwInput`,
 * which ties it to label, hint and errors for assistive technology.
 */
import { booleanAttribute, Component, computed, Directive, inject, input } from '@angular/core';
import { uniqueId } from '../ids/unique-id.js';
import { FieldError } from './field-error.js';

@Component({
  selector: 'qw-field',
  imports: [FieldError],
  template: `
    <label [attr.for]="controlId">
      {{ label() }}
      @if (optional() && !unmarked()) {
        <span class="optional" i18n="@@ui.optional">(freiwillig)</span>
      }
    </label>
    <ng-content />
    @if (errors().length > 0) {
      <qw-field-error [id]="errorId" [errors]="errors()" />
    }
    @if (hint()) {
      <p class="hint" [id]="hintId">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      display: block;
      margin-bottom: 3px;
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .optional {
      font-weight: 400;
    }
    .hint {
      margin-top: 4px;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Sentences that say what is wrong and what to do; empty while nothing is. */
  readonly errors = input<readonly string[]>([]);
  /** Fields are required unless they say so; only the exception is marked. */
  readonly optional = input(false, { transform: booleanAttribute });
  /** A field that only finds something asks for nothing: it is neither required nor marked. */
  readonly unmarked = input(false, { transform: booleanAttribute });

  readonly controlId = uniqueId('field');
  protected readonly hintId = `${this.controlId}-hint`;
  protected readonly errorId = `${this.controlId}-error`;

  readonly invalid = computed(() => this.errors().length > 0);
  readonly describedBy = computed(() =>
    [this.invalid() ? this.errorId : '', this.hint() ? this.hintId : ''].filter((id) => id !== '').join(' '),
  );
}

@Directive({
  selector: 'input[qwInput], select[qwInput], textarea[qwInput]',
  host: {
    class: 'qw-input',
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy() || null',
    '[attr.aria-invalid]': 'field.invalid() || null',
    '[attr.aria-required]': 'field.optional() ? null : true',
  },
})
export class FieldInput {
  protected readonly field = inject(Field);
}
