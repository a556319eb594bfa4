/**
 * Two figures of each thing as a cloud of points, with lines at their reference values and, where given, curves around one of them (the
 * control limits of a funnel). Marked points are filled and named as far as names have room; all others are open.
 */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Chart } from '../chart.js';
import type { ChartKey } from '../chart-key.js';
import type { ChartMark } from '../chart-marks.js';
import { chartScale } from '../chart-scale.js';
import type { ChartRows } from '../chart-table.js';
import { Formats } from '../../format/formats.js';
import type { ChartFrame } from './chart-frame.js';
import { placeNames } from './scatter-layout.js';

export interface ScatterPoint {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Filled, and named in the order given. */
  readonly marked: boolean;
  /** Read out behind the figures. */
  readonly remark?: string;
}

export interface ScatterAxis {
  readonly label: string;
  readonly digits: number;
  /** What the points are compared with; drawn as a line. */
  readonly reference?: number | null;
}

/** A line through the picture, from left to right. */
export interface ScatterCurve {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly look: 'inner' | 'outer';
}

const LEAST_HEIGHT = 300;

@Component({
  selector: 'qw-scatter-chart',
  imports: [Chart],
  template: `
    <qw-chart
      [heading]="frame().heading"
      [description]="frame().description"
      [fileName]="frame().fileName"
      [reading]="frame().reading ?? ''"
      [asOf]="frame().asOf ?? null"
      [source]="frame().source ?? ''"
      [edition]="frame().edition ?? ''"
      [table]="table()"
      [marks]="marks()"
      [keys]="keys()"
      [(active)]="active"
      [(width)]="width"
      (opened)="opened.emit($event)"
    >
      <svg [attr.width]="width()" [attr.height]="height()" [attr.viewBox]="'0 0 ' + width() + ' ' + height()">
        @for (tick of down().ticks; track tick) {
          <line
            class="rule"
            [attr.x1]="box().left"
            [attr.x2]="box().right"
            [attr.y1]="down().at(tick)"
            [attr.y2]="down().at(tick)"
          />
          <text class="axis end" [attr.x]="box().left - 8" [attr.y]="down().at(tick) + 4">
            {{ formats.number(tick, down().digits) }}
          </text>
        }
        @for (tick of across().ticks; track tick) {
          <line
            class="rule"
            [attr.x1]="across().at(tick)"
            [attr.x2]="across().at(tick)"
            [attr.y1]="box().bottom"
            [attr.y2]="box().bottom + 4"
          />
          <text class="axis middle" [attr.x]="across().at(tick)" [attr.y]="box().bottom + 18">
            {{ formats.number(tick, across().digits) }}
          </text>
        }
        <text class="axis" x="0" y="12">{{ vertical().label }}</text>
        <text class="axis end" [attr.x]="box().right" [attr.y]="height() - 4">{{ horizontal().label }}</text>
        @for (curve of drawnCurves(); track $index) {
          <path [class]="'curve ' + curve.look" [attr.d]="curve.path" />
        }
        @if (referenceX(); as x) {
          <line class="reference" [attr.x1]="x" [attr.x2]="x" [attr.y1]="box().top" [attr.y2]="box().bottom" />
        }
        @if (referenceY(); as y) {
          <line class="reference" [attr.x1]="box().left" [attr.x2]="box().right" [attr.y1]="y" [attr.y2]="y" />
        }
        @for (point of placed(); track point.id) {
          <circle [class.marked]="point.marked" [attr.cx]="point.px" [attr.cy]="point.py" r="4" />
        }
        @for (name of names(); track name.id) {
          <text class="name" [attr.x]="name.textX" [attr.y]="name.textY" [style.text-anchor]="name.anchor">
            {{ name.label }}
          </text>
        }
      </svg>
    </qw-chart>
  `,
  styleUrl: './scatter-chart.scss',
})
export class ScatterChart {
  readonly frame = input.required<ChartFrame>();
  readonly horizontal = input.required<ScatterAxis>();
  readonly vertical = input.required<ScatterAxis>();
  readonly points = input.required<readonly ScatterPoint[]>();
  readonly curves = input<readonly ScatterCurve[]>([]);
  readonly firstColumn = input.required<string>();
  /** What is said of the marked points, and of the line of the reference. */
  readonly markedLabel = input('');
  readonly otherLabel = input('');
  readonly referenceLabel = input('');
  readonly curveLabels = input<{ readonly inner: string; readonly outer: string } | null>(null);
  readonly active = signal<string | null>(null);
  /** Enter or a double click on a point. */
  readonly opened = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly width = signal(640);
  protected readonly height = computed(() => Math.min(460, Math.max(LEAST_HEIGHT, Math.round(this.width() * 0.6))));
  protected readonly box = computed(() => ({
    left: 48,
    right: this.width() - 24,
    top: 24,
    bottom: this.height() - 42,
  }));
  protected readonly across = computed(() => {
    const [low, high] = this.range((point) => point.x, this.horizontal().reference);
    return chartScale(low, high, this.box().left + 6, this.box().right, this.width() < 480 ? 4 : 7);
  });
  protected readonly down = computed(() => {
    const [low, high] = this.range((point) => point.y, this.vertical().reference);
    return chartScale(low, high, this.box().bottom, this.box().top, 5);
  });
  protected readonly placed = computed(() => {
    const [across, down] = [this.across(), this.down()];
    const all = this.points().map((point) => ({ ...point, px: across.at(point.x), py: down.at(point.y) }));
    // Marked points lie on top.
    return [...all.filter(({ marked }) => !marked), ...all.filter(({ marked }) => marked)];
  });
  protected readonly names = computed(() => {
    const place = new Map(this.placed().map(({ id, px, py }) => [id, { x: px, y: py }]));
    const named = this.points().flatMap(({ id, label, marked }) => {
      const at = place.get(id);
      return marked && at ? [{ id, label, ...at }] : [];
    });
    return placeNames(named, [...place.values()], { ...this.box(), right: this.width() });
  });
  protected readonly drawnCurves = computed(() => {
    const [across, down, box] = [this.across(), this.down(), this.box()];
    return this.curves().map(({ look, points }) => {
      const inside = points.filter(
        ({ x, y }) => x >= across.low && x <= across.high && y <= down.high && y >= down.low,
      );
      const path = inside.map(
        ({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${across.at(x).toFixed(1)} ${down.at(y).toFixed(1)}`,
      );
      return { look, path: path.join(''), box };
    });
  });
  protected readonly referenceX = computed(() => {
    const reference = this.horizontal().reference;
    return typeof reference !== 'number' ? null : this.across().at(reference);
  });
  protected readonly referenceY = computed(() => {
    const reference = this.vertical().reference;
    return typeof reference !== 'number' ? null : this.down().at(reference);
  });
  protected readonly keys = computed<ChartKey[]>(() => {
    const keys: ChartKey[] = [];
    const curves = this.curveLabels();
    if (this.markedLabel()) keys.push({ sign: 'dot', colour: 'var(--mat-sys-primary)', label: this.markedLabel() });
    if (this.otherLabel()) keys.push({ sign: 'open', colour: 'var(--mat-sys-outline)', label: this.otherLabel() });
    if (this.referenceLabel()) keys.push({ sign: 'line', colour: INK, label: this.referenceLabel() });
    if (curves) {
      keys.push({ sign: 'dashed', colour: QUIET, label: curves.inner });
      keys.push({ sign: 'line', colour: QUIET, label: curves.outer });
    }
    return keys;
  });
  protected readonly marks = computed<ChartMark[]>(() => {
    const [horizontal, vertical] = [this.horizontal(), this.vertical()];
    return this.placed().map(({ id, label, x, y, px, py, remark }) => {
      const figures = [
        `${horizontal.label} ${this.formats.number(x, horizontal.digits)}`,
        `${vertical.label} ${this.formats.number(y, vertical.digits)}`,
      ];
      return { id, x: px, y: py, words: [label, ...figures, ...(remark ? [remark] : [])].join('; ') };
    });
  });
  protected readonly table = computed<ChartRows>(() => {
    const withRemark = this.points().some(({ remark }) => remark);
    return {
      columns: [
        { label: this.firstColumn() },
        { label: this.horizontal().label, digits: this.horizontal().digits },
        { label: this.vertical().label, digits: this.vertical().digits },
        ...(withRemark ? [{ label: $localize`:@@ui.chartRemark:Hinweis` }] : []),
      ],
      rows: this.points().map(({ label, x, y, remark }) => [label, x, y, ...(withRemark ? [remark ?? ''] : [])]),
    };
  });

  private range(of: (point: ScatterPoint) => number, reference: number | null | undefined): [number, number] {
    const figures = [...this.points().map(of), ...(typeof reference === 'number' ? [reference] : [])];
    if (figures.length === 0) return [0, 1];
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    return low > 0 && low < 0.5 * high ? [0, high] : [low, high];
  }
}

const INK = 'var(--mat-sys-on-surface)';
const QUIET = 'var(--mat-sys-on-surface-variant)';
