/** The left column of a run: the map with its classes, the legend with limits and counts, and what is known of the chosen area. */
import { Component, computed, inject, input, model, output } from '@angular/core';
import { Chart } from '@quartierwerk/ui/chart/chart';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import { Choropleth } from '@quartierwerk/ui/choropleth/choropleth';
import type { MapShape } from '@quartierwerk/ui/choropleth/map-geometry';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ClassLegend } from '@quartierwerk/ui/legend/class-legend';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { editionName } from '../../../shared/words/edition-name.js';
import { smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { strongest } from '../model/contributions.js';
import { mapContext, mapLabel, mapStatement } from '../model/map-statement.js';
import { areaByCode, type RunFigures } from '../model/run-figures.js';
import { legendOf, mapRows, mapStates } from '../model/run-map.js';
import { legendKeys } from '@quartierwerk/ui/legend/legend-keys';

const STRONGEST = 3;

@Component({
  selector: 'qw-run-map',
  imports: [Chart, Choropleth, ClassLegend, SourceLine],
  template: `
    @if (shapes().length > 0) {
      <qw-chart
        ownLegend
        [heading]="heading()"
        [description]="description()"
        [context]="context()"
        [fileName]="fileName()"
        [table]="table()"
        [keys]="keys()"
        [reading]="figures().areasScored > 0 ? reading() : ''"
        [asOf]="asOf()"
        [source]="source()"
        [edition]="edition()"
      >
        <div class="stack">
          <qw-choropleth
            [label]="label()"
            [shapes]="shapes()"
            [states]="states()"
            [active]="chosen()"
            (activeChange)="chosen.set($event)"
            (opened)="opened.emit($event)"
          />
          @if (sentence(); as sentence) {
            <p class="chosen" aria-live="polite">
              <b>{{ sentence.name }}</b> {{ sentence.text }}
            </p>
          }
          @if (figures().areasScored > 0) {
            <qw-class-legend [heading]="legendHeading()" [classes]="legend()" />
          }
        </div>
      </qw-chart>
    } @else {
      <p class="qw-secondary" i18n="@@diagnosis.noGeometry">Dieser Gebietsstand hat keine Grenzen.</p>
      <qw-source-line [asOf]="asOf()" [source]="source()" [edition]="edition()" />
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .stack {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    .chosen {
      min-height: 40px;
      padding-top: 6px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class RunMap {
  readonly figures = input.required<RunFigures>();
  readonly shapes = input.required<readonly MapShape[]>();
  readonly top = input.required<number>();
  /** Number of the run; null of a draft. */
  readonly run = input<number | null>(null);
  readonly chosen = model<string | null>(null);
  readonly asOf = input<string | null>(null);
  readonly source = input('');
  /** Enter or a double click on an area. */
  readonly opened = output<string>();

  private readonly formats = inject(Formats);
  protected readonly states = computed(() => mapStates(this.figures(), this.top(), this.formats));
  protected readonly legend = computed(() => legendOf(this.figures(), this.formats));

  protected readonly edition = computed(() => editionName(this.figures().edition.name));
  private readonly areasLabel = computed(() => smallAreasLabel(this.figures().edition.smallAreaLabel));
  protected readonly label = computed(() => mapLabel(this.figures()));
  protected readonly context = computed(() => mapContext(this.figures(), this.run()));
  protected readonly description = computed(() => `${this.label()}. ${this.context()}`);
  /** What the map says, in a sentence. */
  protected readonly heading = computed(() => mapStatement(this.figures(), this.formats));
  protected readonly fileName = computed(
    () => $localize`:@@diagnosis.mapFile:index-${this.figures().year}:year:-karte`,
  );
  protected readonly table = computed<ChartRows>(() => mapRows(this.figures()));
  protected readonly keys = computed(() => legendKeys(this.legend()));
  protected readonly legendHeading = computed(
    () => $localize`:@@diagnosis.legendHeading:Indexklassen und Zahl der ${this.areasLabel()}:areas:`,
  );
  protected readonly reading = computed(
    () =>
      $localize`:@@diagnosis.mapReading:Dicker Rand und Ziffer: Rang 1 bis ${this.top()}:top:; schraffiert: vorläufig; Punkt: ohne Index.`,
  );

  /** One line on why the chosen area stands where it stands. */
  protected readonly sentence = computed(() => {
    const figures = this.figures();
    const area = areaByCode(figures, this.chosen());
    if (!area || area.rank === null) return null;
    const names = strongest(figures, area, STRONGEST).map(
      ({ indicator, deviation }) => `${indicator.shortName} ${this.formats.signed(deviation)}`,
    );
    const text = $localize`:@@diagnosis.conspicuousAt:an ${area.conspicuous}:count: von ${area.indicatorsExpected}:of: Indikatoren auffällig`;
    return { name: area.name, text: names.length > 0 ? `${text}: ${names.join(', ')}` : text };
  });
}
