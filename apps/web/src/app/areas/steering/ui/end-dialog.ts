/** Asks before a meeting is closed: nothing is recorded in it afterwards, and what was reported as done is filed. */
import { Component, computed, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { filedWords } from '../model/filed-words.js';

@Component({
  selector: 'qw-end-dialog',
  imports: [Dialog, MatButton],
  template: `
    <qw-dialog i18n-heading="@@steering.endHeading" heading="Sitzung schließen?" [(open)]="open">
      <p>{{ words() }}</p>
      <p i18n="@@steering.endFinal">Ergebnisse und Anwesenheit bleiben danach, wie sie sind.</p>
      <button qwActions matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
      <button qwActions matButton="filled" type="button" (click)="end()" i18n="@@steering.endMeeting">
        Sitzung schließen
      </button>
    </qw-dialog>
  `,
})
export class EndDialog {
  readonly open = model(false);
  /** How many decisions are filed with the end. */
  readonly filed = input.required<number>();
  readonly confirmed = output();

  protected readonly words = computed(() => filedWords(this.filed()));

  protected end(): void {
    this.open.set(false);
    this.confirmed.emit();
  }
}
