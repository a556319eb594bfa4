/** How far an area moved: open dot where it was, filled dot where it is, on one scale for all rows. Only a picture of the words beside it. */
import { Component, computed, input } from '@angular/core';

const EDGE = 3;

@Component({
  selector: 'qw-rank-move',
  template: `
    <svg width="100%" height="14" aria-hidden="true">
      <line class="cut" [attr.x1]="cutAt() + '%'" [attr.x2]="cutAt() + '%'" y1="0" y2="14" />
      @if (from() !== null && to() !== null) {
        <line class="way" [attr.x1]="from() + '%'" [attr.x2]="to() + '%'" y1="7" y2="7" />
      }
      @if (from() !== null) {
        <circle class="open" [attr.cx]="from() + '%'" cy="7" r="3.5" />
      }
      @if (to() !== null) {
        <circle [attr.cx]="to() + '%'" cy="7" r="4" />
      }
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
      overflow: visible;
    }
    circle,
    .open {
      fill: var(--mat-sys-on-surface);
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.4px;
    }
    .open {
      fill: var(--mat-sys-surface);
    }
    .way {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.6px;
    }
    .cut {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.2px;
      stroke-dasharray: 1.5 2.5;
    }
  `,
})
export class RankMove {
  readonly rankA = input.required<number | null>();
  readonly rankB = input.required<number | null>();
  /** Last rank of the scale. */
  readonly last = input.required<number>();
  /** Last rank of the first group. */
  readonly top = input.required<number>();

  protected readonly from = computed(() => this.at(this.rankA()));
  protected readonly to = computed(() => this.at(this.rankB()));
  protected readonly cutAt = computed(() => this.at(this.top() + 0.5) ?? 0);

  private at(rank: number | null): number | null {
    if (rank === null) return null;
    return EDGE + ((100 - 2 * EDGE) * (Math.min(rank, this.last()) - 1)) / Math.max(1, this.last() - 1);
  }
}
