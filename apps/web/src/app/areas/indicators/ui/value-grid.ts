/** Values of one indicator: areas in rows, years in columns, and the course of each row as a small line. No cell is empty. */
import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Sparkline } from '@quartierwerk/ui/sparkline/sparkline';
import { Table } from '@quartierwerk/ui/table/table';
import { LEVEL_WORDS } from '../model/catalogue-words.js';
import { hiddenRemark, NOT_RELEASED } from '../model/release-words.js';
import { cellText } from '../../../shared/words/value-words.js';

@Component({
  selector: 'qw-value-grid',
  imports: [Sparkline, Table],
  template: `
    <div class="qw-table-scroll qw-scroll-edge" tabindex="0" role="region" [attr.aria-label]="caption">
      <table qwTable values>
        <caption class="qw-visually-hidden">
          {{
            caption
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@indicators.area">Gebiet</th>
            @for (year of years(); track year) {
              <th scope="col" class="qw-number">{{ year }}</th>
            }
            @if (years().length > 1) {
              <th scope="col" class="course" i18n="@@indicators.course">Verlauf</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.areaId) {
            <tr [class.upper]="row.level !== 'small_area'">
              <th scope="row">
                {{ row.name }}
                <span class="qw-secondary">{{ row.where }}</span>
              </th>
              @for (cell of row.cells; track $index) {
                <td class="qw-number">
                  {{ cell.figure }}
                  @if (cell.remark) {
                    <span class="remark">{{ cell.remark }}</span>
                  }
                </td>
              }
              @if (years().length > 1) {
                <td class="course"><qw-sparkline [values]="row.course" /></td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    /* Few years stand beside their areas, not at the far end of an empty row. */
    table {
      width: auto;
      min-width: min(100%, 36rem);
    }
    .remark {
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .course {
      width: 64px;
    }
    .upper > * {
      font-weight: 500;
    }
    .upper .remark,
    .upper .qw-secondary {
      font-weight: 400;
    }
    .qw-number {
      white-space: nowrap;
    }
    th[scope='row'] {
      min-width: 132px;
    }
  `,
})
export class ValueGrid {
  readonly view = input.required<IndicatorValuesView>();
  readonly decimals = input.required<number>();
  /** Rows that stand above all others, with the same years: what the others are read against. */
  readonly reference = input<IndicatorValuesView['rows']>([]);

  private readonly formats = inject(Formats);
  protected readonly caption = $localize`:@@indicators.valuesCaption:Werte nach Gebieten und Jahren`;

  /** Oldest first, as time is read; the view may have them in another order. */
  private readonly order = computed(() =>
    this.view()
      .years.map((year, at) => ({ year, at }))
      .sort((a, b) => a.year - b.year),
  );
  protected readonly years = computed(() => this.order().map(({ year }) => year));
  protected readonly rows = computed(() =>
    [...this.reference(), ...this.view().rows].map((row) => {
      const cells = this.order().map(({ at }) => row.cells[at] ?? null);
      return {
        ...{ areaId: row.areaId, name: row.name, level: row.level },
        where: row.parentName ?? LEVEL_WORDS[row.level],
        cells: cells.map((cell) => ({
          ...cellText(cell, this.decimals(), this.formats),
          ...(cell?.pending && { remark: NOT_RELEASED }),
          ...(cell?.hidden && { remark: hiddenRemark(cell.hidden) }),
        })),
        course: cells.map((cell) => cell?.value ?? null),
      };
    }),
  );
}
