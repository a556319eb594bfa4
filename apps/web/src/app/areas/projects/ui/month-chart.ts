/** Readings of twelve months as bars, each against the stroke of its target; the table beside it says the same in figures. */
import { afterRenderEffect, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { MonthNames } from '../model/month-names.js';
import type { ReadingRow } from '../model/reading-rows.js';

const SHOWN = 12;
const WIDTH = 480;
const FLOOR = 100;

@Component({
  selector: 'qw-month-chart',
  imports: [ScrollArea],
  template: `
    <qw-scroll-area [label]="label()">
      <svg viewBox="0 0 480 120" role="img" [attr.aria-label]="label()">
        <line class="floor" x1="0" x2="480" y1="100" y2="100" />
        @for (bar of bars(); track bar.month) {
          <rect class="bar" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" />
          @if (bar.target !== null) {
            <line
              class="target"
              [attr.x1]="bar.x - 3"
              [attr.x2]="bar.x + bar.width + 3"
              [attr.y1]="bar.target"
              [attr.y2]="bar.target"
            />
          }
          <text [attr.x]="bar.x + bar.width / 2" y="115" text-anchor="middle">{{ bar.name }}</text>
        }
      </svg>
    </qw-scroll-area>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    svg {
      display: block;
      width: 100%;
      // Smaller, its words could not be read; it scrolls then.
      min-width: 470px;
      max-width: 560px;
      height: auto;
    }
    text {
      font-size: 12px;
      fill: var(--mat-sys-on-surface-variant);
    }
    .bar {
      fill: var(--mat-sys-primary);
    }
    .target {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 2;
    }
    .floor {
      stroke: var(--mat-sys-outline);
    }
  `,
})
export class MonthChart {
  /** Latest first, as in the table. */
  readonly rows = input.required<readonly ReadingRow[]>();
  readonly label = input.required<string>();

  private readonly names = inject(MonthNames);
  private readonly area = viewChild.required(ScrollArea, { read: ElementRef<HTMLElement> });
  protected readonly bars = computed(() => {
    const rows = this.rows().slice(0, SHOWN).reverse();
    const top = Math.max(1e-9, ...rows.flatMap(({ value, target }) => [value ?? 0, target ?? 0])) * 1.1;
    const step = WIDTH / Math.max(SHOWN, rows.length);
    const height = (amount: number): number => (Math.max(0, amount) / top) * (FLOOR - 4);
    return rows.map(({ month, value, target }, at) => ({
      month,
      name: this.names.short(month).slice(0, 3),
      x: at * step + step * 0.25,
      width: step * 0.5,
      y: FLOOR - height(value ?? 0),
      height: height(value ?? 0),
      target: target === null ? null : FLOOR - height(target),
    }));
  });

  constructor() {
    // Where it is too wide for the page it opens at the newest month: that is the one that people ask about.
    afterRenderEffect(() => {
      this.bars();
      const area = this.area().nativeElement;
      area.scrollLeft = area.scrollWidth;
    });
  }
}
