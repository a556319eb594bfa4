import type { DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { boardCell, boardOf } from '../model/board.testing.js';
import { openPage } from '../page.testing.js';
import { BoardPage } from './board-page.js';

const BOARD = boardOf([
  boardCell('B5', {
    sourceId: 's-2',
    state: 'released',
    delivery: { id: 'l-1', title: 'AkG', takenOverOn: '2026-02-16' },
  }),
  boardCell('D2', { state: 'requested', dueOn: '2026-10-30', overdueDays: 28 }),
  boardCell('D3', { state: 'requested', dueOn: '2026-12-18' }),
]);

async function open(board: DeliveryBoardView, query = '') {
  const page = await openPage(BoardPage, 'indikatoren/lieferplan', `/indikatoren/lieferplan${query}`);
  page.http.expectOne((request) => request.url === '/api/delivery-board').flush(board);
  await page.settle();
  return page;
}

const cellAt = (element: HTMLElement, key: string): HTMLElement =>
  element.querySelector<HTMLElement>(`[data-key="${key}"]`)!;

describe('BoardPage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('says for each cell in words who owes what since when', async () => {
    const page = await open(BOARD);
    const names = [...page.element.querySelectorAll('qw-board-matrix td svg')].map((svg) =>
      svg.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      'Jugendamt Rösrath, D2 Name D2, 2025: angefordert, seit 28 Tagen überfällig',
      'Jugendamt Rösrath, D3 Name D3, 2025: angefordert, fällig am 18.12.2026',
      'Jobcenter, B5 Name B5, 2025: freigegeben',
    ]);
  });

  it('goes from cell to cell by the arrows, over fields that nobody owes', async () => {
    const page = await open(BOARD);
    const first = cellAt(page.element, 's-1 D2');
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await page.settle();
    expect(document.activeElement).toBe(cellAt(page.element, 's-1 D3'));
    expect([...page.element.querySelectorAll('[data-key]')].map((cell) => cell.getAttribute('tabindex'))).toEqual([
      '-1',
      '0',
      '-1',
    ]);
  });

  it('leads from a cell into the import with provider and figures chosen', async () => {
    const page = await open(BOARD);
    cellAt(page.element, 's-1 D2').click();
    await page.settle();
    expect(page.router.url).toBe('/indikatoren/import?quelle=s-1&indikatoren=D2,D3&jahr=2025');
  });

  it('lists what the address asks for, with its day and the next steps', async () => {
    const page = await open(BOARD, '?ansicht=liste&stand=ueberfaellig');
    expect(page.texts('qw-board-list tbody tr:not(.qw-group)')).toEqual([
      'D2 Name D2 angefordert seit 28 Tagen überfällig war fällig am 30.10.2026 Tabelle einlesen D2 Jugendamt Rösrath Mehr zu D2, Jugendamt Rösrath Mehr Frist ändern Nicht mehr anfordern Nicht lieferbar',
    ]);
  });

  it('reports as not deliverable with a reason', async () => {
    const page = await open(BOARD, '?ansicht=liste&stand=ueberfaellig');
    page.button('Nicht lieferbar').click();
    await page.settle();
    const reason = page.element.querySelector<HTMLTextAreaElement>('qw-reason-dialog textarea')!;
    reason.value = 'Wird nicht kleinräumig geführt';
    reason.dispatchEvent(new Event('input'));
    await page.settle();
    page.button('D2 als nicht lieferbar melden').click();
    await page.settle();
    const request = page.http.expectOne('/api/delivery-requests/r-D2/refusal');
    expect(request.request.body).toEqual({ reason: 'Wird nicht kleinräumig geführt' });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
  });

  it('says what would stand here when nothing is owed', async () => {
    const page = await open(boardOf([]));
    expect(page.text('qw-empty')).toContain('Noch ist nichts angefordert');
  });
});
