/** The ways out of a picture: SVG for documents, PNG for slides, CSV for calculating. */
import { Component, DOCUMENT, ElementRef, inject, input, signal } from '@angular/core';
import { Announcer } from '../announce/announcer.js';
import { Icon } from '../icon/icon.js';
import { Disclosure } from '../menu/disclosure.js';
import { ChartFiles } from './chart-files.js';
import type { ChartKey } from './chart-key.js';
import { fileRows, type ChartRows } from './chart-table.js';
import { fileNameOf, pngOf, svgText } from './download/picture-files.js';
import { standalonePicture } from './download/standalone-picture.js';

@Component({
  selector: 'qw-chart-downloads',
  imports: [Disclosure, Icon],
  template: `
    @if (files !== null) {
      <qw-disclosure [label]="label()" [name]="nameOf()" look="text">
        <qw-icon qwLead name="download" [size]="16" />
        <ul class="choices">
          <li>
            <button type="button" (click)="svg()" i18n="@@ui.downloadSvg">Bild als SVG, für Dokumente</button>
          </li>
          <li>
            <button type="button" (click)="png()" i18n="@@ui.downloadPng">Bild als PNG, für Folien</button>
          </li>
          <li>
            <button type="button" (click)="csv()" i18n="@@ui.downloadCsv">Zahlen als CSV</button>
          </li>
        </ul>
      </qw-disclosure>
    }
    @if (failed()) {
      <p class="qw-small" role="alert" i18n="@@ui.downloadFailed">
        Dieser Browser kann das Bild nicht als PNG zeichnen.
      </p>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
    }
    qw-disclosure {
      display: flex;
      align-items: center;
      min-height: 24px;
    }
    button {
      width: 100%;
      min-height: max(32px, var(--qw-target));
      padding: 4px 12px;
      border: 0;
      background: none;
      text-align: left;
      cursor: pointer;

      &:hover {
        background: var(--qw-hover);
      }
    }
  `,
})
export class ChartDownloads {
  readonly heading = input.required<string>();
  readonly description = input('');
  readonly fileName = input.required<string>();
  readonly table = input.required<ChartRows>();
  readonly keys = input<readonly ChartKey[]>([]);
  /** Stand below the picture: its source line first. */
  readonly lines = input<readonly string[]>([]);
  /** The picture as it stands in the page, or one that is built for the file alone. */
  readonly picture = input.required<() => SVGElement | null>();

  /** On the button, where "Laden" alone does not say enough. */
  readonly label = input($localize`:@@ui.download:Laden`);

  protected readonly files = inject(ChartFiles, { optional: true });
  protected readonly failed = signal(false);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected nameOf(): string {
    return `${this.label()}: ${this.heading()}`;
  }

  protected async svg(): Promise<void> {
    const rules = await this.fontRules();
    this.save(
      'svg',
      this.drawn((picture) => svgText(picture, rules)),
      'image/svg+xml',
    );
  }

  protected async png(): Promise<void> {
    const rules = await this.fontRules();
    const picture = this.drawn((whole) => whole);
    this.failed.set(false);
    if (picture === null) return;
    try {
      this.save('png', await pngOf(picture, rules), 'image/png');
    } catch {
      // Old browsers, or a picture beyond what a canvas holds: the other two ways stay open.
      this.failed.set(true);
    }
  }

  protected csv(): void {
    const [table, lines] = [this.table(), [this.heading(), ...this.lines()]];
    const digits = table.columns.map((column) => column.digits);
    this.save('csv', this.files?.csvOf(fileRows(table, lines), digits) ?? null, 'text/csv;charset=utf-8');
  }

  private async fontRules(): Promise<string> {
    return (await this.files?.fontRules()) ?? '';
  }

  /** A picture that does not stand in the page is put there for the moment: only there do its tokens have colours. */
  private drawn<Result>(then: (picture: SVGSVGElement) => Result): Result | null {
    const picture = this.picture()();
    if (picture === null) return null;
    const stage = picture.isConnected ? null : this.document.createElement('div');
    if (stage) {
      stage.style.cssText = 'position:absolute;left:-10000px;top:0';
      stage.append(picture);
      this.host.append(stage);
    }
    const { heading, description, keys, lines } = this;
    const parts = { heading: heading(), description: description(), keys: keys(), lines: lines() };
    const whole = standalonePicture({ picture, ...parts });
    stage?.remove();
    return then(whole);
  }

  private save(kind: string, content: string | Blob | null, type: string): void {
    if (content === null) return;
    const name = `${fileNameOf(this.fileName())}.${kind}`;
    this.files?.save(name, new Blob([content], { type }));
    this.announcer.say($localize`:@@ui.downloaded:${name}:name: geladen`);
  }
}
