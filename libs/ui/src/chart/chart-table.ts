/** The table of a picture: the same figures, to be read, heard and taken along. Figures keep their number until they are written. */
import { Component, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import { Table } from '../table/table.js';

export interface ChartColumn {
  readonly label: string;
  /** Decimals of a column of figures; a column without is words. */
  readonly digits?: number;
}

/** Null is a figure that does not exist; what is known of the reason is a word instead. */
export type ChartCell = string | number | null;

export interface ChartRows {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/**
 * Head and rows as a file takes them: figures rounded to their decimals, nothing else changed; below them, after an empty line, what must
 * not get lost on the way: what it is, its source and state.
 */
export function fileRows({ columns, rows }: ChartRows, lines: readonly string[] = []): ChartCell[][] {
  const rounded = (cell: ChartCell, at: number): ChartCell => {
    const digits = columns[at]?.digits;
    return typeof cell === 'number' && digits !== undefined ? Number(cell.toFixed(digits)) : cell;
  };
  const below = lines.length === 0 ? [] : [[], ...lines.map((line) => [line])];
  return [columns.map(({ label }) => label), ...rows.map((row) => row.map(rounded)), ...below];
}

@Component({
  selector: 'qw-chart-table',
  imports: [Table],
  template: `
    <div class="qw-table-scroll qw-scroll-edge" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table qwTable values>
        <caption class="qw-visually-hidden">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col" [class.qw-number]="column.digits !== undefined">{{ column.label }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track $index) {
            <tr>
              @for (cell of row; track $index) {
                @if ($first) {
                  <th scope="row">{{ written(cell, $index) }}</th>
                } @else {
                  <td [class.qw-number]="table().columns[$index]?.digits !== undefined">{{ written(cell, $index) }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .qw-table-scroll {
      max-height: min(70vh, 560px);
      overflow: auto;
    }
    table {
      width: auto;
      min-width: min(100%, 28rem);
    }
    td,
    th {
      padding-right: 12px;
    }
  `,
})
export class ChartTable {
  readonly caption = input.required<string>();
  readonly table = input.required<ChartRows>();

  private readonly formats = inject(Formats);

  protected written(cell: ChartCell, at: number): string {
    if (typeof cell === 'string') return cell;
    const digits = this.table().columns[at]?.digits;
    if (cell !== null && digits === undefined) return String(cell);
    return this.formats.number(cell, digits ?? 0);
  }
}
