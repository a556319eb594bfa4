import type { CatalogueView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { catalogueOf } from '../model/catalogue.testing.js';
import { openPage } from '../page.testing.js';
import { CataloguePage } from './catalogue-page.js';

async function open(catalogue: CatalogueView, query = '') {
  const page = await openPage(CataloguePage, 'indikatoren', `/indikatoren${query}`);
  page.http.expectOne('/api/indicators').flush(catalogue);
  await page.settle();
  const rows = () => page.texts('tr.qw-row');
  return { ...page, rows };
}

describe('CataloguePage', () => {
  beforeEach(() => document.body.replaceChildren());

  it('groups indicators by domain and says for how many areas there is a value', async () => {
    const page = await open(catalogueOf());

    expect(page.text('tr.qw-group')).toBe('B Arbeit und Soziales 2');
    expect(page.rows()[1]).toBe('B5 Kinderarmut Kinder im SGB-II-Bezug belastend % Jobcenter 2025 73 von 81');
    expect(page.rows()[2]).toContain('noch keine Werte');
  });

  it('takes its filters from the address', async () => {
    const page = await open(catalogueOf(), '?richtung=relief');

    expect(page.rows()).toHaveLength(1);
    expect(page.text('qw-filter-bar')).toContain('1 von 3');
  });

  it('is one list in the order of the address, which follows the heads', async () => {
    const page = await open(catalogueOf(), '?sortierung=name-absteigend');
    expect(page.text('tr.qw-group')).toBe('');
    expect(page.rows()[0]).toContain('SGB-II-Quote');

    page.button('Kürzel').click();
    await page.settle();
    expect(page.text('tr.qw-group')).toBe('B Arbeit und Soziales 2');
  });

  it('offers the usual indicators when there are none, and shows them at once', async () => {
    const page = await open(catalogueOf({ domains: [], missingDefaults: 30 }));
    expect(page.text('qw-empty')).toContain('Noch keine Indikatoren');
    page.button('Übliche dreißig Indikatoren übernehmen').click();
    const request = page.http.expectOne('/api/indicators/defaults');
    expect(request.request.headers.has('Idempotency-Key')).toBe(true);
    request.flush(catalogueOf());
    await page.settle();

    expect(page.rows()).toHaveLength(3);
  });

  it('names what is missing of the usual ones', async () => {
    const page = await open(catalogueOf({ missingDefaults: 27 }));

    expect(page.text('qw-note')).toContain('27 der üblichen dreißig Indikatoren fehlen hier.');
  });
});
