/**
 * Asks before what cannot be undone: freezing, signing, sending, deleting. The button names the object ("Lauf 4 festschreiben"), so
 * that nobody confirms the wrong one. Everything reversible gets "Rückgängig" instead.
 */
import { booleanAttribute, Component, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialog } from './dialog.js';

@Component({
  selector: 'qw-confirm-dialog',
  imports: [Dialog, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <ng-content />
      <ng-container qwActions>
        <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="confirmed.emit()">{{ action() }}</button>
      </ng-container>
    </qw-dialog>
  `,
})
export class ConfirmDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  /** Verb and object: "Lieferung Kita-Quoten zurückziehen". */
  readonly action = input.required<string>();
  readonly busy = input(false, { transform: booleanAttribute });
  readonly confirmed = output();
}
