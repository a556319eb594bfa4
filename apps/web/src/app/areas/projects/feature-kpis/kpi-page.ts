/** One key figure: how it is counted, where it stands, and every month with what was said to it. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { KpiDetailView } from '@quartierwerk/contracts/projects/kpi.views';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { KpiStore } from '../data/kpi-store.js';
import { kpiBody, kpiEntry, kpiFields, TARGET_ROWS, targetsBody } from '../model/entries.js';
import type { EntryModel, EntryStore } from '../model/entry-fields.js';
import { kpiFacts } from '../model/kpi-facts.js';
import { fitting, judgementWord, valueWords } from '../../../shared/words/kpi-words.js';
import { MonthNames } from '../model/month-names.js';
import { offerWords } from '../model/month-offer.js';
import { readingRows } from '../model/reading-rows.js';
import { EntryDialog } from '../ui/entry-dialog.js';
import { MonthChart } from '../ui/month-chart.js';
import { TargetBar } from '../ui/target-bar.js';

@Component({
  selector: 'qw-kpi-page',
  imports: [
    ConfirmDialog,
    EntryDialog,
    Icon,
    LinkedNodes,
    Loading,
    MatButton,
    MonthChart,
    NodeThread,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    SourceLine,
    Status,
    Table,
    TableCell,
    TargetBar,
    UnreadHeading,
  ],
  providers: [KpiStore],
  templateUrl: './kpi-page.html',
  styleUrl: './kpi-page.scss',
})
export class KpiPage {
  readonly code = input.required<string>();

  protected readonly store = inject(KpiStore);
  private readonly formats = inject(Formats);
  protected readonly names = inject(MonthNames);
  protected readonly addresses = ADDRESSES;
  protected readonly targetRows = TARGET_ROWS;
  protected readonly editing = signal(false);
  protected readonly retiring = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly editHeading = $localize`:@@projects.reviseKpi:Kennzahl bearbeiten`;
  protected readonly editAction = $localize`:@@projects.saveKpi:Kennzahl speichern`;
  protected readonly retireHeading = $localize`:@@projects.retireHeading:Kennzahl nicht mehr erheben?`;

  protected readonly kpi = this.store.kpi;
  protected readonly crumbs = computed(() => {
    const kpi = this.kpi();
    return [
      { label: $localize`:@@projects.kpis:Kennzahlen`, link: ADDRESSES.kpis },
      ...(kpi ? [{ label: kpi.project.title, link: ADDRESSES.project(kpi.project.code) }] : []),
      { label: kpi?.name ?? '' },
    ];
  });
  protected readonly state = computed(() => {
    const kpi = this.kpi();
    return kpi ? judgementWord(kpi.figures.year, kpi.direction, this.formats) : null;
  });
  protected readonly facts = computed(() => {
    const kpi = this.kpi();
    return kpi ? kpiFacts(kpi, this.formats) : [];
  });
  protected readonly rows = computed(() => {
    const kpi = this.kpi();
    return kpi ? readingRows(kpi, this.formats, this.names) : [];
  });
  protected readonly scopes = computed(() => {
    const kpi = this.kpi();
    if (!kpi) return [];
    const words = {
      month: this.names.long(kpi.month),
      year: $localize`:@@projects.yearToDate:${kpi.month.slice(0, 4)}:year: bis ${this.names.name(kpi.month)}:month:`,
      whole: $localize`:@@projects.scopeWhole:Laufzeit`,
    };
    return (['month', 'year', 'whole'] as const).map((scope) => {
      const figure = kpi.figures[scope];
      return {
        name: words[scope],
        figure,
        value: valueWords(kpi, figure, this.formats),
        target:
          figure.target === null
            ? this.formats.missing
            : this.formats.number(figure.target, fitting(figure.target, kpi.decimals)),
        state: judgementWord(figure, kpi.direction, this.formats),
      };
    });
  });
  protected readonly chartLabel = computed(
    () => $localize`:@@projects.chartLabel:${this.kpi()?.name ?? ''}:name:, zwölf Monate gegen das Soll`,
  );
  protected readonly offer = computed(() => {
    const kpi = this.kpi();
    return kpi?.offer && this.may('report') ? { ...kpi.offer, words: offerWords(kpi.offer, this.names) } : null;
  });
  protected readonly retireAction = computed(
    () => $localize`:@@projects.retireAction:${this.kpi()?.name ?? ''}:name: nicht mehr erheben`,
  );
  protected readonly ruleFixed = computed(() => (this.kpi()?.readings.length ?? 0) > 0);
  protected readonly fields = computed(() => kpiFields(this.ruleFixed()));
  protected readonly initial = computed(() => kpiEntry(this.kpi() ?? null, this.formats));

  protected readonly revise: EntryStore = async (entry, current) => {
    const kpi = (current as KpiDetailView | undefined) ?? this.kpi();
    if (kpi) await this.store.revise(kpi, kpiBody(entry, this.formats), targetsBody(entry, this.formats));
  };
  protected readonly compare = (current: unknown): EntryModel => kpiEntry(current as KpiDetailView, this.formats);

  constructor() {
    effect(() => this.store.key.set(this.code()));
    registerThreadKey(() => {
      const code = this.kpi()?.code;
      return code === undefined ? null : ADDRESSES.threadOf('kpi', code);
    });
  }

  protected may(action: 'revise' | 'set_targets' | 'retire' | 'report'): boolean {
    return this.kpi()?.actions.includes(action) ?? false;
  }

  protected async retire(): Promise<void> {
    const kpi = this.kpi();
    if (!kpi) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.store.retire(kpi);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
      this.retiring.set(false);
    }
  }
}
