/** The board as a list: every figure with its state, its day in words and the next step; by provider, or sorted across all of them. */
import { Component, computed, inject, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type {
  BoardCellView,
  BoardSourceView,
  DeliveryBoardView,
} from '@quartierwerk/contracts/indicators/delivery-board.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { type SortOrder, Table } from '@quartierwerk/ui/table/table';
import { SortChoice } from '../../../shared/query/sort-choice.js';
import { type CellTarget, sortedCells, targetOf } from '../model/board-list.js';
import { BOARD_ACTION_WORDS, type BoardStep, dueWords, factsOf, signOf } from '../model/board-words.js';

interface ListGroup {
  readonly source: BoardSourceView | null;
  readonly rows: readonly ListRow[];
  readonly open: readonly string[];
}

interface ListRow {
  readonly cell: BoardCellView;
  readonly key: string;
  readonly source: string;
  readonly name: string;
  readonly due: string;
  readonly facts: string;
  readonly target: CellTarget | null;
}

@Component({
  selector: 'qw-board-list',
  imports: [Disclosure, GroupRow, MatButton, RouterLink, SortButton, SortChoice, SortHead, Status, Table, TableCell],
  templateUrl: './board-list.html',
  styleUrl: './board-list.scss',
})
export class BoardList {
  readonly board = input.required<DeliveryBoardView>();
  readonly cells = input.required<readonly BoardCellView[]>();
  readonly mayImport = input.required<boolean>();
  readonly mayRequest = input.required<boolean>();
  readonly sort = model<SortOrder | null>(null);
  readonly step = output<BoardStep>();

  protected readonly formats = inject(Formats);
  protected readonly signOf = signOf;
  protected readonly actionWords = BOARD_ACTION_WORDS;
  protected readonly providerLabel = $localize`:@@indicators.boardProvider:Stelle`;
  protected readonly indicatorLabel = $localize`:@@indicators.indicator:Indikator`;
  protected readonly stateLabel = $localize`:@@indicators.state:Stand`;
  protected readonly dueLabel = $localize`:@@indicators.boardDue:Frist`;
  protected readonly factsLabel = $localize`:@@indicators.boardFacts:Hinweis`;
  protected readonly moreLabel = $localize`:@@indicators.boardMore:Mehr`;
  protected readonly sorts = [
    { column: 'stelle', label: this.providerLabel },
    { column: 'indikator', label: this.indicatorLabel },
    { column: 'stand', label: this.stateLabel },
    { column: 'frist', label: this.dueLabel },
  ];

  protected readonly groups = computed((): ListGroup[] => {
    const [board, cells, sort] = [this.board(), this.cells(), this.sort()];
    if (sort !== null)
      return [{ source: null, rows: sortedCells(board, cells, sort).map((cell) => this.rowOf(cell)), open: [] }];
    return board.sources.flatMap((source) => {
      const own = cells.filter(({ sourceId }) => sourceId === source.id);
      if (own.length === 0) return [];
      const open = own.filter(({ state }) => state === 'requested').map(({ indicator }) => indicator);
      return [{ source, rows: own.map((cell) => this.rowOf(cell)), open }];
    });
  });

  protected targetWords({ state }: BoardCellView): string {
    if (state === 'checked' || state === 'released') return $localize`:@@indicators.boardToDelivery:Lieferung ansehen`;
    return state === 'received'
      ? $localize`:@@indicators.boardResume:Einlesen fortsetzen`
      : $localize`:@@indicators.boardRead:Tabelle einlesen`;
  }

  protected moreName({ cell, source }: ListRow): string {
    return $localize`:@@indicators.boardMoreOf:Mehr zu ${cell.indicator}:code:, ${source}:source:`;
  }

  private rowOf(cell: BoardCellView): ListRow {
    const board = this.board();
    return {
      cell,
      key: `${cell.sourceId} ${cell.indicator}`,
      source: board.sources.find(({ id }) => id === cell.sourceId)?.name ?? '',
      name: board.indicators.find(({ code }) => code === cell.indicator)?.shortName ?? '',
      due: dueWords(cell, board.today, this.formats),
      facts: factsOf(cell, this.formats).join('; '),
      target: targetOf(cell, board, this.mayImport()),
    };
  }
}
