/** A figure of the area over the years, with its municipality and the district beside the last one. The same stands below as words. */
import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { TREND_BOX, trendDrawing, type TrendInput } from '../model/trend-drawing.js';

@Component({
  selector: 'qw-trend-chart',
  template: `
    @if (drawing(); as drawing) {
      <svg [attr.viewBox]="viewBox" role="img" [attr.aria-label]="description()">
        @for (tick of drawing.ticks; track tick.value) {
          <line class="rule" [attr.x1]="box.left" [attr.x2]="end" [attr.y1]="tick.y" [attr.y2]="tick.y" />
          <text class="axis value" [attr.x]="box.left - 8" [attr.y]="tick.y + 4">{{ tickWords(tick.value) }}</text>
        }
        @for (at of drawing.years; track at.year) {
          <text class="axis year" [attr.x]="at.x" [attr.y]="box.height - 8">{{ at.year }}</text>
        }
        @for (mark of drawing.ends; track mark.label) {
          @if (mark.kind !== 'own') {
            <line
              [class]="'mark ' + mark.kind"
              [attr.x1]="end - 60"
              [attr.x2]="end"
              [attr.y1]="mark.y"
              [attr.y2]="mark.y"
            />
            <circle class="dot" [attr.cx]="end" [attr.cy]="mark.y" r="3.5" />
          }
        }
        <path class="gap" [attr.d]="drawing.gaps" />
        <path class="own" [attr.d]="drawing.path" />
        @for (dot of drawing.dots; track dot.x) {
          <circle class="point" [attr.cx]="dot.x" [attr.cy]="dot.y" r="3.5" />
        }
        @if (drawing.whisker; as whisker) {
          <path
            class="whisker"
            [attr.d]="
              'M' +
              whisker.x +
              ' ' +
              whisker.low +
              'V' +
              whisker.high +
              'M' +
              (whisker.x - 5) +
              ' ' +
              whisker.low +
              'h10' +
              'M' +
              (whisker.x - 5) +
              ' ' +
              whisker.high +
              'h10'
            "
          />
        }
        @for (mark of drawing.ends; track mark.label) {
          <text [class]="'end ' + mark.kind" [attr.x]="end + 12" [attr.y]="mark.labelY + 4">
            {{ mark.label }} {{ words(mark.value) }}
          </text>
        }
      </svg>
    }
  `,
  styleUrl: './trend-chart.scss',
})
export class TrendChart {
  readonly trend = input.required<TrendInput>();
  readonly decimals = input(0);
  readonly percent = input(false);

  private readonly formats = inject(Formats);
  protected readonly box = TREND_BOX;
  protected readonly end = TREND_BOX.width - TREND_BOX.right;
  protected readonly viewBox = `0 0 ${TREND_BOX.width} ${TREND_BOX.height}`;
  protected readonly drawing = computed(() => trendDrawing(this.trend()));
  protected readonly description = computed(() => {
    const { own, points, marks } = this.trend();
    const course = points.map(({ year, value }) => `${year}: ${this.words(value)}`).join('; ');
    const beside = marks.map(({ label, value }) => `${label}: ${this.words(value)}`).join('; ');
    return `${own.label}, ${course}. ${beside}`;
  });

  protected words(value: number | null): string {
    return this.formats.number(value, this.decimals());
  }

  protected tickWords(value: number): string {
    const digits = Number.isInteger(value) ? 0 : 1;
    return this.percent() && value > 0 ? this.formats.percent(value, digits) : this.formats.number(value, digits);
  }
}
