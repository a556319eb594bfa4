import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { checkOf, groupOf, importOf, mappingOf, problemOf } from '../model/import.testing.js';
import { openPage, type OpenPage } from '../page.testing.js';
import { ImportPage } from './import-page.js';

async function open(step: string, view: ImportView): Promise<OpenPage> {
  const page = await openPage(ImportPage, 'indikatoren/import/:id/:schritt', `/indikatoren/import/i-1/${step}`);
  page.http.expectOne('/api/imports/i-1').flush(view);
  await page.settle();
  return page;
}

function type(element: Element | null, value: string): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) throw new Error('no control');
  element.value = value;
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input'));
}

const errors = checkOf({
  clean: 14,
  errors: 2,
  hints: 0,
  groups: [groupOf('area_leading_zero', 2, 3)],
});
const faulty = importOf({ check: errors, committable: false });
const found = {
  problems: [
    problemOf('area_leading_zero', 3, {
      content: '5378028 9',
      params: { proposal: '053780289', name: 'Stümpen' },
      context: [{ line: 3, cells: ['5378028 9', 'D2'], read: null }],
    }),
    problemOf('area_leading_zero', 4, { content: '5378028 10' }),
  ],
  total: 2,
  listed: 2,
  offset: 0,
};

describe('ImportPage', () => {
  beforeEach(() => {
    sessionStorage.clear();
    document.body.replaceChildren();
  });

  it('shows the last step that is reached when the address asks for a later one', async () => {
    const page = await open('uebernehmen', importOf({ check: null, state: 'uploaded', committable: false }));

    expect(page.text('[aria-current=step]')).toContain('Prüfen');
    expect(page.router.url).toBe('/indikatoren/import/i-1/pruefen');
  });

  it('says beside the button why it does nothing, and the reason goes when the entry is made', async () => {
    const missing = importOf({ check: null, state: 'uploaded', mapping: mappingOf({ sourceId: null }) });
    const page = await open('spalten', { ...missing, defects: [{ code: 'SOURCE_MISSING' }] });
    const next = page.button('Tabelle prüfen');
    const reason = page.element.querySelector(`#${next.getAttribute('aria-describedby')}`);
    expect(reason?.textContent).toContain('sobald die offene Angabe gemacht ist');
    expect(page.text('.open')).toContain('Bitte wählen Sie die Quelle.');
    next.click();
    page.http.verify();

    type(page.element.querySelectorAll('select')[0] ?? null, 's-1');
    await page.settle();
    expect(page.element.querySelector('.open')).toBeNull();
    expect(page.button('Tabelle prüfen').getAttribute('aria-describedby')).toBeNull();
  });

  it('asks about two columns of one name also where neither would be read, and takes "none" for an answer', async () => {
    const heads = ['Gebiet', 'Indikator', 'Stichtag', 'Zähler', 'Nenner', 'Zähler'];
    const columns = mappingOf().columns.map((column, at) => ({ role: at === 3 || at === 5 ? 'ignore' : column.role }));
    const mapping = mappingOf({ columns: columns.map((column, at) => (at === 4 ? { role: 'value' } : column)) });
    const page = await open('spalten', importOf({ check: null, state: 'uploaded', heads, mapping }));

    expect(page.text('qw-twin-choice')).toContain('2 Spalten heißen gleich: Spalte 4 Zähler; Spalte 6 Zähler');
    expect(page.text('.open')).toContain('Gleich heißen: Spalte 4 Zähler; Spalte 6 Zähler.');
    expect(page.button('Tabelle prüfen').getAttribute('aria-describedby')).not.toBeNull();
    page.button('Keine davon lesen').click();
    await page.settle();
    expect(page.element.querySelector('.open')).toBeNull();
  });

  it('marks the year of the table as optional only where a column says one', async () => {
    const columns = [{ role: 'area_code' }, { role: 'ignore' }, { role: 'ignore' }, { role: 'ignore' }] as const;
    const mapping = mappingOf({
      columns: [...columns, { role: 'ignore' }, { role: 'value', indicator: 'D2' }],
      referenceDate: null,
    });
    const view = importOf({ check: null, state: 'uploaded', fileName: 'kita.csv', mapping });
    const page = await open('spalten', view);
    expect(page.texts('.whole qw-field label')).toEqual([
      'Indikator der ganzen Tabelle (freiwillig)',
      'Jahr der ganzen Tabelle',
    ]);
    expect(page.text('.open')).toContain('Welches Jahr?');

    type(page.element.querySelector('input[type=date]'), '2025-03-01');
    page.element.querySelector('input[type=date]')?.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.element.querySelector<HTMLInputElement>('.whole input')?.value).toBe('2025');
  });

  it('sends what was typed with the version it was made on, and begins the check', async () => {
    const page = await open('spalten', importOf({ check: null, state: 'uploaded' }));
    type(page.element.querySelector('.title input'), 'Kita-Quoten März');
    await page.settle();
    page.button('Tabelle prüfen').click();
    const request = page.http.expectOne('/api/imports/i-1/mapping');

    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({ mapping: mappingOf({ title: 'Kita-Quoten März' }), check: true });
    request.flush(importOf({ state: 'checking', check: null, version: 4, progress: { done: 4, total: 16 } }));
    await page.settle();
    expect(page.text('h2')).toBe('Die Tabelle wird geprüft');
    expect(page.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuemax')).toBe('16');
  });

  it('keeps what was typed in the tab until it is sent', async () => {
    const first = await open('spalten', importOf());
    type(first.element.querySelector('.title input'), 'noch nicht gesendet');
    await first.settle();
    expect(sessionStorage.getItem('qw.import.i-1')).toContain('noch nicht gesendet');
  });

  it('brings back what was typed when the page opens again', async () => {
    sessionStorage.setItem('qw.import.i-1', JSON.stringify(mappingOf({ title: 'noch nicht gesendet' })));
    const page = await open('spalten', importOf());

    expect(page.element.querySelector<HTMLInputElement>('.title input')?.value).toBe('noch nicht gesendet');
  });

  it('lists findings with their correction, and corrects a kind with one press', async () => {
    const page = await open('pruefen', faulty);
    page.http.expectOne('/api/imports/i-1/problems?limit=500').flush(found);
    await page.settle();
    const rows = page.texts('qw-problem-table tbody tr');
    expect(page.text('h2')).toBe('2 Fehler einer Art, kein Hinweis');
    expect(rows[0]).toContain('Fehler 3 Gebiet 5378028 9 Diesen Schlüssel gibt es nicht.');
    expect(rows[1]).toContain('Wie Zeile 3.');
    expect(page.text('.reason')).toBe('Weiter, sobald kein Fehler mehr offen ist');

    page.button('Null ergänzen, 2 Zeilen').click();
    const request = page.http.expectOne('/api/imports/i-1/mapping');
    expect(request.request.body).toMatchObject({ check: true, mapping: { fixes: { padZeros: true } } });
  });

  it('shows the line in the file with the lines around it', async () => {
    const page = await open('pruefen', faulty);
    page.http.expectOne('/api/imports/i-1/problems?limit=500').flush(found);
    await page.settle();
    page.button('Zeile zeigen: 3').click();
    await page.settle();

    expect(page.text('qw-row-in-file h3')).toBe('Zeile 3 in der Datei');
    expect(page.text('qw-row-in-file tbody tr')).toContain('kein Gebiet gefunden');
    page.button('Zeile 3 auslassen').click();
    expect(page.http.expectOne('/api/imports/i-1/mapping').request.body).toMatchObject({
      mapping: { fixes: { skipLines: [3] } },
    });
  });

  it('shows both sides when somebody else was faster, and sends one’s own on top of theirs', async () => {
    const page = await open('spalten', importOf({ check: null, state: 'uploaded' }));
    type(page.element.querySelector('.title input'), 'meiner');
    await page.settle();
    page.button('Tabelle prüfen').click();
    const theirs = importOf({ version: 8, state: 'uploaded', check: null, mapping: mappingOf({ title: 'ihrer' }) });
    const body = { type: 'x', title: 'x', status: 412, code: 'VERSION_STALE', requestId: 'r', current: theirs };
    page.http.expectOne('/api/imports/i-1/mapping').flush(body, { status: 412, statusText: 'stale' });
    await page.settle();
    expect(page.text('qw-note')).toContain('an anderer Stelle geändert');

    page.button('Meine Eingaben behalten').click();
    await page.settle();
    page.button('Tabelle prüfen').click();
    const again = page.http.expectOne('/api/imports/i-1/mapping').request;
    expect(again.headers.get('If-Match')).toBe('"8"');
    expect(again.body).toMatchObject({ mapping: { title: 'meiner' } });
  });

  it('says that a run is gone instead of showing an error', async () => {
    const page = await openPage(ImportPage, 'indikatoren/import/:id/:schritt', '/indikatoren/import/x/datei');
    const body = { type: 'x', title: 'x', status: 404, code: 'NOT_FOUND', requestId: 'r' };
    page.http.expectOne('/api/imports/x').flush(body, { status: 404, statusText: 'not found' });
    await page.settle();

    expect(page.text('qw-empty')).toContain('Diesen Import gibt es nicht');
  });

  it('shows what a finished run stored, and no step to go back to', async () => {
    const page = await open('datei', importOf({ state: 'imported', deliveryId: 'l-1', actions: [] }));
    page.http.expectOne('/api/deliveries/l-1').flush({
      id: 'l-1',
      title: 'Kita-Quoten',
      state: 'received',
      rowCount: 16,
      suppressed: 3,
      secondary: 0,
      missing: 4,
      replaced: 2,
      indicators: ['D2'],
      years: [2025],
      actions: ['withdraw'],
    });
    await page.settle();

    expect(page.text('qw-import-result')).toContain('16 Werte, 3 geheim, 1 fehlt, 2 ersetzen ältere');
    expect(page.element.querySelectorAll('qw-wizard-steps button')).toHaveLength(0);
    expect(page.element.querySelector('qw-wizard-foot')).toBeNull();
  });
});
