/** The money of one grant: plan beside actual by category, what was drawn, who pays, and what does not fit, by its name. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GrantView } from '@quartierwerk/contracts/projects/project.views';
import { moneyBalance, type Quarter } from '@quartierwerk/domain/projects/grant-money';
import { COST_CATEGORIES } from '@quartierwerk/domain/projects/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Status } from '@quartierwerk/ui/status/status';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { Table } from '@quartierwerk/ui/table/table';
import {
  COST_CATEGORY_WORDS,
  euroWords,
  figureOf,
  GRANT_FINANCING_WORDS,
  leftWords,
  quarterWords,
  warningWords,
} from '../model/money-words.js';

const WHOLE = 'whole';

@Component({
  selector: 'qw-grant-money',
  imports: [Icon, MatButton, ScrollArea, Segments, SourceLine, Status, Table],
  templateUrl: './grant-money.html',
  styleUrl: './grant-money.scss',
})
export class GrantMoneyTable {
  readonly grant = input.required<GrantView>();
  readonly today = input.required<string>();
  /** A demonstration whose sums are invented. */
  readonly invented = input(false);
  readonly planAsked = output();
  readonly quarterAsked = output<Quarter>();

  private readonly formats = inject(Formats);
  protected readonly source = $localize`:@@projects.inventedMoney:Demonstration, alle Beträge erfunden`;
  protected readonly spanLabel = $localize`:@@projects.scope:Zeitraum`;
  protected readonly money = computed(() => this.grant().money);
  private readonly years = computed(() => {
    const { plan, spending } = this.money();
    return [...new Set([...plan, ...spending].map(({ year }) => year))].sort((a, b) => a - b);
  });
  protected readonly spans = computed(() => [
    ...this.years().map((year) => ({ value: String(year), label: String(year) })),
    { value: WHOLE, label: $localize`:@@projects.wholeGrant:gesamt` },
  ]);
  /** The year that runs, else the whole. */
  protected readonly span = linkedSignal<readonly number[], string>({
    source: this.years,
    computation: (years, former) => {
      if (former && (former.value === WHOLE || years.includes(Number(former.value)))) return former.value;
      const now = Number(this.today().slice(0, 4));
      return years.includes(now) ? String(now) : WHOLE;
    },
  });
  private readonly year = computed(() => (this.span() === WHOLE ? null : Number(this.span())));
  private readonly balance = computed(() => moneyBalance(this.money(), COST_CATEGORIES, this.year()));
  protected readonly hasMoney = computed(() => this.years().length > 0);
  protected readonly tableLabel = computed(
    () => $localize`:@@projects.moneyCaption:Plan und Ist in Euro, ${this.grant().title}:title:`,
  );
  protected readonly rows = computed(() => {
    const { categories, planned, spent } = this.balance();
    const row = (name: string, plan: number, actual: number, strong: boolean) => ({
      ...{ name, strong },
      planned: figureOf(plan, this.formats),
      spent: figureOf(actual, this.formats),
      over: actual > plan,
      left: leftWords(plan, actual, this.formats),
    });
    return [
      ...categories.map((one) => row(COST_CATEGORY_WORDS[one.category], one.planned, one.spent, false)),
      row($localize`:@@projects.sumRow:Summe`, planned, spent, true),
    ];
  });
  protected readonly drawn = computed(() => {
    const sum = euroWords(this.balance().drawn, this.formats);
    const { amountCents } = this.grant();
    if (this.year() !== null || amountCents === null) return $localize`:@@projects.drawnWords:abgerufen ${sum}:sum:`;
    return $localize`:@@projects.drawnOf:abgerufen ${sum}:sum:, bewilligt ${euroWords(amountCents, this.formats)}:granted:`;
  });
  protected readonly financing = computed(() =>
    this.money().financing.map(({ kind, source, cents }) => ({
      kind,
      name: [GRANT_FINANCING_WORDS[kind], source].filter((part) => part !== '').join(', '),
      sum: euroWords(cents, this.formats),
    })),
  );
  /** Said where it is so, as the difference is where it is not. */
  protected readonly covered = computed(() => {
    const { plan, financing, warnings } = this.money();
    const open = warnings.some(({ code }) => code === 'unfinanced' || code === 'overfinanced');
    return plan.length > 0 && financing.length > 0 && !open;
  });
  protected readonly warnings = computed(() =>
    this.money().warnings.map((warning) => ({ code: warning.code, words: warningWords(warning, this.formats) })),
  );
  /** Quarters of the span that may be entered or were, latest first. */
  protected readonly quarters = computed(() => {
    const { spending, drawdowns, quarters } = this.money();
    const year = this.year();
    const key = (one: Quarter): string => `${one.year}-${one.quarter}`;
    const all = new Map([...quarters, ...spending, ...drawdowns].map((one) => [key(one), one]));
    return [...all.entries()]
      .filter(([, one]) => year === null || one.year === year)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([id, { year: of, quarter }]) => {
        const within = <Line extends Quarter>(lines: readonly Line[]): Line[] => lines.filter((one) => key(one) === id);
        const spent = within(spending).reduce((sum, { cents }) => sum + cents, 0);
        const drawnHere = within(drawdowns).reduce((sum, { cents }) => sum + cents, 0);
        const entered = within(spending).length + within(drawdowns).length > 0;
        return {
          ...{ id, entered, of: { year: of, quarter }, name: quarterWords({ year: of, quarter }) },
          spent: entered ? figureOf(spent, this.formats) : this.formats.missing,
          drawn: entered ? figureOf(drawnHere, this.formats) : this.formats.missing,
          may: quarters.some((one) => key(one) === id),
        };
      });
  });
}
