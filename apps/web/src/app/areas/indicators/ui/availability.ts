/** For which years and how many areas there are figures: a row for each year, level and area edition. */
import { Component, computed, inject, input } from '@angular/core';
import type { AvailabilityView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { Table } from '@quartierwerk/ui/table/table';
import { LEVEL_WORDS } from '../model/catalogue-words.js';

@Component({
  selector: 'qw-availability',
  imports: [Status, Table],
  template: `
    @if (rows().length === 0) {
      <p class="qw-secondary" i18n="@@indicators.nothingDelivered">Noch nichts geliefert</p>
    } @else {
      <table qwTable values>
        <thead>
          <tr>
            <th scope="col" i18n="@@indicators.year">Jahr</th>
            <th scope="col" i18n="@@indicators.level">Ebene</th>
            <th scope="col" class="qw-number" i18n="@@indicators.withFigure">mit Zahl</th>
          </tr>
        </thead>
        <tbody>
          @for (row of lines(); track $index) {
            <tr>
              <th scope="row">{{ row.year }}</th>
              <td>
                {{ row.level }}
                @if (row.edition) {
                  <span class="edition">{{ row.edition }}</span>
                }
              </td>
              <td class="qw-number">
                @if (!row.complete) {
                  <qw-status shape="gap" [label]="gapLabel" />
                }
                {{ row.figures }}
                @if (row.missing) {
                  <span class="edition">{{ row.missing }}</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    .edition {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Availability {
  readonly rows = input.required<readonly AvailabilityView[]>();

  private readonly formats = inject(Formats);
  protected readonly gapLabel = $localize`:@@indicators.incomplete:unvollständig`;

  /** The edition of the areas is named only where there is more than one. */
  protected readonly lines = computed(() => {
    const rows = this.rows();
    const several = new Set(rows.map(({ areaEditionId }) => areaEditionId)).size > 1;
    return rows.map((row) => {
      const [figures, of] = [this.formats.number(row.figures), this.formats.number(row.of)];
      const missing = this.formats.number(row.missing);
      return {
        year: row.year,
        level: LEVEL_WORDS[row.level],
        edition: several ? row.areaEditionName : '',
        complete: row.figures >= row.of,
        figures: $localize`:@@indicators.coverage:${figures}:areas: von ${of}:of:`,
        missing: row.missing === 0 ? '' : $localize`:@@indicators.markedMissing:${missing}:count: mit Zeichen`,
      };
    });
  });
}
