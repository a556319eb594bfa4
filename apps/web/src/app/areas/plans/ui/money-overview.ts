/** Costs and financing by field and by stage: who pays what, and where the two do not agree, by name. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { FINANCING_KINDS } from '@quartierwerk/domain/plans/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Status } from '@quartierwerk/ui/status/status';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { GroupRow } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { differenceWords, euros, sumDifferenceWords, sumWords } from '../model/money.js';
import { moneyFields, moneyStages, sumsOf, unfinanced, type MoneyRow, type MoneySums } from '../model/plan-money.js';
import { KIND_WORDS } from '../model/plan-words.js';

@Component({
  selector: 'qw-money-overview',
  imports: [GroupRow, RouterLink, ScrollArea, SourceLine, Status, Table],
  templateUrl: './money-overview.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    td:first-child,
    th[scope='row'] {
      min-width: 200px;
      text-align: left;
      font-weight: 400;
    }
    .code {
      margin-right: 6px;
      font-weight: 500;
      color: var(--mat-sys-on-surface-variant);
    }
    .total > * {
      font-weight: 600 !important;
    }
    td.word {
      min-width: 168px;
    }
  `,
})
export class MoneyOverview {
  readonly plan = input.required<PlanView>();
  readonly shown = input.required<readonly PlanMeasureView[]>();
  readonly invented = input(false);

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kinds = FINANCING_KINDS;
  protected readonly kindWords = KIND_WORDS;
  protected readonly label = $localize`:@@plans.viewMoney:Kosten und Finanzierung`;
  protected readonly source = $localize`:@@plans.inventedSource:Demonstration, alle Beträge erfunden`;
  protected readonly noCosts = $localize`:@@plans.noCosts:noch keine Kosten`;
  protected readonly fields = computed(() =>
    moneyFields({ fields: this.plan().fields, measures: this.shown() }).filter(({ rows }) => rows.length > 0),
  );
  protected readonly stages = computed(() =>
    moneyStages({ stages: this.plan().stages, measures: this.shown() }).filter(({ count }) => count > 0),
  );
  protected readonly total = computed(() => sumsOf(this.fields()));
  protected readonly conclusion = computed(() => {
    const { sum, fields } = unfinanced(this.fields());
    if (sum === 0) return '';
    const where = new Intl.ListFormat('de').format(fields.map(String));
    return $localize`:@@plans.openIn:${sumWords(sum, this.formats)}:sum: ohne Quelle in Feld ${where}:fields:`;
  });

  protected euros(cents: number): string {
    return euros(cents, this.formats);
  }

  protected difference(row: Pick<MoneyRow, 'open' | 'warning'>) {
    return differenceWords(row, this.formats);
  }

  protected sumDifference(sums: MoneySums) {
    return sumDifferenceWords(sums, this.formats);
  }
}
