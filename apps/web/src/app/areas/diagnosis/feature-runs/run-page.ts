/** A stored run in the frame of the workshop, but nothing in it can be changed: it is frozen, computed again, and areas are selected from it. */
import { Component, computed, DOCUMENT, effect, ElementRef, inject, input, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { addressOf } from '@quartierwerk/contracts/http/route';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { OutdatedBase } from '../../../shared/chain/outdated-base.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';
import { ReleasedDataDialog } from '../../../shared/released/released-data-dialog.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { countedSmallAreas } from '../../../shared/words/small-area-label.js';
import { RunDocuments } from '../data/run-documents.js';
import { RunStore } from '../data/run-store.js';
import { runBefore } from '../model/compared-side.js';
import { profileAddress } from '../model/profile-address.js';
import { readTop, topOf } from '../model/draft-method.js';
import { deliveriesInWords, methodInWords } from '../model/method-words.js';
import { RANK_COLUMNS } from '../model/rank-groups.js';
import { tablePicture } from '../model/table-picture.js';
import { viewOf, viewWord, type RankView } from '../model/rank-view.js';
import { RUN_STATE_WORDS } from '../model/run-words.js';
import { GapNote } from '../ui/gap-note.js';
import { GroupStability } from '../ui/group-stability.js';
import { RankTable } from '../ui/rank-table.js';
import { RunDocumentsPanel } from '../ui/run-documents.js';
import { RunFacts } from '../ui/run-facts.js';
import { RunFilters } from '../ui/run-filters.js';
import { RunMap } from '../ui/run-map.js';
import { SelectAreaDialog, type SelectionChoice } from '../ui/select-area-dialog.js';
import { Workbench } from '../ui/workbench.js';

@Component({
  selector: 'qw-run-page',
  imports: [
    ConfirmDialog,
    GapNote,
    GroupStability,
    OutdatedBase,
    Icon,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RankTable,
    ReleasedDataDialog,
    RouterLink,
    RunDocumentsPanel,
    RunFacts,
    RunFilters,
    RunMap,
    SelectAreaDialog,
    Status,
    Workbench,
  ],
  providers: [RunStore, RunDocuments],
  templateUrl: './run-page.html',
  styles: `
    .outdated:has(qw-note) {
      padding: 12px var(--qw-page-margin) 0;
    }
  `,
})
export class RunPage {
  /** The run's number, from the address. */
  readonly nr = input.required<string>();

  protected readonly store = inject(RunStore);
  protected readonly documents = inject(RunDocuments);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly language = inject(LOCALE_ID).startsWith('de') ? 'de' : 'en';
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = RUN_STATE_WORDS;
  protected readonly factsLabel = $localize`:@@diagnosis.runFactsTab:Verfahren`;
  protected readonly chosen = signal<string | null>(null);
  protected readonly expanded = signal<string | null>(null);
  protected readonly municipality = signal<string | null>(null);
  protected readonly view = signal<RankView>('ranks');
  protected readonly sort = signal<SortOrder | null>(null);
  protected readonly tab = signal('table');
  private readonly wantedTop = signal<number | null>(null);
  protected readonly top = computed(() => topOf({ top: this.wantedTop() }, this.store.figures()?.areasTakingPart ?? 0));
  protected readonly freezing = signal(false);
  protected readonly downloading = signal(false);
  protected readonly verifying = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly selecting = signal(false);
  protected readonly candidate = signal<RunAreaView | null>(null);

  protected readonly maySelect = computed(() => this.session.may('diagnosis.select'));
  protected readonly mayPrint = computed(() => this.session.may('profiles.read'));
  protected readonly documentFailure = computed(() =>
    this.documents.failure() === null ? '' : errorWords(this.documents.failure()),
  );
  protected readonly selectedCodes = computed(() => new Set(this.store.selections().keys()));
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly code = computed(() => $localize`:@@diagnosis.runCode:Lauf ${this.nr()}:number:`);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe`, link: ADDRESSES.runs },
    { label: this.code() },
  ]);
  protected readonly fact = computed(() => {
    const run = this.store.run();
    if (!run) return '';
    const areas = countedSmallAreas(
      run.areasTakingPart,
      this.formats.number(run.areasTakingPart),
      run.edition.smallAreaLabel,
    );
    return $localize`:@@diagnosis.runFact:${areas}:areas:, ${run.indicatorsScored}:count: Indikatoren, ${methodInWords(run)}:method:`;
  });
  protected readonly areas = computed(() => {
    const areas = this.store.figures()?.areas ?? [];
    const municipality = this.municipality();
    return municipality === null ? areas : areas.filter((area) => area.municipalityId === municipality);
  });
  protected readonly source = computed(() => deliveriesInWords(this.store.run()?.note.deliveryCount ?? 0));
  protected readonly picture = computed(() => {
    const figures = this.store.figures();
    const facts = { asOf: this.store.run()?.note.latestReferenceDate ?? null, source: this.source() };
    const parts = { areas: this.areas(), top: this.top(), certainty: this.store.certainty() ?? null };
    return figures && tablePicture(this.document, { figures, ...parts }, facts, this.formats);
  });
  protected readonly freezeAction = computed(
    () => $localize`:@@diagnosis.freezeRun:Lauf ${this.nr()}:number: festschreiben`,
  );
  protected readonly freezeHeading = $localize`:@@diagnosis.freezeHeading:Lauf festschreiben?`;
  protected readonly threadAddress = computed(() => {
    const run = this.store.run();
    return run ? ADDRESSES.threadOf('index_run', String(run.number)) : null;
  });
  private readonly runsResource = readResource(diagnosisRoutes.runs);
  /** The run before it on the left, so that a comparison reads as a way in time. */
  protected readonly comparisonQuery = computed(() => {
    const runs = this.runsResource.hasValue() ? this.runsResource.value().runs : [];
    return { a: runBefore(runs, Number(this.nr())), b: this.nr(), erste: this.wantedTop() };
  });
  protected readonly storeSelection = (choice: SelectionChoice): Promise<unknown> =>
    this.store.select(this.candidate()?.id ?? '', choice);

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.chosen.set(query.get('gebiet'));
    this.municipality.set(query.get('kommune'));
    this.wantedTop.set(readTop(query.get('erste')));
    this.view.set(viewOf(query.get('ansicht')));
    this.sort.set(sortOf(query.get('sortierung'), RANK_COLUMNS));
    keepInQuery(() => ({
      gebiet: this.chosen(),
      kommune: this.municipality(),
      ansicht: viewWord(this.view()),
      sortierung: sortWord(this.sort()),
    }));
    registerThreadKey(() => this.threadAddress());
    effect(() => this.store.number.set(this.nr()));
    // Profiles are not for everybody who may look at a run.
    effect(() => this.documents.number.set(this.mayPrint() ? this.nr() : null));
    effect(() => this.store.wantedTop.set(this.wantedTop()));
  }

  protected chooseFromMap(code: string | null): void {
    this.chosen.set(code);
    if (code === null) return;
    this.host.nativeElement.querySelector(`#gebiet-${CSS.escape(code)}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  protected openFromMap(code: string): void {
    this.tab.set('table');
    this.expanded.set(code);
    this.chooseFromMap(code);
  }

  protected profileOf(area: RunAreaView): string {
    const figures = this.store.figures();
    return profileAddress(area, figures?.areas ?? [], figures?.district.name ?? '');
  }

  protected ask(area: RunAreaView): void {
    this.candidate.set(area);
    this.selecting.set(true);
  }

  protected saySelected(): void {
    const name = this.candidate()?.name ?? '';
    this.toasts.show($localize`:@@diagnosis.areaSelected:${name}:area: ausgewählt`);
  }

  protected async freeze(): Promise<void> {
    await this.attempt(async () => {
      await this.store.freeze();
      this.toasts.show($localize`:@@diagnosis.frozen:Lauf ${this.nr()}:number: festgeschrieben`);
    });
    this.freezing.set(false);
  }

  protected async verify(): Promise<void> {
    this.verifying.set(true);
    await this.attempt(() => this.store.verify());
    this.verifying.set(false);
  }

  /** The server writes the file, so that everyone who loads it gets the same. */
  protected download(): void {
    const address = addressOf(diagnosisRoutes.runTable, { number: this.nr() });
    const link = this.document.createElement('a');
    link.href = `${address}?language=${this.language}`;
    link.download = '';
    link.click();
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await act();
    } catch (error) {
      this.failure.set(error);
    }
  }
}
