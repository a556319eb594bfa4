/**
 * The list of decisions for the meeting (Liste zur Sitzung): what the list shows just now, whole, with its day and filters in words, set
 * for paper. What is non-public stands on sheets of its own, so that the others can be handed round.
 */
import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import type { DecisionListView } from '@quartierwerk/contracts/steering/decision.views';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { IMPLEMENTATION_WORDS } from '../../../shared/words/steering-state-words.js';
import { DecisionSheetStore } from '../data/decision-sheet-store.js';
import {
  decisionAddressQuery,
  isGrouped,
  questionOf,
  readDecisionAddress,
  SORT_KEYS,
  usualSort,
} from '../model/decision-address.js';
import { GROUP_WORDS, SEGMENT_WORDS, SORT_WORDS } from '../model/steering-words.js';
import { DecisionSheetTable } from '../ui/decision-sheet-table.js';

@Component({
  selector: 'qw-decision-sheet-page',
  imports: [DecisionSheetTable, Icon, Loading, MatButton, PageHeader, ProblemView, ScrollArea],
  providers: [DecisionSheetStore],
  templateUrl: './decision-sheet-page.html',
  styleUrl: './decision-sheet-page.scss',
  host: { class: 'qw-landscape' },
})
export class DecisionSheetPage {
  protected readonly store = inject(DecisionSheetStore);
  protected readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly address = readDecisionAddress(this.query);

  protected readonly heading = $localize`:@@steering.sheet:Liste zur Sitzung`;
  protected readonly crumbs = [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: $localize`:@@steering.decisionControl:Beschlusskontrolle`, link: ADDRESSES.decisions },
    { label: this.heading },
  ];
  protected readonly publicCaption = $localize`:@@steering.publicPart:Öffentlicher Teil`;
  protected readonly hiddenCaption = $localize`:@@steering.hiddenPart:Nichtöffentlicher Teil`;
  protected readonly wording = signal(this.query.get('wortlaut') === 'ja');
  protected readonly grouped = isGrouped(this.address);

  protected readonly list = computed(() => (this.store.resource.hasValue() ? this.store.resource.value() : undefined));
  protected readonly shown = computed(() => this.list()?.decisions.filter((row) => row.public) ?? []);
  protected readonly hidden = computed(() => this.list()?.decisions.filter((row) => !row.public) ?? []);
  protected readonly workspace = computed(() => this.session.session()?.workspace.name ?? '');
  /** The day, the meeting it is for, and what was filtered, as one reads it out. */
  protected readonly facts = computed(() => {
    const list = this.list();
    return list ? [this.body(list), this.meeting(list), this.day(list)].filter((words) => words !== '') : [];
  });
  protected readonly filters = computed(() => {
    const list = this.list();
    return list ? this.filterWords(list) : [];
  });

  constructor() {
    this.store.question.set(questionOf(this.address));
    keepInQuery(() => ({ ...decisionAddressQuery(this.address), wortlaut: this.wording() ? 'ja' : null }));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private body({ bodies }: DecisionListView): string {
    const { bodyId } = questionOf(this.address);
    if (bodyId !== null) return bodies.find(({ id }) => id === bodyId)?.name ?? '';
    return bodies.length === 1 ? (bodies[0]?.name ?? '') : $localize`:@@steering.allBodies:alle Gremien`;
  }

  private meeting({ nextMeeting }: DecisionListView): string {
    return nextMeeting
      ? $localize`:@@steering.sheetMeeting:Sitzung am ${this.formats.day(nextMeeting.heldOn)}:day:`
      : '';
  }

  private day({ today }: DecisionListView): string {
    return $localize`:@@steering.sheetDay:Stand ${this.formats.day(today)}:day:`;
  }

  private filterWords({ leads, total }: DecisionListView): string[] {
    const { segment, leadId, municipality, due, state, q } = questionOf(this.address);
    const lead = leads.find(({ id }) => id === leadId)?.name;
    return [
      SEGMENT_WORDS[segment],
      ...(municipality === null ? [] : [$localize`:@@steering.sheetMunicipality:Kommune ${municipality}:name:`]),
      ...(lead === undefined ? [] : [$localize`:@@steering.sheetLead:Federführung ${lead}:name:`]),
      ...(due === null ? [] : [GROUP_WORDS[due]]),
      ...(state === null ? [] : [IMPLEMENTATION_WORDS[state].word]),
      ...(q === '' ? [] : [$localize`:@@steering.sheetText:mit „${q}:text:“`]),
      ...this.sortWords(),
      total === 1
        ? $localize`:@@steering.sheetOne:1 Beschluss`
        : $localize`:@@steering.sheetMany:${this.formats.number(total)}:count: Beschlüsse`,
      ...(this.session.demonstration() ? [$localize`:@@steering.sheetInvented:Demonstration, Werte erfunden`] : []),
    ];
  }

  private sortWords(): string[] {
    const sort = this.address.sort ?? usualSort(this.address.segment);
    const name = (Object.keys(SORT_KEYS) as (keyof typeof SORT_KEYS)[]).find((key) => SORT_KEYS[key] === sort?.column);
    if (!sort || !name) return [];
    return [
      sort.direction === 'ascending'
        ? $localize`:@@steering.sheetSort:sortiert nach ${SORT_WORDS[name]}:column:`
        : $localize`:@@steering.sheetSortDown:sortiert nach ${SORT_WORDS[name]}:column:, absteigend`,
    ];
  }
}
