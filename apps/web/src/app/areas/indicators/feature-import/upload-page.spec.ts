import { HttpEventType } from '@angular/common/http';
import { importOf } from '../model/import.testing.js';
import { openPage, type OpenPage } from '../page.testing.js';
import { UploadPage } from './upload-page.js';

function choose(page: OpenPage, file: File): void {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [file] },
  });
  page.element.querySelector('qw-drop-zone')?.dispatchEvent(event);
}

const table = new File(['Gebiet;D2\n01001;36,9\n'], 'kita.csv', { type: 'text/csv' });

describe('UploadPage', () => {
  beforeEach(() => document.body.replaceChildren());
  const open = () => openPage(UploadPage, 'indikatoren/import', '/indikatoren/import');

  it('sends the file itself and goes on to how it is read', async () => {
    const page = await open();
    choose(page, table);
    const request = page.http.expectOne(({ url }) => url === '/api/imports');
    expect(request.request.params.get('fileName')).toBe('kita.csv');
    expect(request.request.body).toBe(table);
    request.event({ type: HttpEventType.UploadProgress, loaded: 10, total: 22 });
    await page.settle();
    expect(page.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('10');

    request.flush(importOf());
    await page.settle();
    expect(page.router.url).toBe('/indikatoren/import/i-1/datei');
  });

  it('stops sending when the person cancels, without a complaint', async () => {
    const page = await open();
    choose(page, table);
    const request = page.http.expectOne(({ url }) => url === '/api/imports');
    await page.settle();
    page.button('Abbrechen').click();
    await page.settle();

    expect(request.cancelled).toBe(true);
    expect(page.element.querySelector('qw-note')).toBeNull();
    expect(page.element.querySelector('qw-drop-zone')).not.toBeNull();
  });

  it('refuses an empty file before it is sent', async () => {
    const page = await open();
    choose(page, new File([], 'leer.csv'));
    await page.settle();

    page.http.expectNone(({ url }) => url === '/api/imports');
    expect(page.text('qw-note')).toBe('„leer.csv“ wurde nicht angenommen. Die Datei ist leer.');
  });

  it('says why the API does not take a file, and offers to choose another', async () => {
    const page = await open();
    choose(page, table);
    const body = { type: 'x', title: 'x', status: 422, code: 'FILE_SINGLE_RECORDS', requestId: 'r' };
    page.http
      .expectOne(({ url }) => url === '/api/imports')
      .flush({ ...body, params: { column: 'Geburtsdatum' } }, { status: 422, statusText: 'no' });
    await page.settle();

    expect(page.text('qw-note')).toContain('„Geburtsdatum“ deutet auf Einzeldaten hin');
    expect(page.button('Datei auswählen')).toBeTruthy();
  });
});
