/** Projects by what must happen: those with something overdue first, then those that run, then those that are over. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ProjectRowView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { lacksKpis } from '@quartierwerk/domain/projects/project-workflow';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { askedStep } from '../../../shared/query/asked-step.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { NEW_KPI } from '../../../shared/words/gap-words.js';
import { PROJECT_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import { MonthNames } from '../model/month-names.js';
import { filterFields, filterProjects, groupsOf, segmentsOf, type Segment } from '../model/project-list.js';
import { DUE_SHAPES, dueWords } from '../model/project-words.js';

@Component({
  selector: 'qw-projects-page',
  imports: [
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Icon,
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
  ],
  templateUrl: './projects-page.html',
  styleUrl: './projects-page.scss',
})
export class ProjectsPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly names = inject(MonthNames);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = PROJECT_STATE_WORDS;
  protected readonly dueWords = dueWords;
  protected readonly dueShapes = DUE_SHAPES;
  protected readonly newKpi = NEW_KPI;
  protected readonly kpiStep = askedStep('kpi');
  protected readonly heading = $localize`:@@projects.title:Projekte`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@projects.noneHeading:Noch kein Projekt`;
  protected readonly segmentsLabel = $localize`:@@projects.state:Stand`;

  protected readonly resource = readResource(projectsRoutes.list);
  private readonly all = computed(() => (this.resource.hasValue() ? this.resource.value().projects : []));
  protected readonly mayCreate = computed(
    () => this.resource.hasValue() && this.resource.value().actions.includes('create'),
  );
  protected readonly total = computed(() => this.all().length);
  protected readonly segment = signal<string>('all');
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly segments = computed(() => segmentsOf(this.all()));
  protected readonly fields = computed(() => filterFields(this.all()));
  protected readonly rows = computed(() =>
    filterProjects(this.all(), this.segment() as Segment, this.filters(), this.text() ?? ''),
  );
  protected readonly groups = computed(() => groupsOf(this.rows()));
  protected readonly month = computed(() => (this.resource.hasValue() ? this.resource.value().month : ''));
  protected readonly seesCarriers = computed(() => this.session.may('places.read'));

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const keys = ['traeger', 'kommune', 'programm'];
    this.segment.set(query.get('stand') ?? 'all');
    this.text.set(query.get('suche') ?? '');
    this.filters.set(
      Object.fromEntries(
        keys.flatMap((key) => {
          const value = query.get(key);
          return value === null ? [] : [[key, value]];
        }),
      ),
    );
    keepInQuery(() => ({
      ...Object.fromEntries(keys.map((key) => [key, this.filters()[key] ?? null])),
      stand: this.segment() === 'all' ? null : this.segment(),
      suche: this.text() === '' ? null : this.text(),
    }));
  }

  protected lacks({ state, kpis }: ProjectRowView): boolean {
    return lacksKpis(state, kpis.total);
  }

  protected open({ code }: ProjectRowView): void {
    void this.router.navigateByUrl(ADDRESSES.project(code));
  }

  /** "5 im Soll, 1 unter Soll, 1 weit unter Soll". */
  protected kpiWords({ kpis }: ProjectRowView): string {
    const parts = [
      [kpis.onTarget, $localize`:@@projects.onTarget:im Soll`],
      [kpis.below, $localize`:@@projects.below:unter Soll`],
      [kpis.farBelow, $localize`:@@projects.farBelow:weit unter Soll`],
      [kpis.noValue, $localize`:@@projects.withoutValue:ohne Wert`],
    ] as const;
    const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return words.length === 0 ? $localize`:@@projects.noKpis:keine Kennzahlen` : words.join(', ');
  }

  protected openWords({ openReadings }: ProjectRowView): string {
    return openReadings === 1
      ? $localize`:@@projects.oneOpen:1 Wert für ${this.names.name(this.month())}:month: fehlt`
      : $localize`:@@projects.someOpen:${openReadings}:count: Werte für ${this.names.name(this.month())}:month: fehlen`;
  }

  protected period({ beginsOn, endsOn }: ProjectRowView): string {
    return endsOn === null
      ? $localize`:@@projects.since:seit ${this.formats.day(beginsOn)}:begin:`
      : $localize`:@@projects.until:bis ${this.formats.day(endsOn)}:end:`;
  }
}
