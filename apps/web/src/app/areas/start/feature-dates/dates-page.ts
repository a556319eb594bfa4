/** Conferences, meetings and the days of own projects by their day: those ahead, the next first; those past, the latest first. */
import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { askedStep } from '../../../shared/query/asked-step.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { NEW_KPI } from '../../../shared/words/gap-words.js';
import { dateRow, type DateRow } from '../model/date-rows.js';
import { datesByMonth } from '../model/dates-by-month.js';

const AHEAD = 'kommend';
const PAST = 'vergangen';

@Component({
  selector: 'qw-dates-page',
  imports: [
    ...[Empty, GroupHead, GroupRow, Loading, PageHeader, ProblemView, RouterLink],
    ...[Segments, Status, Table, TableCell, TableRow],
  ],
  templateUrl: './dates-page.html',
  styles: `
    .day {
      white-space: nowrap;
    }
    .step {
      display: block;
    }
  `,
})
export class DatesPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly pages = inject(NodePages);
  protected readonly formats = inject(Formats);
  protected readonly heading = $localize`:@@start.datesHeading:Termine`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly segmentsLabel = $localize`:@@start.datesParts:Teile der Liste`;

  protected readonly newKpi = NEW_KPI;
  protected readonly kpiStep = askedStep('kpi');
  protected readonly mayManage = computed(() => this.session.may('projects.manage'));

  protected readonly resource = readResource(startRoutes.dates);
  protected readonly known = keptValue(this.resource);
  protected readonly segment = signal<string>(AHEAD);
  private readonly today = dayOf(new Date());
  private readonly rows = computed(() =>
    (this.known()?.dates ?? []).map((date) => dateRow(date, this.formats, this.pages.of)),
  );
  private readonly ahead = computed(() =>
    this.rows()
      .filter(({ day }) => day >= this.today)
      .toReversed(),
  );
  private readonly past = computed(() => this.rows().filter(({ day }) => day < this.today));
  protected readonly segments = computed(() => [
    { value: AHEAD, label: $localize`:@@start.datesAhead:Kommend`, count: this.ahead().length },
    { value: PAST, label: $localize`:@@start.datesPast:Vergangen`, count: this.past().length },
  ]);
  protected readonly months = computed(() =>
    datesByMonth(this.segment() === PAST ? this.past() : this.ahead(), (day) => this.formats.month(day)),
  );
  protected readonly emptyHeading = computed(() =>
    this.segment() === PAST
      ? $localize`:@@start.noDatesPast:Noch kein Termin liegt zurück`
      : $localize`:@@start.noDatesAhead:Kein Termin steht an`,
  );

  constructor() {
    if (inject(ActivatedRoute).snapshot.queryParamMap.get('zeit') === PAST) this.segment.set(PAST);
    keepInQuery(() => ({ zeit: this.segment() === PAST ? PAST : null }));
  }

  protected open({ page }: DateRow): void {
    void this.router.navigateByUrl(page);
  }
}
