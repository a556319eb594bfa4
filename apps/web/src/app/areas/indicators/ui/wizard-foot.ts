/** Foot of the wizard: back at the left, the next step at the right, and beside it the reason while it cannot be taken. */
import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';

@Component({
  selector: 'qw-wizard-foot',
  imports: [Icon, MatButton],
  template: `
    @if (back()) {
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="wentBack.emit()">
        <qw-icon name="arrow-back" />{{ back() }}
      </button>
    }
    <span class="right">
      @if (reason()) {
        <span class="reason" [id]="reasonId">{{ reason() }}</span>
      }
      <ng-content />
      @if (next()) {
        <button
          matButton="filled"
          type="button"
          disabledInteractive
          [disabled]="reason() !== '' || busy()"
          [attr.aria-describedby]="reason() ? reasonId : null"
          (click)="go()"
        >
          {{ next() }}
        </button>
      }
    </span>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 3;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      padding: 12px var(--qw-page-margin);
      border-top: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface);
    }
    .right {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 8px 12px;
      margin-left: auto;
    }
    .reason {
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    // Below the desk the table needs the room; the next step waits at its end.
    @media (width < 56.25em) {
      :host {
        position: static;
      }
      .reason {
        flex-basis: 100%;
        text-align: right;
      }
    }
  `,
})
export class WizardFoot {
  readonly back = input('');
  readonly next = input('');
  /** Why the next step cannot be taken; empty when it can. */
  readonly reason = input('');
  readonly busy = input(false);
  readonly wentBack = output();
  readonly wentOn = output();

  protected readonly reasonId = uniqueId('reason');

  /** The button can be reached while it is disabled, so that its reason is read; then it does nothing. */
  protected go(): void {
    if (this.reason() === '' && !this.busy()) this.wentOn.emit();
  }
}
