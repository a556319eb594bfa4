/** The delivery board: who owes which figure for which period, how it stands, and the next step of each. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { BoardCellView, BoardSourceView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { BoardStore } from '../data/board-store.js';
import {
  BOARD_FILTERS,
  BOARD_SORTS,
  boardFields,
  countIn,
  SHOWN_STATES,
  shownCells,
  type ShownStates,
  targetOf,
} from '../model/board-list.js';
import type { BoardStep } from '../model/board-words.js';
import { BoardList } from '../ui/board-list.js';
import { BoardMatrix } from '../ui/board-matrix.js';
import { DueDialog } from './due-dialog.js';
import { type AskedPlace, RequestDialog } from './request-dialog.js';
import { TemplateDialog } from '../ui/template-dialog.js';

type BoardDialog = BoardStep['kind'];

const SHOWN_WORDS: Readonly<Record<ShownStates, string>> = {
  alle: $localize`:@@indicators.allDeliveries:alle`,
  offen: $localize`:@@indicators.boardOpen:offen`,
  ueberfaellig: $localize`:@@indicators.boardOverdue:überfällig`,
  da: $localize`:@@indicators.boardThere:geliefert`,
  'nicht-lieferbar': $localize`:@@indicators.deliveryNone:nicht lieferbar`,
};

@Component({
  selector: 'qw-board-page',
  imports: [
    BoardList,
    BoardMatrix,
    ConfirmDialog,
    DueDialog,
    Empty,
    FilterBar,
    Icon,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    ReasonDialog,
    RequestDialog,
    Segments,
    TemplateDialog,
  ],
  providers: [BoardStore],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
})
export class BoardPage {
  protected readonly store = inject(BoardStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);

  protected readonly heading = $localize`:@@indicators.boardTitle:Lieferplan`;
  protected readonly crumbs = [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.heading },
  ];
  protected readonly stateLabel = $localize`:@@indicators.state:Stand`;
  protected readonly yearLabel = $localize`:@@indicators.year:Jahr`;
  protected readonly viewLabel = $localize`:@@indicators.boardView:Ansicht`;
  protected readonly views = [
    { value: 'matrix', label: $localize`:@@indicators.boardMatrix:Übersicht` },
    { value: 'liste', label: $localize`:@@indicators.boardAsList:Liste` },
  ];
  protected readonly emptyHeading = $localize`:@@indicators.boardEmpty:Noch ist nichts angefordert`;
  protected readonly refuseHeading = $localize`:@@indicators.refuseHeading:Nicht lieferbar?`;
  protected readonly refuseHint = $localize`:@@indicators.refuseHint:Steht im Lieferplan, damit niemand noch einmal fragt`;
  protected readonly dropHeading = $localize`:@@indicators.dropHeading:Nicht mehr anfordern?`;
  protected readonly remindHeading = $localize`:@@indicators.remindHeading:Brief schicken?`;

  protected readonly shown = signal('alle');
  protected readonly view = signal('matrix');
  protected readonly filters = signal<FilterState>({});
  protected readonly sort = signal<SortOrder | null>(null);

  private readonly dialog = signal<BoardDialog | null>(null);
  protected readonly cell = signal<BoardCellView | null>(null);
  protected readonly source = signal<BoardSourceView | null>(null);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly place = signal<AskedPlace>({ sourceId: null, indicator: null });
  protected readonly busy = signal(false);

  protected readonly mayRequest = computed(() => this.session.may('indicators.manage'));
  protected readonly mayImport = computed(() => this.session.may('deliveries.import'));
  protected readonly board = this.store.board;
  protected readonly fields = computed(() => {
    const board = this.board();
    return board ? boardFields(board) : [];
  });
  protected readonly cells = computed(() => {
    const board = this.board();
    return board ? shownCells(board, this.shown() as ShownStates, this.filters()) : [];
  });
  protected readonly segments = computed(() => {
    const board = this.board();
    return SHOWN_STATES.map((value) => ({
      value,
      label: SHOWN_WORDS[value],
      ...(board ? { count: countIn(board, value) } : {}),
    }));
  });
  protected readonly years = computed(() => {
    const board = this.board();
    return (board?.years ?? []).map(({ year, overdue }) => ({
      value: String(year),
      label:
        overdue > 0
          ? $localize`:@@indicators.boardFactOverdue:${year}:year:, ${this.formats.number(overdue)}:count: überfällig`
          : String(year),
    }));
  });
  protected readonly shownYear = computed(() => String(this.board()?.year ?? ''));
  protected readonly fact = computed(() => {
    const board = this.board();
    const open = board ? countIn(board, 'offen') : 0;
    if (open === 0) return '';
    return open === 1
      ? $localize`:@@indicators.boardFactOne:1 Zahl steht aus`
      : $localize`:@@indicators.boardFact:${this.formats.number(open)}:count: Zahlen stehen aus`;
  });
  protected readonly wanted = computed(() => {
    const board = this.board();
    return board ? { indicators: this.codes(), year: board.year } : null;
  });
  /** Names the figure, so that nobody presses for the wrong one. */
  protected readonly figure = computed(() => {
    const [cell, board] = [this.cell(), this.board()];
    const source = board?.sources.find(({ id }) => id === cell?.sourceId)?.name ?? '';
    return cell ? `${cell.indicator} ${board?.year ?? ''}, ${source}` : '';
  });
  protected readonly refuseAction = computed(
    () => $localize`:@@indicators.refuseAction:${this.cell()?.indicator ?? ''}:code: als nicht lieferbar melden`,
  );
  protected readonly dropAction = computed(
    () => $localize`:@@indicators.dropAction:${this.cell()?.indicator ?? ''}:code: nicht mehr anfordern`,
  );

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const [stand, view, year] = [query.get('stand') ?? '', query.get('ansicht') ?? '', Number(query.get('jahr'))];
    if ((SHOWN_STATES as readonly string[]).includes(stand)) this.shown.set(stand);
    if (view === 'liste') this.view.set(view);
    if (Number.isInteger(year) && year >= 1900 && year < 2200) this.store.year.set(year);
    const keys = Object.values(BOARD_FILTERS);
    this.filters.set(Object.fromEntries(keys.flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : []))));
    this.sort.set(sortOf(query.get('sortierung'), BOARD_SORTS));
    keepInQuery(() => ({
      jahr: this.store.year() === null ? null : String(this.store.year()),
      stand: this.shown() === 'alle' ? null : this.shown(),
      ansicht: this.view() === 'matrix' ? null : this.view(),
      ...Object.fromEntries(keys.map((key) => [key, this.filters()[key] ?? null])),
      sortierung: sortWord(this.sort()),
    }));
  }

  protected showYear(year: string): void {
    this.store.year.set(Number(year));
  }

  /** From the overview to the next step; a figure that nobody asked for is asked for. */
  protected choose(cell: BoardCellView): void {
    const board = this.board();
    const target = board && targetOf(cell, board, this.mayImport());
    if (target) void this.router.navigate([target.link], { queryParams: target.query });
    else if (this.mayRequest()) this.ask({ sourceId: cell.sourceId, indicator: cell.indicator });
  }

  protected ask(place: AskedPlace): void {
    this.place.set(place);
    this.dialog.set('request');
  }

  protected begin(step: BoardStep): void {
    if (step.kind === 'request') return this.ask({ sourceId: step.source.id, indicator: null });
    if ('cell' in step) this.cell.set(step.cell);
    else {
      this.source.set(step.source);
      this.codes.set(step.codes);
    }
    this.dialog.set(step.kind);
  }

  protected isOpen(dialog: BoardDialog): boolean {
    return this.dialog() === dialog;
  }

  protected close(open: boolean): void {
    if (!open) this.dialog.set(null);
  }

  protected readonly refuse = async (reason: string): Promise<void> => {
    const cell = this.cell();
    if (cell) await this.store.refuse(cell, reason);
  };

  protected drop(): Promise<void> {
    const cell = this.cell();
    return this.act(async () => {
      if (cell) await this.store.drop(cell);
    });
  }

  protected remind(): Promise<void> {
    const source = this.source();
    return this.act(async () => {
      if (!source) return;
      const { letters } = await this.store.remind(source.id);
      this.toasts.show(
        letters === 1
          ? $localize`:@@indicators.remindedOne:Ein Brief ist unterwegs.`
          : $localize`:@@indicators.remindedMany:${letters}:count: Briefe sind unterwegs.`,
      );
    });
  }

  /** What is refused is said in the dialog's place: the board stays as it was. */
  private async act(command: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await command();
      this.dialog.set(null);
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected readonly problem = signal('');
}
