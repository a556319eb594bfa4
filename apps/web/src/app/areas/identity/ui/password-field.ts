/** A password that may be looked at while it is typed: long ones are mistyped often. */
import { Component, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { errorsOf } from '../../../shared/forms/form-errors.js';

@Component({
  selector: 'qw-password-field',
  imports: [Field, FieldInput, FormField, Icon],
  template: `
    <qw-field [label]="label()" [hint]="hint()" [errors]="errorsOf(field())">
      <span class="line">
        <input
          qwInput
          autocapitalize="off"
          spellcheck="false"
          [type]="shown() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          [formField]="field()"
        />
        <button type="button" class="qw-icon-button" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          <qw-icon [name]="shown() ? 'hide' : 'show'" [size]="20" />
          <span class="qw-visually-hidden">{{ showWords }}: {{ label() }}</span>
        </button>
      </span>
    </qw-field>
  `,
  styles: `
    .line {
      display: block;
      position: relative;
    }
    input {
      padding-right: calc(var(--qw-control-height) + 4px);
    }
    button {
      position: absolute;
      right: 2px;
      top: 50%;
      translate: 0 -50%;
    }
  `,
})
export class PasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input($localize`:@@identity.password:Kennwort`);
  readonly hint = input('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');

  protected readonly shown = signal(false);
  protected readonly showWords = $localize`:@@identity.showPassword:Lesbar anzeigen`;
  protected readonly errorsOf = errorsOf;
}
