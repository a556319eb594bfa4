/**
 * Providers in rows, indicators in columns, a sign in each cell. One cell is reached by the Tab key, the others from there by the arrows;
 * what the cell with the cursor says stands as a sentence under the table, and the legend names every sign.
 */
import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import type { BoardCellView, DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { BOARD_LEGEND, cellSentence, signOf } from '../model/board-words.js';

interface MatrixCell {
  readonly key: string;
  readonly code: string;
  readonly cell: BoardCellView | null;
}

@Component({
  selector: 'qw-board-matrix',
  imports: [Status],
  templateUrl: './board-matrix.html',
  styleUrl: './board-matrix.scss',
})
export class BoardMatrix {
  readonly board = input.required<DeliveryBoardView>();
  /** Those that the filters leave; the others stand there without a sign. */
  readonly cells = input.required<readonly BoardCellView[]>();
  /** A cell was pressed. */
  readonly chosen = output<BoardCellView>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formats = inject(Formats);
  protected readonly signOf = signOf;
  protected readonly legend = BOARD_LEGEND;
  protected readonly legendLabel = $localize`:@@indicators.boardLegend:Zeichenerklärung`;

  protected readonly indicators = computed(() => {
    const shown = new Set(this.cells().map(({ indicator }) => indicator));
    return this.board().indicators.filter(({ code }) => shown.has(code));
  });
  protected readonly domains = computed(() => {
    const codes = this.indicators().map(({ domain }) => domain);
    return [...new Set(codes)].map((code) => ({ code, span: codes.filter((other) => other === code).length }));
  });
  protected readonly rows = computed(() => {
    const at = new Map(this.cells().map((cell) => [`${cell.sourceId} ${cell.indicator}`, cell]));
    return this.board()
      .sources.map((source) => ({
        source,
        cells: this.indicators().map(({ code }): MatrixCell => {
          const key = `${source.id} ${code}`;
          return { key, code, cell: at.get(key) ?? null };
        }),
      }))
      .filter(({ cells }) => cells.some(({ cell }) => cell !== null));
  });
  private readonly keys = computed(() =>
    this.rows().map(({ cells }) => cells.map((one) => (one.cell ? one.key : null))),
  );

  /** The one cell that the Tab key reaches. */
  protected readonly cursor = linkedSignal<string | null>(
    () =>
      this.keys()
        .flat()
        .find((key) => key !== null) ?? null,
  );
  protected readonly spoken = computed(() => {
    const cell = this.cells().find(({ sourceId, indicator }) => `${sourceId} ${indicator}` === this.cursor());
    return cell ? this.sentence(cell) : '';
  });

  protected sentence(cell: BoardCellView): string {
    return cellSentence(cell, this.board(), this.formats);
  }

  protected move(event: KeyboardEvent): void {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = this.nextFrom(down, right);
    if (next === null) return;
    this.cursor.set(next);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
  }

  /** The next cell with a sign in that direction; none at the edge. */
  private nextFrom(down: number, right: number): string | null {
    const keys = this.keys();
    let row = keys.findIndex((own) => own.includes(this.cursor()));
    let column = keys[row]?.indexOf(this.cursor()) ?? -1;
    for (;;) {
      row += down;
      column += right;
      const key = keys[row]?.[column];
      if (key === undefined) return null;
      if (key !== null) return key;
    }
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
