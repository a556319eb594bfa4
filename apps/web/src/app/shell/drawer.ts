/** The rail on narrow pages: a modal panel from the left that closes on Esc, outside, and with the next page. */
import { Component, effect, type ElementRef, model, viewChild } from '@angular/core';

@Component({
  selector: 'qw-drawer',
  template: `<dialog #dialog closedby="any" [attr.aria-label]="label" (close)="open.set(false)">
    <ng-content />
  </dialog>`,
  styles: `
    dialog {
      width: min(17.5rem, 85vw);
      height: 100dvh;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      background: var(--mat-sys-surface-container-low);
      color: inherit;
      box-shadow: var(--qw-shadow);
    }
    dialog[open] {
      display: flex;
      flex-direction: column;
    }
    dialog::backdrop {
      background: rgb(19 21 37 / 0.4);
    }
  `,
})
export class Drawer {
  readonly open = model(false);

  protected readonly label = $localize`:@@shell.menu:Navigation`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
