/** A few years of an area's indicator beside the district's: context of a project, never proof of it. Its table stands below. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { trendPaths } from '../model/trend.js';

@Component({
  selector: 'qw-trend-chart',
  imports: [ScrollArea],
  template: `
    <qw-scroll-area [label]="label()">
      <svg viewBox="0 0 360 130" role="img" [attr.aria-label]="label()">
        @for (tick of picture().ticks; track tick.y) {
          <line class="rule" x1="28" x2="240" [attr.y1]="tick.y" [attr.y2]="tick.y" />
          <text x="22" [attr.y]="tick.y + 4" text-anchor="end">{{ formats.number(tick.value) }}</text>
        }
        @for (year of picture().years; track year.year) {
          <text [attr.x]="year.x" y="126" text-anchor="middle">{{ year.year }}</text>
        }
        <path class="other" [attr.d]="picture().other" />
        <path class="own" [attr.d]="picture().own" />
        @for (end of picture().ends; track end.word) {
          <circle r="2.5" [attr.cx]="end.x" [attr.cy]="end.at" />
          <text class="end" x="246" [attr.y]="end.y + 4" [class.strong]="end.strong">{{ end.word }}</text>
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
      min-width: 350px;
      max-width: 420px;
      height: auto;
    }
    text {
      font-size: 12px;
      fill: var(--mat-sys-on-surface-variant);
    }
    .strong {
      font-weight: 600;
      fill: var(--mat-sys-on-surface);
    }
    path {
      fill: none;
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.8;
    }
    .other {
      stroke-dasharray: 4 3;
      stroke-width: 1.4;
    }
    .rule {
      stroke: var(--mat-sys-outline-variant);
    }
  `,
})
export class TrendChart {
  readonly years = input.required<readonly number[]>();
  readonly own = input.required<readonly (number | null)[]>();
  readonly other = input.required<readonly (number | null)[]>();
  readonly ownName = input.required<string>();
  readonly otherName = input.required<string>();
  readonly label = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly picture = computed(() =>
    trendPaths({
      years: this.years(),
      own: this.own(),
      other: this.other(),
      words: [this.ownName(), this.otherName()],
      write: (value) => this.formats.number(value, 1),
    }),
  );
}
