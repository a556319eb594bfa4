/** The same thread as a table: every entry, and every link between two of them with what was pinned. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { type SortOrder, Table } from '@quartierwerk/ui/table/table';
import { softHyphens } from '@quartierwerk/ui/text/soft-hyphens';
import { groupsOf, isBare } from '../model/trace-table.js';
import { NodePages } from '../../../shared/chain/node-pages.js';

@Component({
  selector: 'qw-trace-table',
  imports: [GroupHead, GroupRow, RouterLink, SortButton, SortHead, Status, Table, TableCell],
  styles: `
    // Names and what hangs together are long, the other cells a word each.
    .entry {
      width: 30%;
    }
    .ties {
      width: 36%;
    }
    .paper {
      display: none;
    }
    @media print {
      .paper {
        display: table-row;
      }
    }
  `,
  template: `
    <table qwTable records [(sort)]="sort">
      <thead>
        <tr>
          <th class="entry" qwSort="entry"><qw-sort i18n="@@chain.entry">Eintrag</qw-sort></th>
          <th qwSort="kind"><qw-sort i18n="@@chain.kind">Art</qw-sort></th>
          <th qwSort="state"><qw-sort i18n="@@chain.state">Stand</qw-sort></th>
          <th class="ties" scope="col" i18n="@@chain.ties">Verbindungen</th>
          <th qwSort="day"><qw-sort i18n="@@chain.day">Tag</qw-sort></th>
        </tr>
      </thead>
      @for (group of groups(); track group.station) {
        <tbody>
          <tr qwGroup>
            <th colspan="5" scope="rowgroup">
              <qw-group [label]="group.label" [count]="group.rows.length" />
            </th>
          </tr>
          @for (row of group.rows; track row.node.id) {
            <tr role="row" [class.qw-no-print]="group.bare !== '' && isBare(row)">
              <td qwCell="">
                @if (row.page; as page) {
                  <a [routerLink]="page">{{ breakable(row.title) }}</a>
                } @else {
                  {{ breakable(row.title) }}
                }
              </td>
              <td i18n-qwCell="@@chain.kind" qwCell="Art">{{ breakable(row.kind) }}</td>
              <td i18n-qwCell="@@chain.state" qwCell="Stand">
                @if (row.state; as state) {
                  <qw-status [shape]="state.shape" [tone]="state.tone">{{ state.word }}</qw-status>
                }
              </td>
              <td i18n-qwCell="@@chain.ties" qwCell="Verbindungen">
                @for (tie of row.ties; track tie) {
                  <div class="qw-small">{{ tie }}</div>
                }
              </td>
              <td i18n-qwCell="@@chain.day" qwCell="Tag">{{ row.day === null ? '' : formats.day(row.day) }}</td>
            </tr>
          }
          @if (group.bare; as names) {
            <tr class="paper">
              <td colspan="5" i18n="@@chain.bareRows">Außerdem, nirgends angeführt: {{ names }}</td>
            </tr>
          }
        </tbody>
      }
    </table>
  `,
})
export class TraceTable {
  readonly trace = input.required<TraceView>();

  protected readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);
  protected readonly breakable = softHyphens;
  protected readonly isBare = isBare;
  protected readonly sort = signal<SortOrder | null>(null);
  protected readonly groups = computed(() => groupsOf(this.trace(), this.formats, this.sort(), this.pages.mayRead));
}
