/**
 * How far the sum of an area lies from the reference, as a bar beside its index: to the right above the district. Only a picture of
 * the figures beside it, so it is silent for assistive technology. The dotted line is the cut behind the first group.
 */
import { Component, computed, input } from '@angular/core';
import type { MapColour } from '@quartierwerk/ui/legend/map-colours';

/** Standard deviations on either side of the reference. */
const REACH = 3.2;

@Component({
  selector: 'qw-index-strip',
  template: `
    <svg width="100%" height="14" aria-hidden="true">
      @if (bar(); as bar) {
        <rect [attr.x]="bar.x + '%'" [attr.width]="bar.width + '%'" y="2" height="10" [style.fill]="bar.fill" />
      }
      <line class="zero" x1="50%" x2="50%" y1="0" y2="14" />
      @if (cutAt(); as at) {
        <line class="cut" [attr.x1]="at + '%'" [attr.x2]="at + '%'" y1="0" y2="14" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
    }
    rect {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 0.8px;
    }
    .zero {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.4px;
    }
    .cut {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 1.4px;
      stroke-dasharray: 1.5 2.5;
    }
  `,
})
export class IndexStrip {
  readonly distance = input.required<number | null>();
  readonly colour = input<MapColour | null>(null);
  /** Distance of the last area of the first group. */
  readonly cut = input<number | null>(null);

  protected readonly bar = computed(() => {
    const distance = this.distance();
    const colour = this.colour();
    if (distance === null || colour === null) return null;
    const end = position(distance);
    return { x: Math.min(50, end), width: Math.abs(end - 50), fill: `var(--qw-${colour})` };
  });
  protected readonly cutAt = computed(() => {
    const cut = this.cut();
    return cut === null ? null : position(cut);
  });
}

function position(distance: number): number {
  return 50 + (Math.max(-REACH, Math.min(REACH, distance)) / REACH) * 49;
}
