/** A delivery board as the server answers it, for specs. */
import type { BoardCellView, DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';

export function boardCell(
  indicator: string,
  { dueOn, ...change }: Partial<BoardCellView> & { readonly dueOn?: string } = {},
): BoardCellView {
  const request = {
    id: `r-${indicator}`,
    requestedOn: '2026-01-12',
    dueOn: dueOn ?? '2026-12-18',
    note: null,
    refusedReason: null,
    remindedOn: null,
    reminders: 0,
    version: 3,
  };
  return {
    sourceId: 's-1',
    indicator,
    state: 'requested',
    reason: 'waits',
    overdueDays: null,
    request: change.state === 'unasked' ? null : request,
    delivery: null,
    importId: null,
    actions: change.state === 'unasked' ? [] : ['revise', 'drop', 'refuse'],
    ...change,
  };
}

export function boardOf(cells: readonly BoardCellView[], change: Partial<DeliveryBoardView> = {}): DeliveryBoardView {
  const codes = [...new Set(cells.map(({ indicator }) => indicator))].sort();
  return {
    today: '2026-11-27',
    year: 2025,
    years: [
      { year: 2026, open: 0, overdue: 0 },
      { year: 2025, open: 3, overdue: 1 },
    ],
    sources: [
      { id: 's-1', name: 'Jugendamt Rösrath', organisationName: 'Jugendamt Rösrath', letterReaders: 1 },
      { id: 's-2', name: 'Jobcenter', organisationName: null, letterReaders: 0 },
    ],
    indicators: codes.map((code) => ({
      code,
      shortName: `Name ${code}`,
      domain: code.slice(0, 1),
      referenceDateNote: '',
    })),
    cells,
    ...change,
  };
}
