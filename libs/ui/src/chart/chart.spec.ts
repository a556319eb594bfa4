import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Chart } from './chart.js';
import { ChartFiles } from './chart-files.js';
import type { ChartCell } from './chart-table.js';

class KeptFiles extends ChartFiles {
  readonly saved: { name: string; content: Blob }[] = [];
  csvOf(rows: readonly (readonly ChartCell[])[]): string {
    return JSON.stringify(rows);
  }
  fontRules(): Promise<string> {
    return Promise.resolve("@font-face{font-family:'Fira Sans'}");
  }
  save(name: string, content: Blob): void {
    this.saved.push({ name, content });
  }
}

@Component({
  imports: [Chart],
  template: `<qw-chart
    heading="Die Quote steigt in zwei Gebieten"
    description="Punkte zweier Gebiete."
    fileName="Quote über Jahre"
    source="Melderegister"
    asOf="2025-12-31"
    [table]="table"
    [marks]="marks()"
    [keys]="[{ sign: 'dot', colour: 'var(--mat-sys-primary)', label: 'Gebiet' }]"
    [(active)]="active"
  >
    <svg width="300" height="100" viewBox="0 0 300 100">
      <circle class="a" style="opacity: 0.5" cx="10" cy="10" r="3" />
      <circle data-screen cx="20" cy="10" r="9" />
    </svg>
  </qw-chart>`,
})
class Host {
  readonly table = {
    columns: [{ label: 'Gebiet' }, { label: 'Quote', digits: 1 }],
    rows: [
      ['Hand', 12.345],
      ['Sand', null],
      ['Kaule', 'geheim'],
    ],
  };
  readonly marks = signal([
    { id: 'a', x: 10, y: 10, words: 'Hand, 12,3 %' },
    { id: 'b', x: 40, y: 10, words: 'Sand, k. A.' },
  ]);
  readonly active = signal<string | null>(null);
}

function render() {
  const files = new KeptFiles();
  TestBed.configureTestingModule({ providers: [{ provide: ChartFiles, useValue: files }] });
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  fixture.detectChanges();
  const button = (words: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent?.includes(words)) as HTMLButtonElement;
  return { fixture, host: fixture.componentInstance, element, files, button };
}

describe('Chart', () => {
  it('is named by its statement and shows source and signs', () => {
    const { element } = render();

    const figure = element.querySelector('figure');
    const name = element.querySelector(`[id="${figure?.getAttribute('aria-labelledby')}"]`);
    expect(name?.textContent).toBe('Die Quote steigt in zwei Gebieten');
    expect(element.querySelector('.source')?.textContent).toBe('Stand 31.12.2025; Quelle: Melderegister');
    expect(element.querySelector('qw-chart-key')?.textContent).toContain('Gebiet');
  });

  it('walks the marks with arrow keys and names the one at hand', () => {
    const { fixture, host, element } = render();
    const stop = element.querySelector('[role=listbox]') as HTMLElement;
    const press = (key: string) => {
      stop.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      fixture.detectChanges();
    };
    const named = () =>
      element.querySelector(`[id="${stop.getAttribute('aria-activedescendant')}"]`)?.textContent?.trim();

    expect(named()).toContain('Pfeiltasten');
    press('ArrowRight');
    expect([host.active(), named()]).toEqual(['a', 'Hand, 12,3 %']);
    press('ArrowRight');
    expect([host.active(), named()]).toEqual(['b', 'Sand, k. A.']);
    expect(element.querySelector<HTMLElement>('.ring')?.style.left).toBe('40px');
    press('Escape');
    expect(host.active()).toBeNull();
  });

  it('shows the same figures as a table, a missing one as a word', () => {
    const { fixture, element, button } = render();
    button('Als Tabelle').click();
    fixture.detectChanges();

    expect(element.querySelector<HTMLElement>('.picture')?.hidden).toBe(true);
    const cells = [...element.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells).toEqual(['Hand12,3', 'Sandk. A.', 'Kaulegeheim']);
  });

  it('saves the figures with their decimals under a name that says what they are', async () => {
    const { files, button } = render();
    button('Zahlen als CSV').click();

    expect(files.saved.map(({ name }) => name)).toEqual(['quote-ueber-jahre.csv']);
    expect(await textOf(files.saved[0]!.content)).toBe(
      JSON.stringify([
        ['Gebiet', 'Quote'],
        ['Hand', 12.3],
        ['Sand', null],
        ['Kaule', 'geheim'],
        [],
        ['Die Quote steigt in zwei Gebieten'],
        ['Stand 31.12.2025; Quelle: Melderegister'],
      ]),
    );
  });

  it('saves a picture that stands for itself: statement, styles, fonts and source inside, nothing of the screen', async () => {
    const { files, button } = render();
    button('Bild als SVG').click();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));

    const text = await textOf(files.saved[0]!.content);
    expect(files.saved[0]!.name).toBe('quote-ueber-jahre.svg');
    expect(text).toContain('<title>Die Quote steigt in zwei Gebieten</title>');
    expect(text).toContain('<desc>Punkte zweier Gebiete.</desc>');
    expect(text).toContain('Quelle: Melderegister');
    expect(text).toContain('@font-face');
    expect(text).toContain('opacity="0.5"');
    expect(text).not.toMatch(/data-screen|class=|style=|_ng/);
    expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  });
});

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}
