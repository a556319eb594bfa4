/**
 * The span of ranks of an area: a line over 90 % of the draws and a dot at its rank; open where the area is a boundary case. The
 * dotted line is the cut behind the first group. Only a picture of the words beside it.
 */
import { Component, computed, input } from '@angular/core';
import { isBoundary, type RankSpan, type SpanScale } from '../model/certainty.js';

@Component({
  selector: 'qw-rank-span',
  template: `
    <svg width="100%" height="16" aria-hidden="true">
      <line class="cut" [attr.x1]="cutAt() + '%'" [attr.x2]="cutAt() + '%'" y1="0" y2="16" />
      @if (line(); as line) {
        <line class="span" [attr.x1]="line.from + '%'" [attr.x2]="line.to + '%'" y1="8" y2="8" />
        <line class="span" [attr.x1]="line.from + '%'" [attr.x2]="line.from + '%'" y1="4" y2="12" />
        @if (!line.beyond) {
          <line class="span" [attr.x1]="line.to + '%'" [attr.x2]="line.to + '%'" y1="4" y2="12" />
        }
      }
      <circle [class.open]="open()" [attr.cx]="at() + '%'" cy="8" r="4.5" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
      overflow: visible;
    }
    .span {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.4px;
    }
    circle {
      fill: var(--mat-sys-on-surface);
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.5px;
    }
    .open {
      fill: var(--mat-sys-surface);
    }
    .cut {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.2px;
      stroke-dasharray: 1.5 2.5;
    }
  `,
})
export class RankSpanPicture {
  readonly rank = input.required<number>();
  readonly span = input.required<RankSpan | undefined>();
  readonly scale = input.required<SpanScale>();
  /** Last rank of the first group. */
  readonly top = input.required<number>();

  protected readonly at = computed(() => this.scale().at(this.rank()));
  protected readonly open = computed(() => isBoundary(this.span()));
  /** Half-way between the last rank of the group and the next. */
  protected readonly cutAt = computed(() => (this.scale().at(this.top()) + this.scale().at(this.top() + 1)) / 2);
  protected readonly line = computed(() => {
    const span = this.span();
    if (span === undefined || span.low === span.high) return null;
    const { at, last } = this.scale();
    return { from: at(span.low), to: at(span.high), beyond: span.high > last };
  });
}
