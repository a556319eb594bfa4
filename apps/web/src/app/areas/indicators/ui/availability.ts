/** For which years and how many areas there are figures: a row for each year, a column for each level. */
import { Component, computed, inject, input } from '@angular/core';
import type { AvailabilityView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { availabilityTable } from '../model/availability-table.js';
import { LEVELS_WORDS } from '../model/catalogue-words.js';

@Component({
  selector: 'qw-availability',
  imports: [GroupHead, GroupRow, Status, Table],
  template: `
    @if (rows().length === 0) {
      <p class="qw-secondary" i18n="@@indicators.nothingDelivered">Noch nichts geliefert</p>
    } @else {
      <table qwTable values>
        <thead>
          <tr>
            <th scope="col" i18n="@@indicators.year">Jahr</th>
            @for (level of table().levels; track level) {
              <th scope="col" class="qw-number">{{ levelWords[level] }}</th>
            }
          </tr>
        </thead>
        @for (group of table().groups; track group.editionId) {
          <tbody>
            @if (table().groups.length > 1) {
              <tr qwGroup>
                <th [attr.colspan]="table().levels.length + 1" scope="rowgroup">
                  <qw-group [label]="group.editionName" />
                </th>
              </tr>
            }
            @for (line of group.lines; track line.year) {
              <tr>
                <th scope="row">{{ line.year }}</th>
                @for (cell of line.cells; track $index) {
                  <td class="qw-number">
                    @if (cell === null) {
                      <span class="qw-secondary" i18n="@@indicators.statusMissing">fehlt</span>
                    } @else {
                      @if (cell.figures < cell.of) {
                        <qw-status shape="gap" [label]="gapLabel" />
                      }
                      {{ text(cell) }}
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        }
      </table>
    }
  `,
  styles: `
    td,
    th {
      white-space: nowrap;
    }
    .qw-number {
      padding-inline: 4px !important;
    }
  `,
})
export class Availability {
  readonly rows = input.required<readonly AvailabilityView[]>();

  private readonly formats = inject(Formats);
  protected readonly levelWords = LEVELS_WORDS;
  protected readonly gapLabel = $localize`:@@indicators.incomplete:unvollständig`;
  protected readonly table = computed(() => availabilityTable(this.rows()));

  protected text({ figures, of }: AvailabilityView): string {
    const [areas, all] = [this.formats.number(figures), this.formats.number(of)];
    return $localize`:@@indicators.coverage:${areas}:areas: von ${all}:of:`;
  }
}
