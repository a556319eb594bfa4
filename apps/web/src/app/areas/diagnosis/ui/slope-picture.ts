/**
 * Two rank orders beside each other with a line for each area. The cursor walks down the order of the right side; the frame offers the
 * same as a table and as a file.
 */
import { Component, computed, inject, input, model, signal } from '@angular/core';
import { Chart } from '@quartierwerk/ui/chart/chart';
import type { ChartKey } from '@quartierwerk/ui/chart/chart-key';
import type { ChartMark } from '@quartierwerk/ui/chart/chart-marks';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import { Formats } from '@quartierwerk/ui/format/formats';
import type { FiguresComparison } from '../model/compare-figures.js';
import { changeWords, shiftWords, topWords } from '../model/comparison-words.js';
import { reachOf, slopeOf, type SlopeLine } from '../model/slope.js';

/** Shares of the width at which the ends of the lines, and the ranks and names beside them, stand. */
const PLACES = { rankA: 0.1, from: 0.14, to: 0.48, rankB: 0.56, name: 0.58 } as const;

@Component({
  selector: 'qw-slope-picture',
  imports: [Chart],
  template: `
    <qw-chart
      [heading]="heading()"
      [description]="description"
      [fileName]="fileName()"
      [table]="table()"
      [marks]="marks()"
      [keys]="keys()"
      [(active)]="chosen"
      [(width)]="width"
    >
      <svg [attr.width]="width()" [attr.height]="height()" [attr.viewBox]="'0 0 ' + width() + ' ' + height()">
        <text class="head" y="14" [attr.x]="0">{{ comparison().a.name }}</text>
        <text class="head" y="14" [attr.x]="width() * 0.46">{{ comparison().b.name }}</text>
        <g [attr.transform]="'translate(0 ' + top + ')'">
          @if (slope().cutA; as y) {
            <line class="cut" x1="0" [attr.x2]="width() * 0.16" [attr.y1]="y" [attr.y2]="y" />
          }
          @if (slope().cutB; as y) {
            <line class="cut" [attr.x1]="width() * 0.46" [attr.x2]="width()" [attr.y1]="y" [attr.y2]="y" />
          }
          @for (line of slope().lines; track line.code) {
            <g [class]="line.change" [class.on]="line.code === chosen()">
              <line
                class="stroke"
                [attr.x1]="at('from')"
                [attr.x2]="at('to')"
                [attr.y1]="line.fromY"
                [attr.y2]="line.toY"
              />
              <circle r="3.5" [attr.cx]="at('from')" [attr.cy]="line.fromY" />
              <circle r="3.5" [attr.cx]="at('to')" [attr.cy]="line.toY" />
              <text text-anchor="end" dy="0.36em" [attr.x]="at('rankA')" [attr.y]="line.fromY">
                {{ line.rankA ?? '–' }}
              </text>
              <text text-anchor="end" dy="0.36em" [attr.x]="at('rankB')" [attr.y]="line.toY">
                {{ line.rankB ?? '–' }}
              </text>
              <text dy="0.36em" class="name" [attr.x]="at('name')" [attr.y]="line.toY">{{ nameOf(line.code) }}</text>
            </g>
          }
        </g>
      </svg>
    </qw-chart>
  `,
  styleUrl: './slope-picture.scss',
})
export class SlopePicture {
  readonly comparison = input.required<FiguresComparison>();
  /** Code of the chosen area on side B. */
  readonly chosen = model<string | null>(null);

  private readonly formats = inject(Formats);
  /** Room for the names of the sides. */
  protected readonly top = 20;
  protected readonly width = signal(380);
  protected readonly description = $localize`:@@diagnosis.slopeDescription:Zwei Rangfolgen nebeneinander, eine Linie je Gebiet; der Zeiger geht durch die Reihenfolge der rechten Seite.`;
  protected readonly slope = computed(() => {
    const { runs, topA, topB } = this.comparison();
    return slopeOf(runs.areas, topA, topB, reachOf(topA, topB));
  });
  protected readonly height = computed(() => this.slope().height + this.top);
  private readonly names = computed(
    () => new Map(this.comparison().b.figures.areas.map(({ code, name }) => [code, name])),
  );
  protected readonly heading = computed(
    () => $localize`:@@diagnosis.slopeLabel:Ränge in ${this.comparison().a.name}:a: und ${this.comparison().b.name}:b:`,
  );
  protected readonly fileName = computed(
    () =>
      $localize`:@@diagnosis.slopeFile:vergleich-${this.comparison().a.figures.year}:a:-${this.comparison().b.figures.year}:b:`,
  );
  protected readonly marks = computed((): ChartMark[] =>
    this.slope().lines.map((line) => ({
      id: line.code,
      x: this.at('to'),
      y: line.toY + this.top,
      words: this.spoken(line),
    })),
  );
  protected readonly keys = computed((): ChartKey[] => [
    { sign: 'thick', colour: 'var(--mat-sys-primary)', label: changeWords.enters },
    { sign: 'dashed', colour: 'var(--qw-warn)', label: changeWords.leaves },
    { sign: 'line', colour: 'var(--mat-sys-on-surface)', label: changeWords.stays },
    { sign: 'line', colour: 'var(--mat-sys-outline)', label: changeWords.outside },
    {
      sign: 'dashed',
      colour: 'var(--mat-sys-on-surface)',
      label: $localize`:@@diagnosis.slopeCut:Ende der Gruppe, Rang ${topWords(this.comparison().topA, this.comparison().topB)}:top:`,
    },
  ]);
  /** All areas, not only those that are drawn. */
  protected readonly table = computed((): ChartRows => {
    const { a, b, runs } = this.comparison();
    return {
      columns: [
        { label: b.figures.edition.smallAreaLabel },
        { label: a.name, digits: 0 },
        { label: b.name, digits: 0 },
        { label: $localize`:@@diagnosis.shiftHead:Verschiebung`, digits: 0 },
        { label: $localize`:@@diagnosis.groupHead:Gruppe` },
      ],
      rows: runs.areas.map((area) => [
        this.nameOf(area.b),
        area.rankA,
        area.rankB,
        area.shift,
        changeWords[area.change],
      ]),
    };
  });

  protected at(place: keyof typeof PLACES): number {
    return Math.round(this.width() * PLACES[place]);
  }

  protected nameOf(code: string): string {
    return this.names().get(code) ?? code;
  }

  private spoken(line: SlopeLine): string {
    const area = this.comparison().runs.areas.find(({ b }) => b === line.code);
    const parts = [
      this.nameOf(line.code),
      $localize`:@@diagnosis.ranksOfBoth:Rang ${line.rankA ?? '–'}:a:, dann ${line.rankB ?? '–'}:b:`,
      changeWords[line.change],
      ...(area ? [shiftWords(area, this.formats)] : []),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
}
