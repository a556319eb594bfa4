/** A long job: what is done, n of m, and the way to stop it. Without `max` the length is not known. */
import { booleanAttribute, Component, computed, input, output } from '@angular/core';

@Component({
  selector: 'qw-progress',
  template: `
    <div class="line">
      <span class="label">{{ label() }}</span>
      @if (cancellable()) {
        <button type="button" class="qw-link-button" (click)="cancelled.emit()" i18n="@@ui.cancel">Abbrechen</button>
      }
    </div>
    <div
      class="track"
      role="progressbar"
      [attr.aria-label]="label()"
      [attr.aria-valuemin]="max() === null ? null : 0"
      [attr.aria-valuemax]="max()"
      [attr.aria-valuenow]="max() === null ? null : value()"
    >
      <div class="done" [class.unknown]="max() === null" [style.width.%]="percent()"></div>
    </div>
  `,
  styleUrl: './progress.scss',
})
export class Progress {
  /** Says the job and how far it is: "81 Steckbriefe als PDF: 34 fertig". */
  readonly label = input.required<string>();
  readonly value = input(0);
  readonly max = input<number | null>(null);
  readonly cancellable = input(false, { transform: booleanAttribute });
  readonly cancelled = output();

  protected readonly percent = computed(() => {
    const max = this.max();
    return max === null || max <= 0 ? 30 : Math.min(100, (this.value() / max) * 100);
  });
}
