import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { OpenImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { openPage } from '../page.testing.js';
import { DeliveriesPage } from './deliveries-page.js';

function deliveryOf(change: Partial<DeliveryView> = {}): DeliveryView {
  return {
    id: 'l-1',
    title: 'Kita-Quoten',
    source: { id: 's-1', name: 'Jugendamt Rösrath' },
    referenceDate: '2026-03-01',
    note: null,
    state: 'received',
    rowCount: 16,
    indicators: ['D2', 'D3'],
    years: [2024, 2025],
    missing: 2,
    suppressed: 1,
    secondary: 0,
    replaced: 5,
    skipped: 0,
    confirmed: [],
    fileName: 'kita.csv',
    fileSha256: 'ab',
    createdAt: '2026-11-22T09:00:00Z',
    withdrawnAt: null,
    withdrawnReason: null,
    actions: ['withdraw'],
    version: 4,
    ...change,
  };
}

const waiting = {
  id: 'i-2',
  state: 'checked',
  fileName: 'hze.csv',
  title: 'Hilfen zur Erziehung',
  sourceName: null,
  changedAt: '2026-11-22T09:00:00Z',
  rowCount: 42,
  errors: 3,
  actions: ['discard'],
} as unknown as OpenImportView;

async function open(deliveries: readonly DeliveryView[], imports: readonly OpenImportView[] = [], query = '') {
  const page = await openPage(DeliveriesPage, 'indikatoren/lieferungen', `/indikatoren/lieferungen${query}`);
  page.http
    .expectOne((request) => request.url === '/api/deliveries')
    .flush({
      ...{ deliveries, total: deliveries.length, offset: 0 },
      facets: {
        count: deliveries.length,
        sources: [
          { id: 's-1', name: 'Jugendamt Rösrath' },
          { id: 's-2', name: 'Gesundheitsamt' },
        ],
        indicators: ['C1', 'D2', 'D3'],
        years: [2025, 2024],
      },
    });
  page.http.expectOne('/api/imports').flush({ imports });
  page.http.expectOne('/api/sources').flush({ sources: [] });
  await page.settle();
  return page;
}

describe('DeliveriesPage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('lists what was delivered, with its state as a word', async () => {
    const page = await open([deliveryOf()]);

    expect(page.text('tr.qw-row')).toContain(
      'Kita-Quoten Jugendamt Rösrath D2, D3 2024–2025 01.03.2026 16 übernommen 22.11.2026',
    );
  });

  it('groups by the year of the figures', async () => {
    const page = await open([deliveryOf(), deliveryOf({ id: 'l-2', years: [2024] })]);

    expect(page.texts('tr.qw-group')).toEqual(['2025 1', '2024 1']);
  });

  it('asks the server for what the address filters, and for what is searched', async () => {
    const page = await openPage(
      DeliveriesPage,
      'indikatoren/lieferungen',
      '/indikatoren/lieferungen?quelle=s-2&indikator=D2&jahr=2025&suche=kita',
    );
    const [request] = page.http.match((candidate) => candidate.url === '/api/deliveries');

    expect(request?.request.params.toString()).toBe('source=s-2&indicator=D2&year=2025&text=kita&limit=100');
  });

  it('leads back into an import that waits', async () => {
    const page = await open([], [waiting]);
    const link = page.element.querySelector<HTMLAnchorElement>('qw-open-imports a');

    expect(page.text('qw-open-imports tbody')).toContain('Hilfen zur Erziehung');
    expect(page.text('qw-open-imports tbody')).toContain('3 Fehler');
    expect(link?.getAttribute('href')).toBe('/indikatoren/import/i-2/uebernehmen');
  });

  it('throws an import away only after naming it', async () => {
    const page = await open([], [waiting]);
    page.button('Verwerfen Hilfen zur Erziehung').click();
    await page.settle();
    page.button('„hze.csv“ verwerfen').click();
    const request = page.http.expectOne('/api/imports/i-2');

    expect(request.request.method).toBe('DELETE');
  });

  it('takes a delivery back with a reason and tells what came back', async () => {
    const page = await open([deliveryOf()]);
    page.button('Einzelheiten zu „Kita-Quoten“').click();
    await page.settle();
    page.http.expectOne('/api/deliveries/l-1/dependents').flush({ nodes: [] });
    page.button('Lieferung zurücknehmen').click();
    await page.settle();
    const run = { id: 'r-1', kind: 'index_run', code: '3', title: 'Index 2025', state: 'frozen', addressKey: null };
    page.http.expectOne('/api/deliveries/l-1/dependents').flush({ nodes: [run] });
    await page.settle();
    expect(page.text('qw-withdraw-dialog qw-dependents')).toBe('Darauf stützt sich 1 Indexlauf Index 2025');
    page.button('„Kita-Quoten“ zurücknehmen').click();
    await page.settle();
    expect(page.text('qw-withdraw-dialog')).toContain('Diese Angabe fehlt.');

    const reason = page.element.querySelector<HTMLTextAreaElement>('qw-withdraw-dialog textarea')!;
    reason.value = 'Falsches Jahr';
    reason.dispatchEvent(new Event('input'));
    await page.settle();
    page.button('„Kita-Quoten“ zurücknehmen').click();
    await page.settle();
    const request = page.http.expectOne('/api/deliveries/l-1/withdrawal');
    expect(request.request.body).toEqual({ reason: 'Falsches Jahr' });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(deliveryOf({ state: 'withdrawn', withdrawnReason: 'Falsches Jahr', actions: [], version: 5 }));
    await page.settle();

    expect(page.text('qw-note')).toBe('„Kita-Quoten“: 16 Werte zurückgenommen, 5 frühere Werte gelten wieder.');
    expect(page.text('tr.qw-row qw-status')).toBe('zurückgenommen');
  });

  it('says what would stand here when nothing was delivered', async () => {
    const page = await open([]);

    expect(page.text('qw-empty')).toContain('Noch keine Lieferung');
  });
});
