/** All index runs of the workspace, latest first: what they were computed from, how, by whom, and whether they are frozen. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { methodInWords } from '../model/method-words.js';
import { RUN_STATE_WORDS } from '../model/run-words.js';

type Shown = 'all' | IndexRunRowView['state'];

@Component({
  selector: 'qw-runs-page',
  imports: [
    Empty,
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
  templateUrl: './runs-page.html',
  styles: `
    /* Nine columns do not fit a tablet; who did it last stands on the page of the run. */
    @media (width < 56.25em) {
      .by {
        display: none;
      }
    }
    .short {
      white-space: nowrap;
    }
    @media (width < 600px) {
      .wide {
        display: none !important;
      }
    }
  `,
})
export class RunsPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = RUN_STATE_WORDS;
  protected readonly methodInWords = methodInWords;
  protected readonly editionName = editionName;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe` },
  ];
  protected readonly heading = $localize`:@@diagnosis.runs:Läufe`;
  protected readonly emptyHeading = $localize`:@@diagnosis.noRuns:Noch kein Lauf`;
  protected readonly segmentsLabel = $localize`:@@diagnosis.runState:Stand`;

  protected readonly resource = readResource(diagnosisRoutes.runs);
  protected readonly mayCompute = computed(() => this.session.may('diagnosis.compute'));
  private readonly runs = computed(() => (this.resource.hasValue() ? this.resource.value().runs : []));
  protected readonly shown = signal<string>('all' satisfies Shown);
  protected readonly segments = computed(() => {
    const runs = this.runs();
    const count = (state: IndexRunRowView['state']) => runs.filter((run) => run.state === state).length;
    return [
      { value: 'all', label: $localize`:@@diagnosis.runsAll:alle`, count: runs.length },
      { value: 'draft', label: $localize`:@@diagnosis.runsDraft:Entwürfe`, count: count('draft') },
      { value: 'frozen', label: RUN_STATE_WORDS.frozen, count: count('frozen') },
    ];
  });
  protected readonly rows = computed(() =>
    this.runs().filter((run) => this.shown() === 'all' || run.state === this.shown()),
  );
  protected readonly any = computed(() => this.runs().length > 0);
  protected readonly comparable = computed(() => this.runs().length > 1);

  protected open(run: IndexRunRowView): void {
    void this.router.navigateByUrl(ADDRESSES.run(run.number));
  }

  /** Frozen or computed: the day and who did it last. */
  /** Which run the selection rests on. */
  protected selectedWords({ selectedAreas }: IndexRunRowView): string {
    if (selectedAreas === 0) return $localize`:@@diagnosis.selectedNone:keine`;
    return selectedAreas === 1
      ? $localize`:@@diagnosis.selectedOne:1 Gebiet`
      : $localize`:@@diagnosis.selectedMany:${this.formats.number(selectedAreas)}:count: Gebiete`;
  }

  protected lastAct(run: IndexRunRowView): { readonly at: string; readonly by: string } {
    const [at, by] = run.frozenAt === null ? [run.computedAt, run.computedBy] : [run.frozenAt, run.frozenBy];
    return { at: this.formats.day(at), by: by ?? '' };
  }
}
