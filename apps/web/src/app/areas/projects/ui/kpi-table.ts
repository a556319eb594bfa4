/** Key figures of a project against their targets: of the month, of the year so far, or of the whole time, each joined by its own rule. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { Month } from '@quartierwerk/domain/projects/month';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Sparkline } from '@quartierwerk/ui/sparkline/sparkline';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { kpiRows, type Scope } from '../model/kpi-rows.js';
import { MonthNames } from '../model/month-names.js';
import { TargetBar } from './target-bar.js';

@Component({
  selector: 'qw-kpi-table',
  imports: [RouterLink, Segments, SourceLine, Sparkline, Status, Table, TableCell, TableRow, TargetBar],
  templateUrl: './kpi-table.html',
  styleUrl: './kpi-table.scss',
})
export class KpiTable {
  readonly kpis = input.required<readonly KpiView[]>();
  readonly month = input.required<Month>();
  readonly beginsOn = input.required<string>();
  readonly shielded = input.required<boolean>();

  private readonly formats = inject(Formats);
  private readonly names = inject(MonthNames);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  protected readonly scopeLabel = $localize`:@@projects.scope:Zeitraum`;
  protected readonly scopes = [
    { value: 'month', label: $localize`:@@projects.scopeMonth:Monat` },
    { value: 'year', label: $localize`:@@projects.scopeYear:kumuliert` },
    { value: 'whole', label: $localize`:@@projects.scopeWhole:Laufzeit` },
  ];
  protected readonly scope = signal<string>('year');
  protected readonly heading = computed(() => {
    const month = this.month();
    const begin = this.beginsOn().slice(0, 7);
    const from = this.scope() === 'month' ? month : this.scope() === 'year' ? `${month.slice(0, 4)}-01` : begin;
    return $localize`:@@projects.soFar:Soll und Ist, ${this.names.span(from > begin ? from : begin, month)}:span:`;
  });
  protected readonly rows = computed(() =>
    kpiRows(this.kpis(), this.scope() as Scope, this.month(), this.formats, this.names),
  );
  protected readonly strokeWords = computed(
    () => $localize`:@@projects.strokeLegend:Senkrechter Strich: Soll bis ${this.names.name(this.month())}:month:.`,
  );
  protected readonly sources = computed(() =>
    [...new Set(this.kpis().map(({ source }) => source))].filter((source) => source !== '').join(', '),
  );

  protected open(code: string): void {
    void this.router.navigateByUrl(ADDRESSES.kpi(code));
  }
}
