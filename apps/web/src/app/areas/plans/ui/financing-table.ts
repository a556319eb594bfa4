/** Costs and financing of one measure by year: each source with how sure it is, and the difference by its name. */
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { balanceOf } from '@quartierwerk/domain/plans/financing';
import type { CostKind } from '@quartierwerk/domain/plans/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Status } from '@quartierwerk/ui/status/status';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { Table } from '@quartierwerk/ui/table/table';
import { yearsOf } from '../model/financing-entry.js';
import { differenceWords, euros } from '../model/money.js';
import { lastPastYear, yearColumns } from '../model/year-columns.js';
import { COST_WORDS, KIND_WORDS, MONEY_STATE_WORDS } from '../model/plan-words.js';

@Component({
  selector: 'qw-financing-table',
  imports: [NgTemplateOutlet, ScrollArea, SourceLine, Status, Table],
  template: `
    <ng-template #wholeHead>
      <th scope="col" class="qw-number" i18n="@@plans.sumOfAll">Summe</th>
      <th scope="col" i18n="@@plans.state">Stand</th>
    </ng-template>
    <ng-template #whole let-row="row">
      <td class="qw-number">{{ row.total }}</td>
      <td class="state">
        @if (row.state; as state) {
          <qw-status [shape]="state.shape" [tone]="state.tone">{{ state.word }}</qw-status>
        }
      </td>
    </ng-template>
    @if (past(); as year) {
      <button
        type="button"
        class="qw-link-button qw-small"
        [attr.aria-expanded]="apart()"
        (click)="apart.set(!apart())"
      >
        @if (apart()) {
          <ng-container i18n="@@plans.yearsTogether">Jahre bis {{ year }} zusammenfassen</ng-container>
        } @else {
          <ng-container i18n="@@plans.yearsApart">Jahre bis {{ year }} einzeln zeigen</ng-container>
        }
      </button>
    }
    <qw-scroll-area [label]="label">
      <table qwTable values>
        <caption class="qw-visually-hidden">
          {{
            label
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col" i18n="@@plans.sourceEuro">Quelle, Beträge in €</th>
            @if (wide()) {
              <ng-container [ngTemplateOutlet]="wholeHead" />
            }
            @for (column of columns(); track column.label) {
              <th scope="col" class="qw-number">{{ column.label }}</th>
            }
            @if (!wide()) {
              <ng-container [ngTemplateOutlet]="wholeHead" />
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr [class.strong]="row.strong">
              <th scope="row">
                {{ row.name }}
                @if (row.fact) {
                  <span class="qw-small qw-secondary">{{ row.fact }}</span>
                }
              </th>
              @if (wide()) {
                <ng-container [ngTemplateOutlet]="whole" [ngTemplateOutletContext]="{ row }" />
              }
              @for (sum of row.sums; track $index) {
                <td class="qw-number">{{ sum }}</td>
              }
              @if (!wide()) {
                <ng-container [ngTemplateOutlet]="whole" [ngTemplateOutletContext]="{ row }" />
              }
            </tr>
          }
        </tbody>
      </table>
    </qw-scroll-area>
    @if (invented()) {
      <qw-source-line [source]="source" />
    }
  `,
  styles: `
    th[scope='row'] {
      min-width: 180px;
      text-align: left;
      font-weight: 400;
    }
    th .qw-small {
      display: block;
    }
    .strong > * {
      font-weight: 600 !important;
    }
    .strong qw-status {
      font-weight: 500;
    }
    .state {
      min-width: 148px;
    }
  `,
})
export class FinancingTable {
  readonly measure = input.required<MeasureView>();
  readonly invented = input(false);

  private readonly formats = inject(Formats);
  protected readonly label = $localize`:@@plans.viewMoney:Kosten und Finanzierung`;
  protected readonly source = $localize`:@@plans.inventedSource:Demonstration, alle Beträge erfunden`;
  private readonly years = computed(() => yearsOf(this.measure()));
  /** The last of the years that have passed, where they stand in one column unless somebody wants them apart. */
  protected readonly past = computed(() => lastPastYear(this.years(), new Date().getFullYear()));
  protected readonly apart = signal(false);
  protected readonly columns = computed(() => yearColumns(this.years(), this.apart() ? null : this.past()));
  /** More years than fit beside the sums: then these stand first, so that nobody has to scroll for what matters. */
  protected readonly wide = computed(() => this.columns().length > 6);
  protected readonly balance = computed(() => {
    const { costs, financing } = this.measure();
    return balanceOf(
      costs,
      financing.flatMap((line) => line.amounts),
    );
  });
  protected readonly rows = computed(() => {
    const { costs, financing } = this.measure();
    const kind = (wanted: CostKind) => costs.filter((cost) => cost.kind === wanted);
    const difference = differenceWords(this.balance(), this.formats);
    const fits = { shape: 'done' as const, word: $localize`:@@plans.fits:stimmt überein` };
    return [
      ...financing.map(({ id, source, kind: own, rate, state, amounts }) => ({
        ...this.row(id, source, amounts, MONEY_STATE_WORDS[state]),
        fact:
          rate === null ? KIND_WORDS[own] : `${KIND_WORDS[own]}, ${this.formats.percent(rate, rate % 1 === 0 ? 0 : 2)}`,
      })),
      {
        ...this.row(
          'financed',
          $localize`:@@plans.financed:Finanziert`,
          financing.flatMap((line) => line.amounts),
          null,
        ),
        strong: true,
      },
      { ...this.row('costs', COST_WORDS.once, kind('once'), difference ?? fits), strong: true },
      ...(kind('follow_up').length > 0 ? [this.row('followUp', COST_WORDS.follow_up, kind('follow_up'), null)] : []),
    ];
  });

  private row(
    id: string,
    name: string,
    amounts: readonly { readonly year: number; readonly cents: number }[],
    state: ReturnType<typeof differenceWords>,
  ) {
    const sum = (list: typeof amounts) => list.reduce((total, { cents }) => total + cents, 0);
    const sums = this.columns().map(({ years }) =>
      euros(sum(amounts.filter(({ year }) => years.includes(year))), this.formats),
    );
    return { id, name, fact: '', sums, total: euros(sum(amounts), this.formats), state, strong: false };
  }
}
