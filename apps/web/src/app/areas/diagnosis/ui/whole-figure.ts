/** A whole number of the method: what was typed stays, with a sentence while it is not possible; the former figure counts until then. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { figureEntry } from '../model/figure-entry.js';

@Component({
  selector: 'qw-whole-figure',
  imports: [Field, FieldInput],
  template: `
    <qw-field [label]="label()" [errors]="errors()">
      <input
        qwInput
        #figure
        type="text"
        inputmode="numeric"
        [value]="typed() ?? formats.number(value())"
        (change)="enter(figure.value)"
      />
    </qw-field>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class WholeFigure {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly min = input.required<number>();
  readonly max = input.required<number>();
  readonly entered = output<number>();

  protected readonly formats = inject(Formats);
  /** Text that is no possible figure; another figure from outside takes its place. */
  protected readonly typed = linkedSignal<number, string | null>({ source: this.value, computation: () => null });
  protected readonly errors = computed(() => {
    const typed = this.typed();
    const entry = typed === null ? null : this.read(typed);
    return entry === null || entry.ok ? [] : [entry.sentence];
  });

  protected enter(text: string): void {
    const entry = this.read(text);
    this.typed.set(entry.ok ? null : text);
    if (entry.ok) this.entered.emit(entry.value);
  }

  private read(text: string) {
    return figureEntry(text, { min: this.min(), max: this.max(), digits: 0 }, this.formats);
  }
}
