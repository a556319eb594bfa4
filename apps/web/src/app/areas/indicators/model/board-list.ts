/** What of the board is shown: its filters as they stand in the address, its order, and where a cell leads. */
import type { BoardCellView, DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';

/** Keys of the filters, as they stand in the address. */
export const BOARD_FILTERS = { source: 'quelle', domain: 'bereich' } as const;

/** By their words in the address. */
export const BOARD_SORTS = ['stelle', 'indikator', 'stand', 'frist'] as const;

export const SHOWN_STATES = ['alle', 'offen', 'ueberfaellig', 'da', 'nicht-lieferbar'] as const;
export type ShownStates = (typeof SHOWN_STATES)[number];

const SHOWS: Readonly<Record<ShownStates, (cell: BoardCellView) => boolean>> = {
  alle: () => true,
  offen: ({ state }) => state === 'requested' || state === 'received',
  ueberfaellig: ({ overdueDays }) => overdueDays !== null,
  da: ({ state }) => state === 'checked' || state === 'released',
  'nicht-lieferbar': ({ state }) => state === 'not_available',
};

export function boardFields({ sources, indicators }: DeliveryBoardView): FilterField[] {
  const domains = [...new Set(indicators.map(({ domain }) => domain))];
  return [
    {
      key: BOARD_FILTERS.source,
      label: $localize`:@@indicators.boardProvider:Stelle`,
      options: sources.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: BOARD_FILTERS.domain,
      label: $localize`:@@indicators.domain:Bereich`,
      options: domains.map((code) => ({ value: code, label: code })),
    },
  ].filter(({ options }) => options.length > 1);
}

/** The cells that the filters leave, in the order of the board. */
export function shownCells(board: DeliveryBoardView, shown: ShownStates, filters: FilterState): BoardCellView[] {
  const domainOf = new Map(board.indicators.map(({ code, domain }) => [code, domain]));
  const { [BOARD_FILTERS.source]: source, [BOARD_FILTERS.domain]: domain } = filters;
  return board.cells.filter(
    (cell) =>
      SHOWS[shown](cell) &&
      (source === undefined || cell.sourceId === source) &&
      (domain === undefined || domainOf.get(cell.indicator) === domain),
  );
}

export function countIn(board: DeliveryBoardView, shown: ShownStates): number {
  return board.cells.filter(SHOWS[shown]).length;
}

/** What presses first: overdue longest, then by day, then what is on its way, then what is done. */
const URGENCY: readonly BoardCellView['state'][] = [
  'requested',
  'received',
  'checked',
  'released',
  'not_available',
  'unasked',
];

/** Null: the order of the board, by provider and indicator. */
export function sortedCells(
  board: DeliveryBoardView,
  cells: readonly BoardCellView[],
  sort: SortOrder | null,
): BoardCellView[] {
  if (sort === null) return [...cells];
  const sourceAt = new Map(board.sources.map(({ id }, at) => [id, at]));
  const indicatorAt = new Map(board.indicators.map(({ code }, at) => [code, at]));
  const keys: Readonly<Record<string, (cell: BoardCellView) => string | number>> = {
    stelle: ({ sourceId }) => sourceAt.get(sourceId) ?? 0,
    indikator: ({ indicator }) => indicatorAt.get(indicator) ?? 0,
    stand: ({ state, overdueDays }) => URGENCY.indexOf(state) - (overdueDays ?? 0) / 10_000,
    frist: ({ request, state }) => (state === 'requested' && request ? request.dueOn : '9999'),
  };
  const key = keys[sort.column] ?? (() => 0);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...cells].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

export interface CellTarget {
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Where a cell leads: to what was delivered, to the import that waits, or to a new one with provider, indicators and period chosen. */
export function targetOf(cell: BoardCellView, board: DeliveryBoardView, mayImport: boolean): CellTarget | null {
  const { state, delivery, importId, sourceId, indicator } = cell;
  if ((state === 'checked' || state === 'released') && delivery)
    return {
      link: ADDRESSES.deliveries,
      query: { quelle: sourceId, indikator: indicator, jahr: String(board.year), lieferung: delivery.id },
    };
  if (!mayImport) return null;
  if (state === 'received' && importId) return { link: ADDRESSES.importStep(importId, 'datei'), query: {} };
  if (state === 'requested') return { link: ADDRESSES.import, query: importQuery(board, sourceId) };
  return null;
}

/** A table of a provider usually holds everything that is open there. */
function importQuery(board: DeliveryBoardView, sourceId: string): Readonly<Record<string, string>> {
  const open = board.cells.filter((cell) => cell.sourceId === sourceId && cell.state === 'requested');
  const indicators = open.map(({ indicator }) => indicator).join(',');
  return { quelle: sourceId, indikatoren: indicators, jahr: String(board.year) };
}

/** What a request to a provider proposes: what the board expects of it and the catalogue says, without what has come in for that period. */
export function proposedCodes(board: DeliveryBoardView, ofCatalogue: readonly string[], asked: AskedOf): string[] {
  const own = board.cells.filter((cell) => cell.sourceId === asked.sourceId);
  const done = new Set(cameIn(board, asked).map(({ indicator }) => indicator));
  return [...new Set([...own.map(({ indicator }) => indicator), ...ofCatalogue])].filter((code) => !done.has(code));
}

export interface AskedOf {
  readonly sourceId: string;
  readonly year: number | null;
}

/** What has come in already of a provider and period, as far as the board shows that period: a request asks for it once more. */
export function cameIn(board: DeliveryBoardView, { sourceId, year }: AskedOf): readonly BoardCellView[] {
  if (year !== board.year) return [];
  return board.cells.filter(
    (cell) => cell.sourceId === sourceId && ['received', 'checked', 'released'].includes(cell.state),
  );
}
