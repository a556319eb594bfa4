/** The first rows of the file as the dialect reads them: what is wrong with it shows here before anything else. */
import { Component, computed, input } from '@angular/core';
import type { PreviewRow } from '@quartierwerk/contracts/indicators/imports.views';
import { Table } from '@quartierwerk/ui/table/table';
import { columnName } from '../model/column-words.js';

@Component({
  selector: 'qw-table-preview',
  imports: [Table],
  template: `
    <div class="qw-table-scroll" tabindex="0" role="region" [attr.aria-label]="caption">
      <table qwTable values>
        <caption class="qw-visually-hidden">
          {{
            caption
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="qw-number" i18n="@@indicators.line">Zeile</th>
            @for (head of columns(); track $index) {
              <th scope="col">{{ head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.line) {
            <tr>
              <th scope="row" class="qw-number qw-secondary">{{ row.line }}</th>
              @for (cell of row.cells; track $index) {
                <td>{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    td,
    th {
      white-space: nowrap;
    }
    table {
      width: auto !important;
    }
  `,
})
export class TablePreview {
  readonly heads = input.required<readonly string[]>();
  readonly rows = input.required<readonly PreviewRow[]>();

  protected readonly caption = $localize`:@@indicators.previewCaption:Die ersten Zeilen der Datei`;
  protected readonly columns = computed(() => this.heads().map((_, at) => columnName(this.heads(), at)));
}
