/** Neighbours on the map: which areas stand out together with those around them, and which differ from theirs; the same as a table. */
import { Component, computed, inject, input, model } from '@angular/core';
import { Chart } from '@quartierwerk/ui/chart/chart';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import { Choropleth, type MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import type { MapShape } from '@quartierwerk/ui/choropleth/map-geometry';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ClassLegend, type LegendClass } from '@quartierwerk/ui/legend/class-legend';
import type { MapColour } from '@quartierwerk/ui/legend/map-colours';
import { QUADRANTS, type Quadrant } from '@quartierwerk/statistics/space/local-moran';
import { editionName } from '../../../shared/words/edition-name.js';
import { QUADRANT_WORDS } from '../model/quality-words.js';

import { legendKeys } from '@quartierwerk/ui/legend/legend-keys';
import type { RunFigures } from '../model/run-figures.js';
import type { SpacePattern } from '../model/space-pattern.js';

const COLOURS: Readonly<Record<Quadrant, MapColour>> = {
  high_high: 'dp3',
  high_low: 'dp1',
  low_high: 'dm1',
  low_low: 'dm3',
};
const PLAIN: MapColour = 'd0';

@Component({
  selector: 'qw-local-pattern',
  imports: [Chart, Choropleth, ClassLegend],
  template: `
    <qw-chart
      ownLegend
      class="map"
      [heading]="heading()"
      [description]="label"
      [fileName]="fileName()"
      [table]="table()"
      [keys]="keys()"
      [reading]="chanceTitle"
      [asOf]="asOf()"
      [edition]="edition()"
    >
      <div class="stack">
        <qw-choropleth [label]="label" [shapes]="shapes()" [states]="states()" [(active)]="chosen" />
        <qw-class-legend [classes]="legend()" />
      </div>
    </qw-chart>
    <table class="qw-table qw-table-values">
      <caption class="qw-visually-hidden">
        {{
          label
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ figures().edition.smallAreaLabel }}</th>
          <th scope="col" i18n="@@diagnosis.neighbourhood">Lage zu den Nachbarn</th>
          <th scope="col" class="qw-number" i18n="@@diagnosis.rank">Rang</th>
          <th scope="col" class="qw-number">p</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr [class.qw-row-current]="row.code === chosen()">
            <th scope="row">{{ row.name }}</th>
            <td>{{ row.words }}</td>
            <td class="qw-number">{{ row.rank }}</td>
            <td class="qw-number">{{ row.p }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4" class="qw-secondary" i18n="@@diagnosis.noneStandsOut">Kein Gebiet hebt sich ab.</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 24px;
      align-items: start;
      min-width: 0;
    }
    .map {
      max-width: 460px;
    }
    .stack {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    th[scope='row'] {
      font-weight: 400;
      text-align: left;
    }
    @media (width < 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class LocalPatternView {
  readonly figures = input.required<RunFigures>();
  readonly shapes = input.required<readonly MapShape[]>();
  readonly pattern = input.required<SpacePattern>();
  /** Of the run: "index-2025-lauf-3". */
  readonly fileStem = input.required<string>();
  readonly asOf = input<string | null>(null);
  readonly chosen = model<string | null>(null);

  private readonly formats = inject(Formats);
  protected readonly label = $localize`:@@diagnosis.patternMap:Index der Gebiete im Vergleich mit ihren Nachbarn`;
  protected readonly chanceTitle = $localize`:@@diagnosis.chanceTitle:p: So oft entstünde ein mindestens so deutliches Muster, wenn die Werte zufällig verteilt wären.`;
  protected readonly edition = computed(() => editionName(this.figures().edition.name));
  private readonly areas = computed(() => new Map(this.figures().areas.map((area) => [area.code, area])));

  protected readonly states = computed<ReadonlyMap<string, MapAreaState>>(() => {
    const { local, standingOut } = this.pattern();
    return new Map(
      this.shapes().map(({ id }) => {
        const place = standingOut.get(id);
        const rank = this.areas().get(id)?.rank ?? null;
        const facts = [
          ...(rank === null ? [] : [$localize`:@@diagnosis.rankFact:Rang ${rank}:rank:`]),
          ...(place ? [QUADRANT_WORDS[place.quadrant]] : []),
        ];
        return [id, { colour: place ? COLOURS[place.quadrant] : local.has(id) ? PLAIN : null, facts }] as const;
      }),
    );
  });
  protected readonly legend = computed((): LegendClass[] => {
    const { local, standingOut } = this.pattern();
    const count = (quadrant: Quadrant): number =>
      [...standingOut.values()].filter((place) => place.quadrant === quadrant).length;
    return [
      ...QUADRANTS.map((code) => ({
        colour: COLOURS[code],
        label: QUADRANT_WORDS[code],
        limits: '',
        count: count(code),
      })),
      {
        colour: PLAIN,
        label: $localize`:@@diagnosis.noPattern:hebt sich nicht ab`,
        limits: '',
        count: local.size - standingOut.size,
      },
    ];
  });
  protected readonly rows = computed(() =>
    [...this.pattern().standingOut]
      .map(([code, { quadrant, p }]) => {
        const area = this.areas().get(code);
        return { code, quadrant, name: area?.name ?? code, rank: area?.rank ?? null, chance: p, p: this.chance(p) };
      })
      .toSorted((a, b) => QUADRANTS.indexOf(a.quadrant) - QUADRANTS.indexOf(b.quadrant) || a.chance - b.chance)
      .map((row) => ({ ...row, words: QUADRANT_WORDS[row.quadrant] })),
  );

  /** What the map says, in a sentence. */
  protected readonly heading = computed(() => {
    const { local, standingOut } = this.pattern();
    const [some, all] = [this.formats.number(standingOut.size), this.formats.number(local.size)];
    return $localize`:@@diagnosis.patternStatement:Mit ihren Nachbarn fallen auf: ${some}:count: von ${all}:all: Gebieten`;
  });
  protected readonly fileName = computed(() => $localize`:@@diagnosis.patternFile:${this.fileStem()}:run:-nachbarn`);
  protected readonly keys = computed(() => legendKeys(this.legend()));
  protected readonly table = computed((): ChartRows => ({
    columns: [
      { label: this.figures().edition.smallAreaLabel },
      { label: $localize`:@@diagnosis.neighbourhood:Lage zu den Nachbarn` },
      { label: $localize`:@@diagnosis.rank:Rang`, digits: 0 },
      { label: 'p', digits: 3 },
    ],
    rows: this.rows().map(({ name, words, rank, chance }) => [name, words, rank, chance]),
  }));

  private chance(p: number): string {
    return p < 0.001
      ? $localize`:@@diagnosis.chanceTiny:unter ${this.formats.number(0.001, 3)}:limit:`
      : this.formats.number(p, 3);
  }
}
