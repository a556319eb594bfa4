/** A classed map and its table, choosing in one marks in the other. */
import { Component, computed, inject, signal } from '@angular/core';
import { Choropleth, type MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ClassLegend } from '@quartierwerk/ui/legend/class-legend';
import { INDEX_COLOURS } from '@quartierwerk/ui/legend/map-colours';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow, type SortOrder } from '@quartierwerk/ui/table/table';
import { sampleAreas } from './sample-areas.js';

@Component({
  selector: 'qw-show-map',
  imports: [Choropleth, ClassLegend, GroupHead, GroupRow, SortButton, SortHead, Table, TableCell, TableRow],
  templateUrl: './show-map.html',
  styleUrl: './showcase.scss',
})
export class ShowMap {
  protected readonly formats = inject(Formats);
  protected readonly areas = sampleAreas();
  protected readonly shapes = this.areas.map(({ shape }) => shape);
  protected readonly active = signal<string | null>(this.areas[0]?.shape.id ?? null);
  protected readonly sort = signal<SortOrder | null>({ column: 'index', direction: 'descending' });
  protected readonly label = $localize`:@@showcase.mapLabel:Index nach Wohnplätzen, erfunden`;
  protected readonly selectedHeading = $localize`:@@showcase.selected:Besonderer Handlungsbedarf`;
  protected readonly legendHeading = $localize`:@@showcase.legend:Indexklassen und Zahl der Wohnplätze`;

  protected readonly states = new Map<string, MapAreaState>(
    this.areas.map(({ shape, index, rank, colour, provisional }) => {
      const facts = [$localize`:@@showcase.mapFact:Index ${this.formats.number(index, 2)}:value:`];
      return [shape.id, { colour, provisional, facts, ...(rank === null ? {} : { rank }) }];
    }),
  );
  protected readonly rows = computed(() => {
    const { column, direction } = this.sort() ?? { column: 'index', direction: 'descending' };
    const turn = direction === 'ascending' ? 1 : -1;
    return this.areas
      .filter(({ index }) => index !== null)
      .sort(
        (a, b) =>
          turn * (column === 'name' ? a.shape.name.localeCompare(b.shape.name) : (a.index ?? 0) - (b.index ?? 0)),
      )
      .slice(0, 8);
  });
  protected readonly classes = [...INDEX_COLOURS].reverse().map((colour) => ({
    colour,
    label: CLASS_WORDS[colour].label,
    limits: CLASS_WORDS[colour].limits,
    count: this.areas.filter((area) => area.colour === colour).length,
  }));
}

const CLASS_WORDS: Record<(typeof INDEX_COLOURS)[number], { readonly label: string; readonly limits: string }> = {
  c5: { label: $localize`:@@showcase.c5:deutlich über Kreis`, limits: $localize`:@@showcase.c5limits:über 1,25` },
  c4: { label: $localize`:@@showcase.c4:über Kreis`, limits: $localize`:@@showcase.c4limits:0,4 bis 1,25` },
  c3: { label: $localize`:@@showcase.c3:um Kreiswert`, limits: $localize`:@@showcase.c3limits:−0,4 bis 0,4` },
  c2: { label: $localize`:@@showcase.c2:unter Kreis`, limits: $localize`:@@showcase.c2limits:−1,2 bis −0,4` },
  c1: { label: $localize`:@@showcase.c1:deutlich unter Kreis`, limits: $localize`:@@showcase.c1limits:unter −1,2` },
};
