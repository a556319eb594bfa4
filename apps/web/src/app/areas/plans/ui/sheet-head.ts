/** Head of a section of a sheet: its name, the button that edits it in place, and what else can be done to it. */
import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

@Component({
  selector: 'qw-sheet-head',
  imports: [MatButton],
  template: `
    <h2>{{ heading() }}</h2>
    @if (mayEdit()) {
      <button matButton class="qw-row-button" type="button" (click)="edited.emit()">
        <ng-container i18n="@@plans.edit">Bearbeiten</ng-container
        ><span class="qw-visually-hidden"> {{ heading() }}</span>
      </button>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      min-height: 28px;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class SheetHead {
  readonly heading = input.required<string>();
  readonly mayEdit = input(false);
  readonly edited = output();
}
