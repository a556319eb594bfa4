/** Another day for one figure that was asked for. */
import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { BoardCellView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { errorWords } from '../../../shared/words/error-words.js';
import { BoardStore } from '../data/board-store.js';

@Component({
  selector: 'qw-due-dialog',
  imports: [Dialog, Field, FieldInput, MatButton],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="send($event)">
        <p>{{ figure() }}</p>
        <qw-field [label]="dayLabel" [errors]="errors()">
          <input qwInput data-focus #day type="date" [value]="dueOn()" (input)="dueOn.set(day.value)" />
        </qw-field>
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="sending() || dueOn() === ''" i18n="@@indicators.dueSave">
            Frist speichern
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class DueDialog {
  readonly open = model(false);
  readonly cell = input.required<BoardCellView | null>();
  /** Indicator, period and provider in words. */
  readonly figure = input.required<string>();

  private readonly store = inject(BoardStore);
  protected readonly heading = $localize`:@@indicators.dueHeading:Frist ändern`;
  protected readonly dayLabel = $localize`:@@indicators.requestDue:fällig am`;
  protected readonly dueOn = linkedSignal(() => (this.open() ? (this.cell()?.request?.dueOn ?? '') : ''));
  private readonly problem = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly errors = computed(() => (this.problem() === '' ? [] : [this.problem()]));
  protected readonly sending = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const cell = this.cell();
    if (!cell || this.sending()) return;
    this.sending.set(true);
    try {
      await this.store.revise(cell, this.dueOn());
      this.open.set(false);
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.sending.set(false);
    }
  }
}
