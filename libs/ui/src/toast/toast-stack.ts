/** Where the toasts stand. Placed once, in the frame. */
import { Component, inject } from '@angular/core';
import { Progress } from '../feedback/progress.js';
import { Icon } from '../icon/icon.js';
import { Status } from '../status/status.js';
import { Toasts, type Toast } from './toasts.js';

@Component({
  selector: 'qw-toast-stack',
  imports: [Icon, Progress, Status],
  template: `
    <div role="status">
      @for (toast of toasts.all(); track toast.id) {
        <div
          class="toast"
          (mouseenter)="toasts.hold(toast.id)"
          (mouseleave)="release(toast)"
          (focusin)="toasts.hold(toast.id)"
          (focusout)="release(toast)"
        >
          @if (toast.job; as job) {
            <qw-progress
              [label]="toast.text"
              [value]="job.value"
              [max]="job.max"
              [cancellable]="job.cancel !== undefined"
              (cancelled)="job.cancel?.()"
            />
          } @else {
            <span class="message"><qw-status shape="done" />{{ toast.text }}</span>
            <span class="actions">
              @if (toast.undo) {
                <button type="button" (click)="undo(toast)" i18n="@@ui.undo">Rückgängig</button>
              }
              <button type="button" class="close" [attr.aria-label]="closeWord" (click)="toasts.dismiss(toast.id)">
                <qw-icon name="close" [size]="16" />
              </button>
            </span>
          }
        </div>
      }
    </div>
  `,
  styleUrl: './toast-stack.scss',
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
  protected readonly closeWord = $localize`:@@ui.close:Schließen`;

  protected release(toast: Toast): void {
    if (!toast.job) this.toasts.start(toast.id);
  }

  protected undo(toast: Toast): void {
    this.toasts.dismiss(toast.id);
    toast.undo?.();
  }
}
