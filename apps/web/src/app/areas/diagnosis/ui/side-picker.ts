/** Chooses what stands on one side of a comparison: a stored run, a template, or the draft of the workshop. */
import { Component, computed, input, output } from '@angular/core';
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import {
  DRAFT_SIDE,
  runOption,
  sideName,
  sideOf,
  sideWord,
  TEMPLATE_IDS,
  type SideChoice,
} from '../model/compared-side.js';

@Component({
  selector: 'qw-side-picker',
  imports: [Field, FieldInput],
  template: `
    <qw-field [label]="label()">
      <select qwInput #side (change)="choose(side.value)">
        @if (chosen() === null) {
          <option value="" selected i18n="@@diagnosis.chooseSide">auswählen</option>
        }
        @if (runs().length > 0) {
          <optgroup [label]="runsLabel">
            @for (run of options(); track run.word) {
              <option [value]="run.word" [selected]="run.word === word()">{{ run.label }}</option>
            }
          </optgroup>
        }
        @if (computes()) {
          <optgroup [label]="computedLabel">
            @for (option of computedOptions; track option.word) {
              <option [value]="option.word" [selected]="option.word === word()">{{ option.label }}</option>
            }
          </optgroup>
        }
      </select>
    </qw-field>
  `,
})
export class SidePicker {
  readonly label = input.required<string>();
  readonly runs = input.required<readonly IndexRunRowView[]>();
  readonly chosen = input.required<SideChoice | null>();
  /** Whether drafts and templates are offered too. */
  readonly computes = input.required<boolean>();
  readonly picked = output<SideChoice>();

  protected readonly runsLabel = $localize`:@@diagnosis.storedRuns:Gespeicherte Läufe`;
  protected readonly computedLabel = $localize`:@@diagnosis.computedHere:Jetzt gerechnet, nicht gespeichert`;
  protected readonly computedOptions = [DRAFT_SIDE, ...TEMPLATE_IDS].map((word) => ({
    word,
    label: word === DRAFT_SIDE ? $localize`:@@diagnosis.draftOption:Entwurf aus der Werkstatt` : sideName(sideOf(word)),
  }));
  protected readonly options = computed(() =>
    this.runs().map((run) => ({ word: String(run.number), label: runOption(run) })),
  );
  protected readonly word = computed(() => sideWord(this.chosen()));

  protected choose(word: string): void {
    const side = sideOf(word);
    if (side !== null) this.picked.emit(side);
  }
}
