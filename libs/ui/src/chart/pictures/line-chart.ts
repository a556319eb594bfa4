/**
 * Figures over years as at most three lines: the one in question with its intervals, its neighbour, and a dashed reference. Labels stand
 * at the ends; a break in how figures are made interrupts every line, a missing year is a gap, a secret one a cross at the foot.
 */
import { Component, computed, inject, input, signal } from '@angular/core';
import { Chart } from '../chart.js';
import type { ChartKey } from '../chart-key.js';
import type { ChartMark } from '../chart-marks.js';
import type { ChartCell, ChartRows } from '../chart-table.js';
import { shortened, widthOfText } from '../download/text-width.js';
import { Formats } from '../../format/formats.js';
import type { ChartFrame } from './chart-frame.js';
import {
  drawSeries,
  scaleOf,
  spreadLabels,
  yearAt,
  type ChartSeries,
  type SeriesBreak,
  type SeriesPoint,
} from './line-layout.js';

const HEIGHT = 280;
/** Below this width labels leave the lines and become a key. */
const NARROW = 460;
const MOST_LABEL = 150;

@Component({
  selector: 'qw-line-chart',
  imports: [Chart],
  templateUrl: './line-chart.html',
  styleUrl: './line-chart.scss',
})
export class LineChart {
  readonly frame = input.required<ChartFrame>();
  readonly years = input.required<readonly number[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  readonly breaks = input<readonly SeriesBreak[]>([]);
  readonly digits = input(1);
  /** Behind figures: "%". */
  readonly unit = input('');
  readonly firstColumn = input('');

  protected readonly width = signal(640);
  protected readonly active = signal<string | null>(null);
  private readonly formats = inject(Formats);
  protected readonly height = HEIGHT;
  protected readonly labelled = computed(() => this.width() >= NARROW);

  protected readonly box = computed(() => {
    const labels = this.series().map(({ label }) => widthOfText(label, 12, 600) + 16);
    const right = this.labelled() ? Math.min(MOST_LABEL, Math.max(40, ...labels)) : 22;
    return { left: 44, right: this.width() - right, top: 26, bottom: HEIGHT - 30 };
  });
  protected readonly scale = computed(() => scaleOf(this.series(), this.box(), 5));
  protected readonly across = computed(() => yearAt(this.years(), this.box()));
  protected readonly drawn = computed(() => {
    const [years, breaks, across, scale] = [this.years(), this.breaks(), this.across(), this.scale()];
    return this.series().map((series) => drawSeries(series, years, breaks, across, scale));
  });
  /** The main line lies on top. */
  protected readonly layers = computed(() => this.drawn().toReversed());
  protected readonly labels = computed(() => {
    if (!this.labelled()) return [];
    const ends = this.drawn().flatMap(({ series, points }) => {
      const end = points.at(-1);
      return end ? [{ series, y: end.y }] : [];
    });
    const { right, top, bottom } = this.box();
    const places = spreadLabels(
      ends.map(({ y }) => y),
      16,
      top,
      bottom,
    );
    const room = this.width() - right - 10;
    return ends.map(({ series }, at) => ({
      id: series.id,
      text: shortened(series.label, room, 12, 600),
      y: (places[at] ?? 0) + 4,
      strong: series.look === 'main',
    }));
  });
  protected readonly shownBreaks = computed(() => {
    const [years, across, { left, right }] = [this.years(), this.across(), this.box()];
    return this.breaks().flatMap(({ year, label }) => {
      const before = years[years.indexOf(year) - 1];
      if (before === undefined) return [];
      const x = (across(before) + across(year)) / 2;
      const room = Math.max(right - x, x - left);
      return [{ x, label: shortened(label, room, 12), end: right - x < x - left }];
    });
  });
  /** Every year where there is room, else every second, third … from the last. */
  protected readonly yearTicks = computed(() => {
    const [years, { left, right }] = [this.years(), this.box()];
    const step = Math.max(1, Math.ceil((years.length * 40) / Math.max(1, right - left)));
    return years.filter((_, at) => (years.length - 1 - at) % step === 0);
  });

  protected readonly keys = computed<ChartKey[]>(() => {
    const keys: ChartKey[] = [];
    if (!this.labelled()) {
      for (const { look, label } of this.series()) {
        const sign = look === 'main' ? 'thick' : look === 'second' ? 'line' : 'dashed';
        keys.push({ sign, colour: COLOURS[look], label });
      }
    }
    if (this.drawn().some(({ remarks }) => remarks.length > 0)) {
      keys.push({ sign: 'cross', colour: 'var(--mat-sys-on-surface-variant)', label: this.secretWord });
    }
    return keys;
  });
  private readonly secretWord = $localize`:@@ui.chartWithheld:nicht ausgewiesen`;

  protected readonly marks = computed<ChartMark[]>(() =>
    this.drawn().flatMap(({ series, points, remarks }, row) => {
      const foot = this.box().bottom - 6;
      const places = [...points, ...remarks.map(({ at, x }) => ({ at, x, y: foot }))].sort((a, b) => a.at - b.at);
      return places.map(({ at, x, y }) => ({
        ...{ id: `${series.id}|${at}`, x, y, row },
        words: `${series.label}, ${this.years()[at] ?? ''}: ${this.words(series.points[at] ?? null)}`,
      }));
    }),
  );

  protected readonly table = computed<ChartRows>(() => {
    const digits = this.digits();
    const withInterval = this.series().some(({ points }) => points.some((point) => typeof point?.low === 'number'));
    const year = $localize`:@@ui.chartYear:Jahr`;
    const main = this.series()[0];
    const cell = (point: SeriesPoint | null): ChartCell => point?.value ?? point?.remark ?? null;
    return {
      columns: [
        { label: year },
        ...this.series().map(({ label }) => ({ label: this.headOf(label), digits })),
        ...(withInterval
          ? [
              { label: $localize`:@@ui.chartLow:untere Grenze`, digits },
              { label: $localize`:@@ui.chartHigh:obere Grenze`, digits },
            ]
          : []),
      ],
      rows: this.years().map((one, at) => [
        String(one),
        ...this.series().map(({ points }) => cell(points[at] ?? null)),
        ...(withInterval ? [main?.points[at]?.low ?? null, main?.points[at]?.high ?? null] : []),
      ]),
    };
  });

  protected written(value: number): string {
    return this.formats.number(value, this.scale().digits);
  }

  private headOf(label: string): string {
    return this.unit() === '' ? label : `${label}, ${this.unit()}`;
  }

  private words(point: SeriesPoint | null): string {
    if (point === null || point.value === null) return point?.remark ?? this.formats.missing;
    const figure = (value: number) => this.formats.number(value, this.digits());
    const value = this.unit() === '' ? figure(point.value) : `${figure(point.value)} ${this.unit()}`;
    if (typeof point.low !== 'number' || typeof point.high !== 'number') return value;
    return $localize`:@@ui.chartInterval:${value}:value: (${figure(point.low)}:low: bis ${figure(point.high)}:high:)`;
  }
}

const COLOURS: Readonly<Record<ChartSeries['look'], string>> = {
  main: 'var(--mat-sys-primary)',
  second: 'var(--mat-sys-on-surface-variant)',
  reference: 'var(--mat-sys-on-surface)',
};
