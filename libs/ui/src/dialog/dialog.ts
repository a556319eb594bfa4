/**
 * The frame of every dialog: a native modal dialog, so that focus, Esc and what lies behind are the platform's business. The content
 * exists only while it is open; the focus goes to `[data-focus]` or the first control and returns to where it was.
 */
import {
  afterRenderEffect,
  booleanAttribute,
  Component,
  type ElementRef,
  input,
  model,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { uniqueId } from '../ids/unique-id.js';

@Component({
  selector: 'qw-dialog',
  template: `
    <dialog
      #dialog
      [class]="'size-' + size() + (bare() ? ' bare' : '')"
      [attr.aria-labelledby]="bare() ? null : titleId"
      [attr.aria-label]="bare() ? heading() : null"
      (cancel)="cancel($event)"
      (close)="closed()"
      [attr.closedby]="bare() && !insistent() ? 'any' : null"
    >
      @if (open()) {
        <div class="content">
          @if (!bare()) {
            <h2 [id]="titleId">{{ heading() }}</h2>
          }
          <ng-content />
          <div class="actions qw-dialog-actions"><ng-content select="[qwActions]" /></div>
        </div>
      }
    </dialog>
  `,
  styleUrl: './dialog.scss',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly size = input<'normal' | 'wide'>('normal');
  /** Without a visible heading and margins: palettes. */
  readonly bare = input(false, { transform: booleanAttribute });
  /** May not be dismissed with Esc: the session has ended. */
  readonly insistent = input(false, { transform: booleanAttribute });
  readonly dismissed = output();

  protected readonly titleId = uniqueId('dialog');
  private readonly element = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    // After rendering, so that the platform finds a control to focus.
    afterRenderEffect(() => {
      const dialog = this.element().nativeElement;
      if (!this.open()) {
        if (dialog.open) dialog.close();
        this.keepFocusInside();
        return;
      }
      if (!dialog.open) dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
    });
  }

  /**
   * The platform gives the focus back to the button that opened the dialog. Where that is switched off by now, as it is while a form is
   * sent, the focus would be nowhere: then it goes into the dialog around this one.
   */
  private keepFocusInside(): void {
    const dialog = this.element().nativeElement;
    const { activeElement, body } = dialog.ownerDocument;
    if (activeElement === body)
      dialog.parentElement?.closest('dialog')?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  protected cancel(event: Event): void {
    if (this.insistent()) event.preventDefault();
  }

  protected closed(): void {
    if (!untracked(this.open)) return;
    // A second Esc closes a dialog whatever the page says to the first.
    if (this.insistent()) return this.element().nativeElement.showModal();
    this.open.set(false);
    this.dismissed.emit();
  }
}
