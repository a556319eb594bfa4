/** One indicator of the area, watched beside the project: what it says of the place, without a word about the project's effect. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ValueRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { TrendChart } from '../ui/trend-chart.js';

@Component({
  selector: 'qw-context-indicator',
  imports: [RouterLink, SourceLine, TrendChart],
  template: `
    <p>
      <a [routerLink]="addresses.indicator(code())">{{ code() }} {{ title() }}</a
      >, <span class="qw-secondary">{{ areaName() }}</span>
    </p>
    @if (trend(); as trend) {
      <qw-trend-chart
        [years]="trend.years"
        [own]="trend.own"
        [other]="trend.other"
        [ownName]="areaName()"
        [otherName]="trend.otherName"
        [label]="label()"
      />
      <details>
        <summary i18n="@@projects.asTable">Als Tabelle</summary>
        <table class="qw-table qw-table-values">
          <thead>
            <tr>
              <th scope="col" i18n="@@projects.year">Jahr</th>
              <th scope="col" class="qw-number">{{ areaName() }}</th>
              <th scope="col" class="qw-number">{{ trend.otherName }}</th>
            </tr>
          </thead>
          <tbody>
            @for (year of trend.years; track year; let at = $index) {
              <tr>
                <th scope="row">{{ year }}</th>
                <td class="qw-number">{{ formats.number(trend.own[at], 1) }}</td>
                <td class="qw-number">{{ formats.number(trend.other[at], 1) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
      <qw-source-line [edition]="trend.edition" />
    } @else if (own.hasValue()) {
      <p class="qw-secondary" i18n="@@projects.noContextValues">Für dieses Gebiet liegen keine Werte vor.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
    table {
      max-width: 420px;
    }
  `,
})
export class ContextIndicator {
  readonly code = input.required<string>();
  readonly title = input.required<string>();
  readonly areaName = input.required<string>();
  readonly areaId = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly own = readResource(indicatorsRoutes.values, () => ({
    params: { code: this.code() },
    query: { search: this.areaName(), level: 'small_area' },
  }));
  private readonly district = readResource(indicatorsRoutes.values, () => ({
    params: { code: this.code() },
    query: { level: 'district' },
  }));
  protected readonly label = computed(
    () => $localize`:@@projects.trendLabel:${this.title()}:title: in ${this.areaName()}:area: über die Jahre`,
  );
  protected readonly trend = computed(() => {
    if (!this.own.hasValue()) return null;
    const { years, rows, areaEdition } = this.own.value();
    const row = rows.find(({ areaId }) => areaId === this.areaId());
    if (!row || years.length === 0) return null;
    const above = this.district.hasValue() ? this.district.value() : null;
    const aboveRow = above?.rows[0];
    const order = years.map((year, at) => ({ year, at })).sort((a, b) => a.year - b.year);
    return {
      years: order.map(({ year }) => year),
      own: order.map(({ at }) => valueAt(row, at)),
      other: order.map(({ year }) => (aboveRow ? valueAt(aboveRow, above.years.indexOf(year)) : null)),
      otherName: $localize`:@@projects.district:Kreis`,
      edition: editionName(areaEdition?.name ?? ''),
    };
  });
}

function valueAt(row: ValueRowView, at: number): number | null {
  return row.cells[at]?.value ?? null;
}
