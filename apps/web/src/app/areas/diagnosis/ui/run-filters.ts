/** Above the ranked table: one municipality or all, ranks or domain sums, and the table as a file. */
import { Component, computed, effect, inject, input, model, output } from '@angular/core';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { ChartDownloads } from '@quartierwerk/ui/chart/chart-downloads';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Segments } from '@quartierwerk/ui/segments/segments';
import type { RunFigures } from '../model/run-figures.js';
import { RANK_VIEWS, type RankView } from '../model/rank-view.js';

/** What a picture of the table is made of. */
export interface TablePicture {
  readonly heading: string;
  readonly fileName: string;
  readonly table: ChartRows;
  readonly lines: readonly string[];
  readonly draw: () => SVGElement;
}

@Component({
  selector: 'qw-run-filters',
  imports: [ChartDownloads, Segments],
  template: `
    @if (figures().municipalities.length > 1) {
      <label>
        <span class="qw-visually-hidden" i18n="@@diagnosis.filterMunicipality">Kommune</span>
        <select #municipalities class="qw-input" data-filter (change)="choose(municipalities.value)">
          <option value="" i18n="@@diagnosis.allMunicipalities">Kommune: alle</option>
          @for (item of figures().municipalities; track item.id) {
            <option [value]="item.id" [selected]="item.id === municipality()">{{ item.name }}</option>
          }
        </select>
      </label>
    }
    <qw-segments [label]="viewLabel" [options]="views" [value]="view()" (valueChange)="show($event)" />
    <span class="qw-secondary qw-small">{{ count() }}</span>
    <span class="out">
      @if (picture(); as picture) {
        <qw-chart-downloads
          [label]="pictureLabel"
          [heading]="picture.heading"
          [fileName]="picture.fileName"
          [table]="picture.table"
          [lines]="picture.lines"
          [picture]="picture.draw"
        />
      }
      <button type="button" class="qw-link-button" (click)="downloaded.emit()" i18n="@@diagnosis.download">
        Als Tabelle laden
      </button>
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      margin-bottom: 4px;
    }
    select {
      min-height: max(32px, var(--qw-target));
      padding-block: 4px;
      width: auto;
      max-width: 210px;
      border-color: var(--qw-line-control);
    }
    .out {
      display: inline-flex;
      align-items: center;
      gap: 16px;
      margin-left: auto;
    }
  `,
})
export class RunFilters {
  readonly figures = input.required<RunFigures>();
  readonly shown = input.required<number>();
  /** The spans of ranks as a picture to take along; null where there is none. */
  readonly picture = input<TablePicture | null>(null);
  readonly municipality = model<string | null>(null);
  readonly view = model<RankView>('ranks');
  readonly downloaded = output();

  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);
  protected readonly pictureLabel = $localize`:@@diagnosis.rankPicture:Als Bild laden`;
  protected readonly viewLabel = $localize`:@@diagnosis.view:Ansicht`;
  protected readonly views = [
    { value: 'ranks', label: $localize`:@@diagnosis.viewRanks:Rangliste` },
    { value: 'distance', label: $localize`:@@diagnosis.viewDistance:Abstand` },
    { value: 'domains', label: $localize`:@@diagnosis.viewDomains:Bereiche` },
  ];
  protected readonly count = computed(() => {
    const all = this.figures().areas.length;
    if (this.shown() === all) return '';
    return $localize`:@@ui.nOfM:${this.formats.number(this.shown())}:shown: von ${this.formats.number(all)}:total:`;
  });

  constructor() {
    effect(() => {
      const count = this.count();
      if (count !== '') this.announcer.say(count);
    });
  }

  protected choose(id: string): void {
    this.municipality.set(id === '' ? null : id);
  }

  protected show(view: string): void {
    this.view.set(RANK_VIEWS.find((known) => known === view) ?? 'ranks');
  }
}
