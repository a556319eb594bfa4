/**
 * How far the sum of an area lies from the reference, as a bar beside its index: to the right above the district. Only a picture of
 * the figures beside it, so it is silent for assistive technology. The dotted line is the cut behind the first group. All strips of
 * a table share one scale, which runs from the lowest to the highest area: no width is spent where there is no bar.
 */
import { Component, computed, input } from '@angular/core';
import type { MapColour } from '@quartierwerk/ui/legend/map-colours';
import type { StripScale } from '../model/strip-scale.js';

@Component({
  selector: 'qw-index-strip',
  template: `
    <svg width="100%" height="14" aria-hidden="true">
      @if (bar(); as bar) {
        <rect [attr.x]="bar.x + '%'" [attr.width]="bar.width + '%'" y="2" height="10" [style.fill]="bar.fill" />
      }
      <line class="zero" [attr.x1]="scale().zero + '%'" [attr.x2]="scale().zero + '%'" y1="0" y2="14" />
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
  readonly scale = input.required<StripScale>();
  readonly colour = input<MapColour | null>(null);
  /** Distance of the last area of the first group. */
  readonly cut = input<number | null>(null);

  protected readonly bar = computed(() => {
    const distance = this.distance();
    const colour = this.colour();
    if (distance === null || colour === null) return null;
    const { zero, at } = this.scale();
    const end = at(distance);
    return { x: Math.min(zero, end), width: Math.abs(end - zero), fill: `var(--qw-${colour})` };
  });
  protected readonly cutAt = computed(() => {
    const cut = this.cut();
    return cut === null ? null : this.scale().at(cut);
  });
}
