import type { BoardCellView, DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { boardCell, boardOf } from './board.testing.js';
import { cameIn, countIn, proposedCodes, shownCells, sortedCells, targetOf } from './board-list.js';

const codes = (cells: readonly BoardCellView[]): string[] => cells.map(({ indicator }) => indicator);
const BOARD: DeliveryBoardView = boardOf([
  boardCell('B5', {
    sourceId: 's-2',
    state: 'released',
    delivery: { id: 'l-1', title: 'AkG', takenOverOn: '2026-02-16' },
  }),
  boardCell('D2', { state: 'requested', dueOn: '2026-10-30', overdueDays: 28 }),
  boardCell('D3', { state: 'requested', dueOn: '2026-12-18' }),
  boardCell('D4', { state: 'received', importId: 'i-1' }),
  boardCell('D5', { state: 'unasked' }),
]);

describe('the list of the board', () => {
  it('shows what the filters leave, and counts it', () => {
    expect(codes(shownCells(BOARD, 'offen', {}))).toEqual(['D2', 'D3', 'D4']);
    expect(codes(shownCells(BOARD, 'ueberfaellig', {}))).toEqual(['D2']);
    expect(codes(shownCells(BOARD, 'alle', { quelle: 's-2' }))).toEqual(['B5']);
    expect(codes(shownCells(BOARD, 'alle', { bereich: 'D', quelle: 's-2' }))).toEqual([]);
    expect(countIn(BOARD, 'da')).toBe(1);
  });

  it('sorts by what presses, and by the day', () => {
    const by = (column: string, direction: 'ascending' | 'descending' = 'ascending') =>
      codes(sortedCells(BOARD, BOARD.cells, { column, direction }));
    expect(by('stand')).toEqual(['D2', 'D3', 'D4', 'B5', 'D5']);
    expect(by('frist').slice(0, 2)).toEqual(['D2', 'D3']);
    expect(by('indikator', 'descending')[0]).toBe('D5');
    expect(codes(sortedCells(BOARD, BOARD.cells, null))).toEqual(codes(BOARD.cells));
  });

  it('leads to the delivery, to the import that waits, or to a new one with everything that is open', () => {
    const target = (code: string, mayImport = true) => {
      const cell = BOARD.cells.find(({ indicator }) => indicator === code);
      return cell ? targetOf(cell, BOARD, mayImport) : null;
    };
    expect(target('B5')).toMatchObject({ link: '/indikatoren/lieferungen', query: { lieferung: 'l-1' } });
    expect(target('D4')?.link).toBe('/indikatoren/import/i-1/datei');
    expect(target('D3')).toEqual({
      link: '/indikatoren/import',
      query: { quelle: 's-1', indikatoren: 'D2,D3', jahr: '2025' },
    });
    expect(target('D3', false)).toBeNull();
    expect(target('D5')).toBeNull();
  });

  it('proposes for a request what is expected of a provider and has not come in', () => {
    const asked = { sourceId: 's-1', year: 2025 };
    expect(proposedCodes(BOARD, ['D1'], asked)).toEqual(['D2', 'D3', 'D5', 'D1']);
    expect(proposedCodes(BOARD, [], { ...asked, year: 2026 })).toEqual(['D2', 'D3', 'D4', 'D5']);
  });

  it('knows what has come in of the period on the screen, and nothing of another', () => {
    expect(codes(cameIn(BOARD, { sourceId: 's-2', year: 2025 }))).toEqual(['B5']);
    expect(codes(cameIn(BOARD, { sourceId: 's-1', year: 2025 }))).toEqual(['D4']);
    expect(cameIn(BOARD, { sourceId: 's-2', year: 2026 })).toEqual([]);
  });
});
