/** The legend of a classed map: colour, word, limits and how many areas fall into each class. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import type { MapColour } from './map-colours.js';

export interface LegendClass {
  readonly colour: MapColour;
  readonly label: string;
  /** The limits in words: "0,4 bis 1,25". */
  readonly limits: string;
  readonly count: number;
}

@Component({
  selector: 'qw-class-legend',
  template: `
    @if (heading()) {
      <p class="heading">{{ heading() }}</p>
    }
    <ul>
      @for (item of classes(); track item.label) {
        <li>
          <span class="patch" [style.background]="'var(--qw-' + item.colour + ')'"></span>
          <span>{{ item.label }}</span>
          <span class="limits">{{ item.limits }}</span>
          <span class="count">{{ formats.number(item.count) }}</span>
          <span class="bar"><span [style.width.%]="(item.count / largest()) * 100"></span></span>
        </li>
      }
    </ul>
  `,
  styleUrl: './class-legend.scss',
})
export class ClassLegend {
  readonly heading = input('');
  readonly classes = input.required<readonly LegendClass[]>();

  protected readonly formats = inject(Formats);
  protected readonly largest = computed(() => Math.max(1, ...this.classes().map((item) => item.count)));
}
