/**
 * Things in rows, measures in columns, each cell a class of deviation: its colour, and its signed figure, so that no colour stands alone.
 * A real table: heads stay in sight, arrow keys walk the cells, and a screen reader has rows and columns. Nothing is drawn anew while it
 * scrolls or is walked through.
 */
import {
  Component,
  computed,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Chart } from '../chart.js';
import type { ChartKey } from '../chart-key.js';
import type { ChartRows } from '../chart-table.js';
import type { MapColour } from '../../legend/map-colours.js';
import type { ChartFrame } from './chart-frame.js';
import { heatPicture } from './heat-picture.js';

export interface HeatColumn {
  readonly id: string;
  /** Short: "B5". */
  readonly code: string;
  readonly label: string;
}

export interface HeatCell {
  /** null: no class, then the sign says why. */
  readonly colour: MapColour | null;
  /** What stands in the cell: "+1,6", ".", "–". */
  readonly sign: string;
  /** Read out: "1,6 Standardabweichungen über dem Kreis, 29,4 %". */
  readonly words: string;
  readonly value: number | string | null;
}

export interface HeatRow {
  readonly id: string;
  /** Before the name: the rank. */
  readonly lead: string;
  readonly label: string;
  readonly context?: string;
  readonly cells: readonly HeatCell[];
}

@Component({
  selector: 'qw-heat-table',
  imports: [Chart],
  template: `
    <qw-chart
      [heading]="frame().heading"
      [description]="frame().description"
      [fileName]="frame().fileName"
      [reading]="frame().reading ?? ''"
      [asOf]="frame().asOf ?? null"
      [source]="frame().source ?? ''"
      [edition]="frame().edition ?? ''"
      [table]="table()"
      [keys]="keys()"
      [drawn]="drawn"
    >
      <p class="hint" i18n="@@ui.heatScroll">Seitlich schieben zeigt weitere Spalten.</p>
      <div
        #scroll
        class="scroll qw-scroll-edge"
        tabindex="0"
        role="region"
        [attr.aria-label]="frame().heading"
        (keydown)="move($event)"
        (focusin)="follow($event)"
        (pointerover)="follow($event)"
        (dblclick)="open($event)"
      >
        <table>
          <caption class="qw-visually-hidden">
            {{
              frame().description
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">{{ firstColumn() }}</th>
              @for (column of columns(); track column.id) {
                <th scope="col">
                  <abbr [title]="column.label">{{ column.code }}</abbr>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.id) {
              <tr>
                <th scope="row">
                  <span class="name"
                    ><span class="lead">{{ row.lead }}</span> <span>{{ row.label }}</span></span
                  >
                </th>
                @for (cell of row.cells; track $index) {
                  <td tabindex="-1" [class]="cell.colour ?? 'none'" [attr.aria-label]="cell.words">{{ cell.sign }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="read-out" aria-hidden="true">{{ readOut() }}</p>
    </qw-chart>
  `,
  styleUrl: './heat-table.scss',
})
export class HeatTable {
  readonly frame = input.required<ChartFrame>();
  readonly columns = input.required<readonly HeatColumn[]>();
  readonly rows = input.required<readonly HeatRow[]>();
  readonly keys = input<readonly ChartKey[]>([]);
  readonly firstColumn = input.required<string>();
  /** Decimals of the figures in the table. */
  readonly digits = input(2);
  /** Enter or a double click on a row, by its id. */
  readonly opened = output<string>();

  private readonly document = inject(DOCUMENT);
  private readonly scroll = viewChild.required<ElementRef<HTMLElement>>('scroll');
  /** The cell under the cursor or the pointer. */
  private readonly at = signal<CellPlace | null>(null);

  protected readonly drawn = (): SVGElement => heatPicture(this.document, this.columns(), this.rows());
  protected readonly table = computed<ChartRows>(() => ({
    columns: [
      { label: '' },
      { label: this.firstColumn() },
      ...this.columns().map(({ code, label }) => ({ label: `${code} ${label}`, digits: this.digits() })),
    ],
    rows: this.rows().map(({ lead, label, context, cells }) => [
      lead,
      context ? `${label}, ${context}` : label,
      ...cells.map(({ value }) => value),
    ]),
  }));
  protected readonly readOut = computed(() => {
    const at = this.at();
    const [row, column] = at ? [this.rows()[at.row], this.columns()[at.column]] : [];
    if (!at || !row || !column) return $localize`:@@ui.heatKeys:Pfeiltasten oder Zeiger lesen einzelne Felder.`;
    return `${row.label}; ${column.code} ${column.label}: ${row.cells[at.column]?.words ?? ''}`;
  });

  /** Cells have no listener of their own: thousands of them would cost more than the table. */
  protected follow({ target }: Event): void {
    const place = this.placeOf(target);
    if (place) this.at.set(place);
  }

  protected open({ target }: Event): void {
    const place = this.placeOf(target);
    const row = place && this.rows()[place.row];
    if (row) this.opened.emit(row.id);
  }

  protected move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = this.placeOf(event.target);
    const step = STEPS[event.key];
    if (event.key === 'Enter' && place) this.open(event);
    else if (event.key === 'Escape' && place) this.scroll().nativeElement.focus();
    else if (step) this.focusCell(place ? { row: place.row + step[0], column: place.column + step[1] } : FIRST);
    else if (event.key === 'Home' && place) this.focusCell({ row: place.row, column: 0 });
    else if (event.key === 'End' && place) this.focusCell({ row: place.row, column: this.columns().length - 1 });
    else return;
    event.preventDefault();
  }

  private focusCell({ row, column }: CellPlace): void {
    const body = this.scroll().nativeElement.querySelector('tbody');
    const cell = body?.rows[row]?.cells[column + 1];
    if (column >= 0 && cell) cell.focus();
  }

  private placeOf(target: EventTarget | null): CellPlace | null {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.closest('tr');
    return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex - 1 } : null;
  }
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const FIRST: CellPlace = { row: 0, column: 0 };
const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
