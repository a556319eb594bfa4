/**
 * A small line of a few years, with a dot at its end. Missing years interrupt the line; dots lead over the gap, so that figures of
 * every other year are seen as well. It is always beside figures or words.
 */
import { Component, computed, input } from '@angular/core';

const WIDTH = 48;
const HEIGHT = 14;
const MARGIN = 2.5;

/** The path of a series in a box; null values break it. Shapes: one value for each year, oldest first. */
export function sparklinePath(values: readonly (number | null)[]): string {
  const point = pointOf(values);
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const [x, y] = point(value, index);
    path += `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    drawing = true;
  });
  return path;
}

/** The ways over missing years, from the last known value to the next. */
export function sparklineGaps(values: readonly (number | null)[]): string {
  const point = pointOf(values);
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  return known
    .map((end, at) => {
      const start = known[at - 1];
      if (start === undefined || end.index - start.index === 1) return '';
      const ends = [start, end].map(({ value, index }) =>
        point(value, index)
          .map((size) => size.toFixed(1))
          .join(' '),
      );
      return `M${ends.join('L')}`;
    })
    .join('');
}

function pointOf(values: readonly (number | null)[]): (value: number, index: number) => readonly [number, number] {
  const known = values.filter((value): value is number => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, values.length - 1);
  return (value, index) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    return [MARGIN + index * step, HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)];
  };
}

@Component({
  selector: 'qw-sparkline',
  template: `
    <svg
      width="48"
      height="14"
      viewBox="0 0 48 14"
      [attr.role]="label() ? 'img' : null"
      [attr.aria-label]="label() || null"
      [attr.aria-hidden]="label() ? null : 'true'"
    >
      <path class="gap" [attr.d]="gaps()" />
      <path [attr.d]="path()" />
      @if (end(); as point) {
        <circle [attr.cx]="point[0]" [attr.cy]="point[1]" r="2" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: -2px;
    }
    path {
      fill: none;
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.4;
    }
    .gap {
      stroke-dasharray: 1.5 2;
    }
    circle {
      fill: var(--mat-sys-on-surface);
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly (number | null)[]>();
  /** Where no word beside it says the same. */
  readonly label = input('');

  protected readonly path = computed(() => sparklinePath(this.values()));
  protected readonly gaps = computed(() => sparklineGaps(this.values()));
  protected readonly end = computed(() => {
    const values = this.values();
    const last = values.findLastIndex((value) => value !== null);
    const value = values[last];
    return value === null || value === undefined ? null : pointOf(values)(value, last);
  });
}
