/** A sentence beside a figure: the question, marked where it must be answered, and what is missing. */
import { Component, input, output, viewChild, type ElementRef } from '@angular/core';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { Status } from '@quartierwerk/ui/status/status';

@Component({
  selector: 'qw-sentence-field',
  imports: [FieldError, Status],
  template: `
    <label [attr.for]="id">
      @if (asked()) {
        <qw-status shape="care">{{ question() }}</qw-status>
      } @else {
        {{ question() }}
      }
    </label>
    <textarea
      #field
      class="qw-input"
      rows="2"
      [id]="id"
      [attr.aria-describedby]="error() ? id + '-error' : null"
      [attr.aria-invalid]="error() ? true : null"
      [value]="text()"
      (input)="typed.emit(field.value)"
      (blur)="left.emit()"
    ></textarea>
    @if (error()) {
      <qw-field-error [id]="id + '-error'" [errors]="[error()]" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      margin-top: 4px;
    }
    textarea {
      font-size: 1rem;
      line-height: 1.5;
      height: auto;
      padding: 8px 10px;
    }
  `,
})
export class SentenceField {
  readonly question = input.required<string>();
  /** The figure asks for the sentence. */
  readonly asked = input.required<boolean>();
  readonly text = input.required<string>();
  readonly error = input('');
  readonly typed = output<string>();
  readonly left = output();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly id = uniqueId('sentence');

  focus(): void {
    this.field().nativeElement.focus();
  }
}
