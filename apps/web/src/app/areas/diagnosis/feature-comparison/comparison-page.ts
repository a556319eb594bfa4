/**
 * Two runs, or a draft beside a run or a template: who enters the first group, who leaves it, how far each area moved, and what differs
 * in method and data. Everything stands in the address, so that a colleague who gets the link sees the same.
 */
import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { ComparisonStore } from '../data/comparison-store.js';
import { readKeptDraft } from '../data/kept-draft.js';
import { groupSentence, orderSentence } from '../model/comparison-words.js';
import { sideOf, sideWord, type SideChoice } from '../model/compared-side.js';
import { causeSentence, isUntraceable } from '../model/difference-words.js';
import { draftOfAddress, NEW_DRAFT, readTop, toQuery, TOP_LIMITS } from '../model/draft-method.js';
import { refusalSentence } from '../model/refusal-words.js';
import { ComparisonDifferences } from '../ui/comparison-differences.js';
import { ComparisonTable } from '../ui/comparison-table.js';
import { SidePicker } from '../ui/side-picker.js';
import { SlopePicture } from '../ui/slope-picture.js';
import { WholeFigure } from '../ui/whole-figure.js';
import { Workbench } from '../ui/workbench.js';

@Component({
  selector: 'qw-comparison-page',
  imports: [
    ComparisonDifferences,
    ComparisonTable,
    Empty,
    Icon,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    SidePicker,
    SlopePicture,
    WholeFigure,
    Workbench,
  ],
  providers: [ComparisonStore],
  templateUrl: './comparison-page.html',
  styleUrl: './comparison-page.scss',
})
export class ComparisonPage {
  protected readonly store = inject(ComparisonStore);
  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@diagnosis.comparison:Vergleich`;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe`, link: ADDRESSES.runs },
    { label: this.heading },
  ];
  protected readonly labelA = $localize`:@@diagnosis.sideA:Links`;
  protected readonly labelB = $localize`:@@diagnosis.sideB:Rechts`;
  protected readonly topLabel = $localize`:@@diagnosis.top:Gruppe bis Rang`;
  protected readonly topLimits = TOP_LIMITS;
  protected readonly pictureLabel = $localize`:@@diagnosis.tabPicture:Bild`;
  protected readonly differencesLabel = $localize`:@@diagnosis.tabDifferences:Unterschiede`;
  protected readonly nothingHeading = $localize`:@@diagnosis.nothingToCompare:Noch nichts zu vergleichen`;

  protected readonly chosen = signal<string | null>(null);
  protected readonly tab = signal('table');

  protected readonly comparison = this.store.comparison;
  protected readonly lead = computed(() => {
    const comparison = this.comparison();
    if (comparison === null) return null;
    const ranked = comparison.runs.rankedOnBoth > 0;
    return {
      group: ranked
        ? groupSentence(comparison)
        : $localize`:@@diagnosis.noneOnBoth:Kein Gebiet hat auf beiden Seiten einen Rang.`,
      order: orderSentence(comparison, this.formats),
      cause: causeSentence(comparison),
      careful: isUntraceable(comparison.cause),
    };
  });
  protected readonly refusal = computed(() => {
    const refusals = this.store.refusals();
    return refusals === null ? '' : refusalSentence(refusals);
  });
  /** Only one run and nothing that could be computed beside it. */
  protected readonly nothing = computed(
    () => this.store.runsResource.hasValue() && (this.store.sideA() === null || this.store.sideB() === null),
  );

  constructor() {
    const { store } = this;
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    store.askedA.set(sideOf(query.get('a')));
    store.askedB.set(sideOf(query.get('b')));
    store.draft.set(draftOfAddress((name) => query.get(name)) ?? readKeptDraft(this.workspaceId()) ?? NEW_DRAFT);
    store.editionId.set(query.get('stand'));
    const year = Number(query.get('jahr'));
    store.year.set(Number.isInteger(year) && year > 0 ? year : null);
    store.wantedTop.set(readTop(query.get('erste')));
    this.chosen.set(query.get('gebiet'));
    keepInQuery(() => ({
      ...this.draftQuery(),
      a: sideWord(store.askedA()),
      b: sideWord(store.askedB()),
      erste: store.wantedTop() === null ? null : String(store.wantedTop()),
      gebiet: this.chosen(),
    }));
  }

  protected pick(side: 'a' | 'b', choice: SideChoice): void {
    const { store } = this;
    const [a, b] = [store.sideA(), store.sideB()];
    store.askedA.set(side === 'a' ? choice : a);
    store.askedB.set(side === 'b' ? choice : b);
  }

  protected turn(): void {
    const { store } = this;
    const [a, b] = [store.sideA(), store.sideB()];
    store.askedA.set(b);
    store.askedB.set(a);
  }

  protected chooseFromPicture(code: string | null): void {
    this.chosen.set(code);
    if (code === null) return;
    this.host.nativeElement.querySelector(`#vergleich-${CSS.escape(code)}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  /** The draft travels with the address only while it is compared. */
  private draftQuery(): Readonly<Record<string, string | null>> {
    const { erste: _group, ...query } = toQuery(this.store.draft());
    const compared = [this.store.askedA(), this.store.askedB()].some((side) => side?.kind === 'draft');
    return compared ? query : Object.fromEntries(Object.keys(query).map((name) => [name, null]));
  }

  private workspaceId(): string {
    return this.session.session()?.workspace.id ?? '';
  }
}
