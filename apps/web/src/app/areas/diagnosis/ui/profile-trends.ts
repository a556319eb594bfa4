/** How each figure of an area has moved: one small line for each indicator, each on its own axis because each has its own measure. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { SmallMultiples } from '@quartierwerk/ui/chart/pictures/small-multiples';
import { Formats } from '@quartierwerk/ui/format/formats';
import { editionName } from '../../../shared/words/edition-name.js';
import { sourcesOf } from '../model/profile-rows.js';
import { trendSeries, trendYears } from '../model/profile-trends.js';

@Component({
  selector: 'qw-profile-trends',
  imports: [SmallMultiples],
  template: `
    @if (series().length > 0) {
      <qw-small-multiples
        [frame]="frame()"
        [years]="years()"
        [series]="series()"
        [firstColumn]="firstColumn"
        [digits]="2"
        (opened)="opened.emit($event)"
      />
    }
  `,
})
export class ProfileTrends {
  readonly profile = input.required<AreaProfileView>();
  /** Code of an indicator. */
  readonly opened = output<string>();

  private readonly formats = inject(Formats);
  protected readonly firstColumn = $localize`:@@diagnosis.trendIndicator:Indikator`;
  protected readonly years = computed(() => trendYears(this.profile().indicators));
  protected readonly series = computed(() => trendSeries(this.profile().indicators, this.years()));
  protected readonly frame = computed(() => {
    const { area, indicators, latestReferenceDate } = this.profile();
    const known = indicators.filter(({ trend }) => trend.direction !== null);
    const count = (direction: string) => known.filter(({ trend }) => trend.direction === direction).length;
    const [first, last] = [this.years()[0] ?? '', this.years().at(-1) ?? ''];
    const reading = $localize`:@@diagnosis.trendReading:Jeder Indikator auf seiner eigenen Achse; verglichen wird der Gang der Linie, nicht ihre Höhe. Ob Steigen gut oder schlecht ist, sagt der Indikator.`;
    return {
      heading:
        known.length === 0
          ? $localize`:@@diagnosis.trendPlain:${area.name}:area:: Verlauf von ${this.formats.number(this.series().length)}:count: Indikatoren`
          : $localize`:@@diagnosis.trendStatement:${area.name}:area:: ${count('rises')}:rises: von ${known.length}:known: Indikatoren steigen, ${count('falls')}:falls: sinken`,
      description: $localize`:@@diagnosis.trendDescription:Verlauf der Indikatoren ${first}:from: bis ${last}:to:. ${reading}:reading:`,
      fileName: `${area.name} ${first}-${last}`,
      reading,
      asOf: latestReferenceDate,
      source: sourcesOf(indicators),
      edition: editionName(area.edition.name),
    };
  });
}
