/**
 * The index workshop: map, ranked table and method side by side. Every change is computed at once in the browser and is a draft until
 * it is stored; the draft lives in the address and in the tab.
 */
import { Component, computed, DOCUMENT, effect, ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { saveTextFile } from '../../../shared/files/save-file.js';
import { tooLong } from '../../../shared/forms/at-most.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { countedSmallAreas } from '../../../shared/words/small-area-label.js';
import { keepDraftMethod, readKeptDraft } from '../data/kept-draft.js';
import { DraftCertainty } from '../data/draft-certainty.js';
import { WorkshopStore, type StoredDraft } from '../data/workshop-store.js';
import { DRAFT_SIDE } from '../model/compared-side.js';
import { profileAddress } from '../model/profile-address.js';
import { draftOfAddress, toQuery } from '../model/draft-method.js';
import { departuresOf } from '../model/method-departures.js';
import { deliveriesInWords } from '../model/method-words.js';
import { RANK_COLUMNS } from '../model/rank-groups.js';
import { tablePicture } from '../model/table-picture.js';
import { viewOf, viewWord, type RankView } from '../model/rank-view.js';
import { needsAreaMean, refusalSentence } from '../model/refusal-words.js';
import { runCsv } from '../model/run-csv.js';
import { methodName } from '../model/run-words.js';
import { GapNote } from '../ui/gap-note.js';
import { MethodPanel } from '../ui/method-panel.js';
import { GroupStability } from '../ui/group-stability.js';
import { RankTable } from '../ui/rank-table.js';
import { RunFilters } from '../ui/run-filters.js';
import { RunMap } from '../ui/run-map.js';
import { Workbench } from '../ui/workbench.js';

@Component({
  selector: 'qw-workshop-page',
  imports: [
    ConfirmDialog,
    Empty,
    Field,
    FieldInput,
    GapNote,
    Icon,
    Loading,
    MatButton,
    MethodPanel,
    Note,
    PageHeader,
    ProblemView,
    GroupStability,
    RankTable,
    RouterLink,
    RunFilters,
    RunMap,
    Status,
    Workbench,
  ],
  providers: [DraftCertainty, WorkshopStore],
  templateUrl: './workshop-page.html',
  styles: `
    .sheet {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      justify-self: start;
    }
    .departures {
      padding-left: 1.25rem;
      list-style: disc;
    }
    .unranked {
      align-self: center;
    }
  `,
})
export class WorkshopPage {
  protected readonly store = inject(WorkshopStore);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly german = inject(LOCALE_ID).startsWith('de');

  protected readonly addresses = ADDRESSES;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.workshop:Werkstatt` },
  ];
  protected readonly differsHeading = $localize`:@@diagnosis.hashDiffersHeading:Der Server hat andere Zahlen gesehen als dieser Entwurf`;
  protected readonly noDataHeading = $localize`:@@diagnosis.noData:Noch keine Werte`;
  protected readonly noAreasHeading = $localize`:@@diagnosis.noAreas:Noch keine Gebiete`;
  protected readonly freezeHeading = $localize`:@@diagnosis.freezeHeading:Lauf festschreiben?`;
  protected readonly titleLabel = $localize`:@@diagnosis.runTitle:Name des Laufs`;

  protected readonly chosen = signal<string | null>(null);
  protected readonly expanded = signal<string | null>(null);
  protected readonly municipality = signal<string | null>(null);
  protected readonly view = signal<RankView>('ranks');
  protected readonly sort = signal<SortOrder | null>(null);
  protected readonly tab = signal('table');
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly freezing = signal(false);

  protected readonly heading = computed(
    () => $localize`:@@diagnosis.workshopHeading:Index ${this.store.data()?.year ?? ''}:year:`,
  );
  protected readonly fact = computed(() => {
    const figures = this.store.figures();
    if (!figures) return '';
    const areas = countedSmallAreas(
      figures.areasTakingPart,
      this.formats.number(figures.areasTakingPart),
      figures.edition.smallAreaLabel,
    );
    const fact = $localize`:@@diagnosis.workshopFact:${areas}:areas:, ${figures.indicatorsScored}:count: Indikatoren`;
    const basis = this.store.basis();
    return basis === null ? fact : $localize`:@@diagnosis.workshopBasis:${fact}:fact:, nach Lauf ${basis}:number:`;
  });
  protected readonly areas = computed(() => {
    const areas = this.store.rested().figures?.areas ?? [];
    const municipality = this.municipality();
    return municipality === null ? areas : areas.filter((area) => area.municipalityId === municipality);
  });
  protected readonly tooLargeHeading = computed(
    () =>
      $localize`:@@diagnosis.tooLargeHeading:${this.formats.number(this.store.data()?.areas.length ?? 0)}:count: Gebiete rechnet der Server`,
  );
  protected readonly refusal = computed(() => {
    const outcome = this.store.outcome();
    if (outcome === null || outcome.ok) return null;
    return { sentence: refusalSentence(outcome.refusals), areaMean: needsAreaMean(outcome.refusals) };
  });
  /** A new area edition has no values yet; the way to those before it must not be closed. */
  protected readonly otherEditions = computed(() =>
    this.store.editions().filter(({ id }) => id !== this.store.currentEditionId()),
  );
  /** Computed, but no area has a rank. */
  protected readonly unranked = computed(() => this.store.verdict()?.ok === false);
  protected readonly titleErrors = computed(() => tooLong(this.store.title().trim(), LIMITS.nameLength));
  protected readonly ready = computed(
    () =>
      !this.busy() && (this.store.tooLarge() || this.store.verdict()?.ok === true) && this.titleErrors().length === 0,
  );
  protected readonly unrankedHeading = computed(
    () => $localize`:@@diagnosis.unrankedHeading:Für ${this.store.data()?.year ?? ''}:year: noch kein Index`,
  );
  protected readonly unrankedWhy = computed(() => {
    const indicators = this.store.data()?.indicators ?? [];
    const missing = this.store.figures()?.areasTakingPart ?? 0;
    const delivered = indicators.filter(({ missingAreas }) => missingAreas < missing).length;
    const [some, all] = [this.formats.number(delivered), this.formats.number(indicators.length)];
    return $localize`:@@diagnosis.unrankedWhy:Werte liegen erst für ${some}:delivered: von ${all}:all: Indikatoren vor. Kein Gebiet erreicht die Mindestzahl, die das Verfahren verlangt.`;
  });
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly source = computed(() => deliveriesInWords(this.store.data()?.deliveryCount ?? 0));
  /** A draft knows no minimum counts of the sources, a stored run does. */
  protected readonly certaintyNote = computed(() =>
    this.store.data()?.indicators.some(({ suppressedAreas }) => suppressedAreas > 0)
      ? $localize`:@@diagnosis.draftSuppressed:Geheim gehaltene Zahlen bleiben im Entwurf Lücken; ein gespeicherter Lauf zieht jene, die wegen kleiner Zahl verborgen sind, so dass seine Wahrscheinlichkeiten etwas abweichen können.`
      : '',
  );
  protected readonly picture = computed(() => {
    const { figures, certainty, top } = this.store.rested();
    const facts = { asOf: this.store.data()?.latestReferenceDate ?? null, source: this.source() };
    return (
      figures && tablePicture(this.document, { figures, areas: this.areas(), top, certainty }, facts, this.formats)
    );
  });
  /** Before it is stored the run has no number; then the dialog names what it will be. */
  protected readonly freezeName = computed(() => {
    const run = this.store.storedRun()?.run;
    return run
      ? $localize`:@@diagnosis.freezeRun:Lauf ${run.number}:number: festschreiben`
      : $localize`:@@diagnosis.freezeDraft:Speichern und festschreiben`;
  });

  protected readonly freezeFacts = computed(() => {
    const year = this.store.data()?.year ?? '';
    return $localize`:@@diagnosis.freezeFacts:Jahr ${year}:year:, Verfahren: ${methodName(this.store.method().id)}:method:.`;
  });
  protected readonly departures = computed(() => {
    const data = this.store.data();
    return data ? departuresOf(this.store.draft(), data, this.formats) : [];
  });
  protected readonly departuresWords = computed(
    () =>
      $localize`:@@diagnosis.departuresFrom:Anders als die Vorlage ${methodName(this.store.draft().template)}:template::`,
  );

  constructor() {
    this.restore();
    const { store } = this;
    effect(() => keepDraftMethod(this.workspaceId(), store.draft()));
    keepInQuery(() => ({
      ...toQuery(store.draft()),
      stand: store.editionId(),
      jahr: store.year() === null ? null : String(store.year()),
      gebiet: this.chosen(),
      kommune: this.municipality(),
      ansicht: viewWord(this.view()),
      sortierung: sortWord(this.sort()),
    }));
  }

  /** The draft beside the run it began with, or beside the template. */
  protected readonly comparisonQuery = computed(() => {
    const { store } = this;
    const data = store.data();
    return {
      ...toQuery(store.draft()),
      a: store.basis() === null ? 'rbk-z' : String(store.basis()),
      b: DRAFT_SIDE,
      stand: data?.edition.id ?? null,
      jahr: data ? String(data.year) : null,
    };
  });

  protected chooseFromMap(code: string | null): void {
    this.chosen.set(code);
    if (code === null) return;
    // The row of the table comes into sight, the focus stays on the map.
    this.host.nativeElement.querySelector(`#gebiet-${CSS.escape(code)}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  protected openFromMap(code: string): void {
    this.tab.set('table');
    this.expanded.set(code);
    this.chooseFromMap(code);
  }

  protected chooseEdition(id: string): void {
    this.store.editionId.set(id);
    this.store.year.set(null);
    this.municipality.set(null);
    this.chosen.set(null);
  }

  protected takeAreaMean(): void {
    this.store.draft.update((draft) => ({ ...draft, reference: 'area_mean' }));
  }

  protected async save(): Promise<StoredDraft | null> {
    return this.attempt(async () => {
      const stored = await this.store.save();
      this.toasts.show($localize`:@@diagnosis.saved:Lauf ${stored.run.number}:number: gespeichert`);
      return stored;
    });
  }

  protected async freeze(): Promise<void> {
    const run = await this.attempt(async () => this.store.freeze(this.store.storedRun() ?? (await this.store.save())));
    this.freezing.set(false);
    if (run) this.toasts.show($localize`:@@diagnosis.frozen:Lauf ${run.number}:number: festgeschrieben`);
  }

  protected profileOf(area: RunAreaView): string {
    const figures = this.store.figures();
    return profileAddress(area, figures?.areas ?? [], figures?.district.name ?? '');
  }

  protected download(): void {
    const figures = this.store.figures();
    if (!figures) return;
    const name = $localize`:@@diagnosis.draftFile:index-${figures.year}:year:-entwurf.csv`;
    saveTextFile(this.document, name, runCsv(figures, this.german));
  }

  private async attempt<Result>(act: () => Promise<Result>): Promise<Result | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.failure.set(null);
    try {
      return await act();
    } catch (error) {
      this.failure.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private workspaceId(): string {
    return this.session.session()?.workspace.id ?? '';
  }

  /** The address decides; without one the draft as it was left in this tab. */
  private restore(): void {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const word = (name: string) => query.get(name);
    const addressed = draftOfAddress(word);
    const kept = addressed ?? readKeptDraft(this.workspaceId());
    if (kept) this.store.draft.set(kept);
    // Without it the draft begins with the template; nothing is lost.
    else void this.store.beginFromLatestRun().catch((error: unknown) => this.failure.set(error));
    this.store.editionId.set(word('stand'));
    const year = Number(word('jahr'));
    this.store.year.set(Number.isInteger(year) && year > 0 ? year : null);
    this.chosen.set(word('gebiet'));
    this.municipality.set(word('kommune'));
    this.view.set(viewOf(word('ansicht')));
    this.sort.set(sortOf(word('sortierung'), RANK_COLUMNS));
  }
}
