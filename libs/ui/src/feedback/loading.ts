/** Still bars in row height while something is read; nothing at all for the first 300 ms, so that a quick answer does not flash. */
import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';

const PATIENCE_MS = 300;

@Component({
  selector: 'qw-loading',
  template: `
    <div role="status">
      @if (visible()) {
        <span class="qw-visually-hidden" i18n="@@ui.loading">Lädt</span>
      }
    </div>
    @if (visible()) {
      @for (width of widths(); track $index) {
        <div class="bar" [style.width.%]="width" aria-hidden="true"></div>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .bar {
      height: 12px;
      margin: calc((var(--qw-row-height) - 12px) / 2) 0;
      background: var(--mat-sys-surface-container-high);
      max-width: 100%;
    }
  `,
})
export class Loading {
  readonly rows = input(3);

  protected readonly visible = signal(false);
  protected readonly widths = computed(() =>
    Array.from({ length: this.rows() }, (_, row) => [62, 88, 74, 81][row % 4]),
  );

  constructor() {
    const timer = setTimeout(() => this.visible.set(true), PATIENCE_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
