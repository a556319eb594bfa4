/**
 * One small line for each thing, all on the same scales, in an order that says something. What the eye finds here is which lines run
 * otherwise than the others; single figures are read with the cursor and in the table.
 */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Chart } from '../chart.js';
import { chartScale } from '../chart-scale.js';
import type { ChartKey } from '../chart-key.js';
import type { ChartMark } from '../chart-marks.js';
import type { ChartRows } from '../chart-table.js';
import { shortened } from '../download/text-width.js';
import { Formats } from '../../format/formats.js';
import type { ChartFrame } from './chart-frame.js';
import { drawSeries, rangeOf, yearAt, type ChartSeries, type SeriesBreak, type SeriesPoint } from './line-layout.js';

export interface SmallSeries {
  readonly id: string;
  readonly label: string;
  /** Belongs to the label where that alone is not enough. */
  readonly context?: string;
  readonly points: readonly (SeriesPoint | null)[];
  /** A line of its own to be compared with; else that of the picture. */
  readonly reference?: readonly (SeriesPoint | null)[];
  /** Decimals and unit of its own, where each thing has another measure; then each has its own scale as well. */
  readonly digits?: number;
  readonly unit?: string;
}

const PANEL = { width: 148, height: 96 } as const;

@Component({
  selector: 'qw-small-multiples',
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
        @for (panel of panels(); track panel.id) {
          <g [attr.transform]="'translate(' + panel.x + ' ' + panel.y + ')'">
            <text class="name" x="0" y="12">{{ panel.label }}</text>
            <text class="value" [attr.x]="panelWidth() - 10" y="12">{{ panel.last }}</text>
            <line class="foot" x1="0" [attr.x2]="panelWidth() - 10" [attr.y1]="foot" [attr.y2]="foot" />
            <path class="reference" [attr.d]="panel.reference" />
            <path class="line" [attr.d]="panel.path" />
            @for (dot of panel.dots; track dot.at) {
              <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="1.8" />
            }
            @if (panel.end; as end) {
              <circle [attr.cx]="end.x" [attr.cy]="end.y" r="3" />
            }
            @for (gap of panel.remarks; track gap.at) {
              <path class="withheld" [attr.d]="'M' + (gap.x - 3) + ' ' + (foot - 7) + 'l6 6m0 -6l-6 6'" />
            }
          </g>
        }
      </svg>
    </qw-chart>
  `,
  styles: `
    svg {
      display: block;
    }
    text {
      font-size: 12px;
      fill: var(--mat-sys-on-surface);
    }
    .value {
      text-anchor: end;
      font-weight: 600;
    }
    .foot {
      stroke: var(--mat-sys-outline-variant);
    }
    .line {
      fill: none;
      stroke: var(--mat-sys-primary);
      stroke-width: 2px;
      stroke-linejoin: round;
    }
    .reference {
      fill: none;
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.2px;
      stroke-dasharray: 3 3;
    }
    circle {
      fill: var(--mat-sys-primary);
    }
    .withheld {
      fill: none;
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.6px;
    }
  `,
})
export class SmallMultiples {
  readonly frame = input.required<ChartFrame>();
  readonly years = input.required<readonly number[]>();
  /** In the order in which they are shown. */
  readonly series = input.required<readonly SmallSeries[]>();
  /** Drawn dashed into every panel that has none of its own. */
  readonly reference = input<{ readonly label: string; readonly points: readonly (SeriesPoint | null)[] } | null>(null);
  readonly referenceLabel = input('');
  readonly breaks = input<readonly SeriesBreak[]>([]);
  readonly digits = input(1);
  readonly unit = input('');
  readonly firstColumn = input.required<string>();
  /** Enter or a double click on a panel. */
  readonly opened = output<string>();

  protected readonly width = signal(640);
  protected readonly active = signal<string | null>(null);
  private readonly formats = inject(Formats);
  protected readonly foot = PANEL.height - 20;

  private readonly columns = computed(() => Math.max(1, Math.floor(this.width() / PANEL.width)));
  protected readonly panelWidth = computed(() => Math.floor(this.width() / this.columns()));
  protected readonly height = computed(() => Math.ceil(this.series().length / this.columns()) * PANEL.height);
  private readonly shared = computed(() => rangeOf([...this.series(), ...this.references()].map(asLine)));

  private references(): { id: string; label: string; points: readonly (SeriesPoint | null)[] }[] {
    const reference = this.reference();
    return reference ? [{ id: '', ...reference }] : [];
  }

  protected readonly panels = computed(() => {
    const [years, breaks, columns, wide] = [this.years(), this.breaks(), this.columns(), this.panelWidth()];
    const box = { left: 4, right: wide - 18, top: 22, bottom: this.foot - 4 };
    const across = yearAt(years, box);
    return this.series().map((series, at) => {
      const reference = series.reference ?? this.reference()?.points ?? [];
      const own = { id: series.id, label: series.label, points: reference };
      const [low, high] = series.digits === undefined ? this.shared() : rangeOf([series, own].map(asLine));
      const { at: place } = chartScale(low, high, box.bottom, box.top, 3);
      const scale = { low, high, ticks: [], digits: 0, at: place };
      const line = drawSeries(asLine(series), years, breaks, across, scale);
      const compared = drawSeries(asLine(own), years, breaks, across, scale);
      const last = this.lastOf(series);
      const room = wide - 18 - last.length * 7;
      return {
        id: series.id,
        x: (at % columns) * wide,
        y: Math.floor(at / columns) * PANEL.height,
        label: shortened(series.label, room, 12),
        last,
        path: line.path,
        reference: compared.path,
        // A year between two gaps has no line: its dot alone shows it.
        dots: line.points.slice(0, -1),
        end: line.points.at(-1) ?? null,
        remarks: line.remarks,
        row: Math.floor(at / columns),
      };
    });
  });
  protected readonly keys = computed<ChartKey[]>(() => {
    const label = this.reference()?.label ?? this.referenceLabel();
    const keys: ChartKey[] =
      label === '' ? [] : [{ sign: 'dashed', colour: 'var(--mat-sys-on-surface-variant)', label }];
    if (this.panels().some(({ remarks }) => remarks.length > 0)) {
      const withheld = $localize`:@@ui.chartWithheld:nicht ausgewiesen`;
      keys.push({ sign: 'cross', colour: 'var(--mat-sys-on-surface-variant)', label: withheld });
    }
    return keys;
  });
  protected readonly marks = computed<ChartMark[]>(() => {
    const series = new Map(this.series().map((one) => [one.id, one]));
    return this.panels().map(({ id, x, y, row, end }) => ({
      id,
      x: x + (end?.x ?? this.panelWidth() / 2),
      y: y + (end?.y ?? PANEL.height / 2),
      row,
      words: this.wordsOf(series.get(id)),
    }));
  });
  protected readonly table = computed<ChartRows>(() => ({
    columns: [
      { label: this.firstColumn() },
      ...(this.series().some(({ unit }) => unit !== undefined) ? [{ label: $localize`:@@ui.chartUnit:Einheit` }] : []),
      ...this.years().map((year) => ({ label: String(year), digits: this.digits() })),
    ],
    rows: [
      ...this.series().map((one) => ({ ...one, label: nameOf(one) })),
      ...this.references().map((one) => ({ ...one, unit: undefined })),
    ].map(({ label, points, unit }) => [
      label,
      ...(unit === undefined ? [] : [unit]),
      ...this.years().map((_, at) => points[at]?.value ?? points[at]?.remark ?? null),
    ]),
  }));

  private lastOf({ points, digits }: SmallSeries): string {
    const last = points.findLast((point) => typeof point?.value === 'number')?.value ?? null;
    return last === null ? '' : this.formats.number(last, digits ?? this.digits());
  }

  private wordsOf(series: SmallSeries | undefined): string {
    if (series === undefined) return '';
    const unit = series.unit ?? this.unit();
    const figures = this.years().flatMap((year, at) => {
      const point = series.points[at] ?? null;
      if (point === null) return [];
      const digits = series.digits ?? this.digits();
      return [`${year} ${point.value === null ? (point.remark ?? '') : this.formats.number(point.value, digits)}`];
    });
    return `${nameOf(series)}${unit === '' ? '' : `, ${unit}`}: ${figures.join('; ')}`;
  }
}

function asLine({ id, label, points }: Pick<SmallSeries, 'id' | 'label' | 'points'>): ChartSeries {
  return { id, label, points, look: 'main' };
}

function nameOf({ label, context }: Pick<SmallSeries, 'label' | 'context'>): string {
  return context ? `${label}, ${context}` : label;
}
