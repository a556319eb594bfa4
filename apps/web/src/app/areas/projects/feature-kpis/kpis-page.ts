/** Key figures of every project that the person may see, project by project. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { KpiGroupView } from '@quartierwerk/contracts/projects/kpi.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { kpiRows, type KpiRow } from '../model/kpi-rows.js';
import { MonthNames } from '../model/month-names.js';
import { offerWords } from '../model/month-offer.js';
import { TargetBar } from '../ui/target-bar.js';

type Segment = 'all' | 'below' | 'far_below' | 'no_value';

@Component({
  selector: 'qw-kpis-page',
  imports: [
    Empty,
    GroupHead,
    GroupRow,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    Table,
    TableCell,
    TableRow,
    TargetBar,
  ],
  templateUrl: './kpis-page.html',
  styleUrl: './kpis-page.scss',
})
export class KpisPage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly names = inject(MonthNames);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@projects.kpis:Kennzahlen`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@projects.noKpisHeading:Noch keine Kennzahlen`;
  protected readonly segmentsLabel = $localize`:@@projects.state:Stand`;

  protected readonly resource = readResource(projectsRoutes.kpis);
  protected readonly segment = signal<string>('all');
  private readonly all = computed(() => (this.resource.hasValue() ? this.resource.value().groups : []));
  protected readonly any = computed(() => this.all().length > 0);
  protected readonly segments = computed(() => {
    const states = this.all().flatMap(({ kpis }) => kpis.map(({ figures }) => figures.year.state));
    const count = (state: Segment): number => states.filter((one) => one === state).length;
    return [
      { value: 'all', label: $localize`:@@projects.all:alle`, count: states.length },
      { value: 'below', label: $localize`:@@projects.below:unter Soll`, count: count('below') },
      { value: 'far_below', label: $localize`:@@projects.farBelow:weit unter Soll`, count: count('far_below') },
      { value: 'no_value', label: $localize`:@@projects.noValue:kein Wert`, count: count('no_value') },
    ];
  });
  protected readonly groups = computed(() =>
    this.all()
      .map((group) => ({ group, rows: this.rowsOf(group) }))
      .filter(({ rows }) => rows.length > 0),
  );

  constructor() {
    this.segment.set(inject(ActivatedRoute).snapshot.queryParamMap.get('stand') ?? 'all');
    keepInQuery(() => ({ stand: this.segment() === 'all' ? null : this.segment() }));
  }

  protected open(code: string): void {
    void this.router.navigateByUrl(ADDRESSES.kpi(code));
  }

  protected factOf({ project, month, openReadings }: KpiGroupView): string {
    const open =
      openReadings === 0
        ? ''
        : openReadings === 1
          ? $localize`:@@projects.oneOpen:1 Wert für ${this.names.name(month)}:month: fehlt`
          : $localize`:@@projects.someOpen:${openReadings}:count: Werte für ${this.names.name(month)}:month: fehlen`;
    return [project.carrier.name, project.areaName ?? '', open].filter((part) => part !== '').join(', ');
  }

  /** What is due about the figures of a project; a month that only just runs is not offered in a list. */
  protected entryOf({ mayReport, offer }: KpiGroupView): { readonly month: string; readonly words: string } | null {
    if (!mayReport || offer === null || offer.act === 'begin') return null;
    return { month: offer.month, words: offerWords(offer, this.names) };
  }

  private rowsOf({ kpis, month }: KpiGroupView): KpiRow[] {
    const shown = kpis.filter(({ figures }) => this.segment() === 'all' || figures.year.state === this.segment());
    return kpiRows(shown, 'year', month, this.formats, this.names);
  }
}
