/** What is wrong with one field, as sentences with the error sign. */
import { Component, input } from '@angular/core';
import { Status } from '../status/status.js';

@Component({
  selector: 'qw-field-error',
  imports: [Status],
  template: `
    @for (error of errors(); track error) {
      <p><qw-status shape="stop" />{{ error }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      gap: 6px;
      margin-top: 4px;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-error);
    }
  `,
})
export class FieldError {
  readonly errors = input.required<readonly string[]>();
}
