/**
 * A choice among a few views of the same thing, with counts where they help: "offen 23 | meine 4". Native radio buttons, so that
 * arrow keys and screen readers work as everywhere.
 */
import { Component, input, model } from '@angular/core';
import { uniqueId } from '../ids/unique-id.js';

export interface Segment {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

@Component({
  selector: 'qw-segments',
  template: `
    <fieldset>
      <legend class="qw-visually-hidden">{{ label() }}</legend>
      @for (option of options(); track option.value) {
        <label [class.on]="option.value === value()">
          <input
            type="radio"
            class="qw-visually-hidden"
            [name]="name"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="value.set(option.value)"
          />
          <span>{{ option.label }}</span>
          @if (option.count !== undefined) {
            <span class="count">{{ option.count }}</span>
          }
        </label>
      }
    </fieldset>
  `,
  styleUrl: './segments.scss',
})
export class Segments {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Segment[]>();
  readonly value = model.required<string>();

  protected readonly name = uniqueId('segments');
}
