import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Connection } from '../../../shared/http/connection.js';
import { provideApi } from '../../../shared/http/provide-api.js';
import { importOf, mappingOf } from '../model/import.testing.js';
import { ImportStore } from './import-store.js';

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('ImportStore', () => {
  let store: ImportStore;
  let http: HttpTestingController;

  beforeEach(async () => {
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting(), ImportStore] });
    store = TestBed.inject(ImportStore);
    http = TestBed.inject(HttpTestingController);
    const opened = store.open('i-1');
    http.expectOne('/api/imports/i-1').flush(importOf());
    await opened;
  });

  function typeTitle(title: string): void {
    store.type(mappingOf({ title }));
  }

  it('knows what is typed and not sent', () => {
    expect(store.unsent()).toBe(false);
    typeTitle('neu');
    expect(store.unsent()).toBe(true);
    typeTitle('Kita-Quoten');
    expect(store.unsent()).toBe(false);
  });

  it('finds what is missing in what is typed, before anything is sent', () => {
    store.type(mappingOf({ title: ' ', areaEditionId: null }));

    expect(store.defects().map(({ code }) => code)).toEqual(['TITLE_MISSING', 'AREA_EDITION_MISSING']);
  });

  it('waits out an outage and takes a change for made when the first try had arrived', async () => {
    typeTitle('neu');
    const saved = store.save(false);
    http.expectOne('/api/imports/i-1/mapping').error(new ProgressEvent('error'));
    await settle();
    const connection = TestBed.inject(Connection);
    expect(connection.waiting()).toBe(1);

    connection.retryNow();
    await settle();
    const current = importOf({ version: 4, mapping: mappingOf({ title: 'neu' }) });
    const stale = { type: 'x', title: 'x', status: 412, code: 'VERSION_STALE', requestId: 'r', current };
    http.expectOne('/api/imports/i-1/mapping').flush(stale, { status: 412, statusText: 'stale' });

    expect(await saved).toBe(true);
    expect(store.conflict()).toBeNull();
    expect(store.view()?.version).toBe(4);
    expect(connection.waiting()).toBe(0);
  });

  it('keeps what is typed when the change is refused', async () => {
    typeTitle('neu');
    const saved = store.save(true);
    const refused = { type: 'x', title: 'x', status: 409, code: 'IMPORT_WRONG_STATE', requestId: 'r' };
    http.expectOne('/api/imports/i-1/mapping').flush(refused, { status: 409, statusText: 'no' });

    expect(await saved).toBe(false);
    expect(store.mapping()?.title).toBe('neu');
    expect(store.failure()).toMatchObject({ code: 'IMPORT_WRONG_STATE' });
  });

  it('follows a running check to its end and reads the result', async () => {
    const saved = store.save(true);
    http.expectOne('/api/imports/i-1/mapping').flush(importOf({ state: 'checking', check: null, version: 4 }));
    await saved;
    expect(store.running()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 350));
    http.expectOne('/api/imports/i-1/state').flush({ ...importOf({ version: 5 }), state: 'checked' });
    await settle();
    http.expectOne('/api/imports/i-1').flush(importOf({ version: 5 }));
    await settle();

    expect(store.running()).toBe(false);
    expect(store.view()?.check?.observations).toBe(16);
  });

  it('checks what was typed at the end before it stores, and stores nothing when that is no longer sound', async () => {
    typeTitle('neu');
    const committed = store.commit();
    http
      .expectOne('/api/imports/i-1/mapping')
      .flush(importOf({ version: 4, committable: false, mapping: mappingOf({ title: 'neu' }) }));
    await committed;

    http.expectNone('/api/imports/i-1/commit');
    expect(store.view()?.version).toBe(4);
  });

  it('stores with the version that was checked', async () => {
    const committed = store.commit();
    const request = http.expectOne('/api/imports/i-1/commit');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush({ ...importOf({ version: 4 }), state: 'imported', deliveryId: 'l-1' });
    await committed;

    expect(store.view()).toMatchObject({ state: 'imported', deliveryId: 'l-1' });
  });

  it('reads a file anew when its dialect changes, after sending what was typed', async () => {
    typeTitle('neu');
    const revised = store.reviseDialect({ encoding: 'utf-8', delimiter: ';', decimal: ',', headerLine: 1 });
    http.expectOne('/api/imports/i-1/mapping').flush(importOf({ version: 4, mapping: mappingOf({ title: 'neu' }) }));
    await settle();
    const request = http.expectOne('/api/imports/i-1/dialect');
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(importOf({ version: 5, mapping: mappingOf({ title: 'neu' }) }));

    expect(await revised).toBe(true);
    expect(store.unsent()).toBe(false);
  });
});
