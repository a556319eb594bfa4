/** Limits of classes by hand: what was typed stays, with a sentence while it cuts no classes; the former limits count until then. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { cutsEntry } from '../model/cuts-entry.js';

@Component({
  selector: 'qw-class-cuts',
  imports: [Field, FieldInput],
  template: `
    <qw-field [label]="label" [hint]="hint" [errors]="errors()">
      <input qwInput #cuts type="text" [value]="typed() ?? written()" (change)="enter(cuts.value)" />
    </qw-field>
  `,
})
export class ClassCuts {
  readonly cuts = input.required<readonly number[]>();
  readonly entered = output<readonly number[]>();

  private readonly formats = inject(Formats);
  protected readonly label = $localize`:@@diagnosis.cutsLabel:Grenzen der Klassen`;
  protected readonly hint = $localize`:@@diagnosis.cutsHint:in Einheiten des Index, aufsteigend, mit Strichpunkt getrennt`;
  protected readonly written = computed(() =>
    this.cuts()
      .map((cut) => this.formats.number(cut, decimalsOf(cut)))
      .join('; '),
  );
  /** Text that cuts no classes; other limits from outside take its place. */
  protected readonly typed = linkedSignal<string, string | null>({ source: this.written, computation: () => null });
  protected readonly errors = computed(() => {
    const typed = this.typed();
    const entry = typed === null ? null : cutsEntry(typed, this.formats);
    return entry === null || entry.ok ? [] : [entry.sentence];
  });

  protected enter(text: string): void {
    const entry = cutsEntry(text, this.formats);
    this.typed.set(entry.ok ? null : text);
    if (entry.ok) this.entered.emit(entry.cuts);
  }
}

function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}
