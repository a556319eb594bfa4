/** Takes back that a decision is done; the history keeps what is still missing. */
import { Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

@Component({
  selector: 'qw-take-back',
  imports: [MatButton, ReasonDialog],
  template: `
    <button matButton="outlined" type="button" (click)="open.set(true)" i18n="@@steering.takeBackDone">
      Erledigt zurücknehmen
    </button>
    <qw-reason-dialog
      [heading]="heading"
      [action]="heading"
      i18n-label="@@steering.stillMissing"
      label="Was noch fehlt"
      [(open)]="open"
      [store]="store()"
    />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class TakeBack {
  readonly store = input.required<(reason: string) => Promise<unknown>>();

  protected readonly open = signal(false);
  protected readonly heading = $localize`:@@steering.takeBackDone:Erledigt zurücknehmen`;
}
