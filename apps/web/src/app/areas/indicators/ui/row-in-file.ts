/** A row of the file with its neighbours, and how each was read. The cell that is meant carries the sign of the finding. */
import { Component, computed, inject, input } from '@angular/core';
import type { ImportOptions } from '@quartierwerk/contracts/indicators/imports.views';
import type { ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import { severityOf } from '@quartierwerk/domain/indicators/import/problems';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { columnName } from '../model/column-words.js';
import { faultyReading } from '../model/reading-text.js';

@Component({
  selector: 'qw-row-in-file',
  imports: [Status, Table, TableCell],
  template: `
    <h3>{{ heading() }}</h3>
    <table qwTable records class="qw-records-flow">
      <thead>
        <tr>
          <th scope="col" class="qw-number line">{{ lineLabel }}</th>
          @for (head of heads(); track $index) {
            <th scope="col" [class.qw-number]="head.figure">{{ head.name }}</th>
          }
          <th scope="col">{{ readLabel }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.line) {
          <tr [class.qw-row-current]="row.own">
            <td [qwCell]="lineLabel" class="qw-number qw-secondary line">{{ row.line }}</td>
            @for (cell of row.cells; track $index) {
              <td
                [qwCell]="heads()[$index]?.name ?? ''"
                [class.meant]="cell.meant"
                [class.qw-number]="heads()[$index]?.figure"
              >
                @if (cell.meant) {
                  <qw-status [shape]="shape()">{{ cell.text }}</qw-status>
                } @else {
                  {{ cell.text }}
                }
              </td>
            }
            <td [qwCell]="readLabel" [class.qw-secondary]="!row.read">{{ row.reading }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    h3 {
      padding: 4px 0;
    }
    .line {
      width: 56px;
    }
    .meant {
      font-weight: 600 !important;
    }
    td {
      overflow-wrap: break-word;
    }
    .qw-number {
      white-space: nowrap;
    }
  `,
})
export class RowInFile {
  readonly problem = input.required<ListedProblem>();
  /** Heads of the whole file. */
  readonly fileHeads = input.required<readonly string[]>();
  /** Columns that hold figures. */
  readonly figures = input<ReadonlySet<number>>(new Set());
  readonly indicators = input.required<ImportOptions['indicators']>();

  private readonly formats = inject(Formats);
  protected readonly lineLabel = $localize`:@@indicators.line:Zeile`;
  protected readonly readLabel = $localize`:@@indicators.readAs:gelesen als`;

  protected readonly heading = computed(
    () => $localize`:@@indicators.lineInFile:Zeile ${this.formats.number(this.problem().line)}:line: in der Datei`,
  );
  protected readonly shape = computed(() => (severityOf(this.problem().code) === 'error' ? 'stop' : 'care'));
  protected readonly heads = computed(() =>
    this.problem().columns.map((column) => ({
      name: columnName(this.fileHeads(), column),
      figure: this.figures().has(column),
    })),
  );
  protected readonly rows = computed(() => {
    const problem = this.problem();
    return problem.context.map((row) => {
      const own = row.line === problem.line;
      return {
        ...{ line: row.line, own, read: row.read !== null },
        reading: faultyReading(problem, row, this.indicators(), this.formats),
        cells: problem.columns.map((column, at) => {
          const meant = own && column === problem.column;
          return { text: row.cells[at] ?? '', meant };
        }),
      };
    });
  });
}
