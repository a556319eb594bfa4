/**
 * Things in the cells of two sets of classes: where they stand and which way they move. A table of names with their number; the cells that
 * ask for attention carry a mark and a word, not a colour alone.
 */
import { Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import { Chart } from '../chart.js';
import type { ChartRows } from '../chart-table.js';
import { svgElement } from '../download/svg-element.js';
import { wrapped } from '../download/text-width.js';
import type { ChartFrame } from './chart-frame.js';

export interface MatrixItem {
  readonly id: string;
  readonly label: string;
}

export interface MatrixCell {
  /** Berlin writes 4−. */
  readonly code: string;
  readonly items: readonly MatrixItem[];
  /** 0 quiet to 3 pressing: the ground gets darker. */
  readonly weight: 0 | 1 | 2 | 3;
}

export interface MatrixRow {
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

/** As many names stand in a cell before the rest is a number. */
const SHOWN = 8;

@Component({
  selector: 'qw-class-matrix',
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
      [drawn]="drawn"
    >
      <p class="hint" i18n="@@ui.heatScroll">Seitlich schieben zeigt weitere Spalten.</p>
      <div class="qw-table-scroll qw-scroll-edge" tabindex="0" role="region" [attr.aria-label]="frame().heading">
        <table>
          <caption class="qw-visually-hidden">
            {{
              frame().description
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">{{ corner() }}</th>
              @for (column of columns(); track column) {
                <th scope="col">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.label) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                @for (cell of row.cells; track cell.code) {
                  <td [class]="'w' + cell.weight">
                    <p class="head">
                      <b>{{ cell.items.length }}</b> <span class="code">{{ cell.code }}</span>
                    </p>
                    @if (cell.items.length > 0) {
                      <ul>
                        @for (item of cell.items.slice(0, shown); track item.id) {
                          <li>
                            <button type="button" class="qw-link-button" (click)="opened.emit(item.id)">
                              {{ item.label }}
                            </button>
                          </li>
                        }
                      </ul>
                      @if (cell.items.length > shown) {
                        <details>
                          <summary i18n="@@ui.matrixMore">{{ cell.items.length - shown }} weitere</summary>
                          <ul>
                            @for (item of cell.items.slice(shown); track item.id) {
                              <li>
                                <button type="button" class="qw-link-button" (click)="opened.emit(item.id)">
                                  {{ item.label }}
                                </button>
                              </li>
                            }
                          </ul>
                        </details>
                      }
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (weights().length > 0) {
        <ul class="weights" [attr.aria-label]="weightsLabel">
          @for (words of weights(); track words) {
            <li [class]="'w' + ($index + 1)">{{ words }}</li>
          }
        </ul>
      }
    </qw-chart>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .qw-table-scroll {
      max-width: 100%;
      overflow-x: auto;
    }
    .weights {
      gap: 4px 20px;
      margin-top: 8px;
      font-size: 0.8125rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .weights li {
      padding-left: 12px;
    }
    table {
      width: 100%;
      min-width: 560px;
      border-collapse: collapse;
      font-size: 0.8125rem;
    }
    th {
      padding: 6px 8px 6px 0;
      font-weight: 500;
      text-align: left;
      vertical-align: top;
      color: var(--mat-sys-on-surface-variant);
    }
    tbody th {
      width: 8.5rem;
      color: var(--mat-sys-on-surface);
    }
    td {
      padding: 6px 8px 8px;
      border: 1px solid var(--mat-sys-outline-variant);
      vertical-align: top;
    }
    .head {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }
    .code {
      color: var(--mat-sys-on-surface-variant);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
    }
    .qw-link-button,
    summary {
      min-height: max(24px, var(--qw-target));
      font-size: 0.8125rem;
      text-align: left;
    }
    summary {
      cursor: pointer;
      line-height: 24px;
    }
    /* The more pressing, the stronger the line at the side; the code in the corner says the same. */
    .w1 {
      box-shadow: inset 3px 0 0 var(--mat-sys-outline-variant);
    }
    .w2 {
      box-shadow: inset 4px 0 0 var(--mat-sys-outline);
    }
    .w3 {
      box-shadow: inset 6px 0 0 var(--mat-sys-on-surface);
    }
    .hint {
      display: none;
      margin-bottom: 4px;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
    }
    /* The table is wider than such a sheet. */
    @media (width < 640px) {
      .hint {
        display: block;
      }
    }
    @media print {
      .hint {
        display: none;
      }
      table {
        min-width: 0;
      }
    }
  `,
})
export class ClassMatrix {
  readonly frame = input.required<ChartFrame>();
  readonly corner = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly MatrixRow[]>();
  readonly firstColumn = input.required<string>();
  /** What the line at the side of a cell means, from light to black. */
  readonly weights = input<readonly string[]>([]);
  readonly opened = output<string>();

  protected readonly shown = SHOWN;
  protected readonly weightsLabel = $localize`:@@ui.matrixWeights:Strich am Rand der Felder`;
  private readonly document = inject(DOCUMENT);
  protected readonly drawn = (): SVGElement => this.draw();
  protected readonly table = computed<ChartRows>(() => ({
    columns: [
      { label: this.firstColumn() },
      { label: this.corner() },
      { label: $localize`:@@ui.matrixColumn:Richtung` },
      { label: $localize`:@@ui.matrixCell:Feld` },
    ],
    rows: this.rows().flatMap(({ label, cells }) =>
      cells.flatMap(({ code, items }, at) =>
        items.map((item) => [item.label, label, this.columns()[at] ?? '', code] as const),
      ),
    ),
  }));

  private draw(): SVGSVGElement {
    const [side, wide, line] = [130, 210, 16];
    const lines = this.rows().map(({ cells }) =>
      cells.map(({ items }) => wrapped(items.map(({ label }) => label).join(' · '), wide - 20, 12)),
    );
    const heights = lines.map((cells) => 34 + line * Math.max(1, ...cells.map((own) => own.length)));
    const width = side + wide * this.columns().length;
    const height = 24 + heights.reduce((sum, one) => sum + one, 0);
    const svg = svgElement(this.document, 'svg', { width, height, viewBox: `0 0 ${width} ${height}` });
    const text = (words: string, x: number, y: number, weight = 400): void => {
      const element = svgElement(this.document, 'text', { x, y, 'font-size': 12, 'font-weight': weight }, words);
      element.style.fill = 'var(--mat-sys-on-surface)';
      svg.append(element);
    };
    this.columns().forEach((column, at) => text(column, side + at * wide + 8, 14));
    let top = 24;
    this.rows().forEach(({ label, cells }, row) => {
      const high = heights[row] ?? 0;
      wrapped(label, side - 8, 12).forEach((words, at) => text(words, 0, top + 18 + at * line));
      cells.forEach(({ code, items }, at) => {
        const x = side + at * wide;
        const frame = svgElement(this.document, 'rect', { x, y: top, width: wide, height: high });
        frame.style.cssText = 'fill:none;stroke:var(--mat-sys-outline)';
        svg.append(frame);
        text(String(items.length), x + 8, top + 18, 600);
        text(code, x + wide - 34, top + 18);
        lines[row]?.[at]?.forEach((words, each) => text(words, x + 8, top + 36 + each * line));
      });
      top += high;
    });
    return svg;
  }
}
