/** A value table: deviation bars, sparklines, suppressed and missing values. */
import { Component } from '@angular/core';
import { DeviationBar, DeviationHead } from '@quartierwerk/ui/deviation/deviation-bar';
import { NumberPipe } from '@quartierwerk/ui/format/format-pipes';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Sparkline } from '@quartierwerk/ui/sparkline/sparkline';
import { GroupHead, GroupRow } from '@quartierwerk/ui/table/table-parts';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { Table } from '@quartierwerk/ui/table/table';

const RISING = $localize`:@@showcase.rising:steigt`;
const FALLING = $localize`:@@showcase.falling:sinkt`;

@Component({
  selector: 'qw-show-figures',
  imports: [
    DeviationBar,
    DeviationHead,
    GroupHead,
    GroupRow,
    Icon,
    NumberPipe,
    ScrollArea,
    SourceLine,
    Sparkline,
    Table,
  ],
  templateUrl: './show-figures.html',
  styleUrl: './showcase.scss',
})
export class ShowFigures {
  protected readonly title = $localize`:@@showcase.deviation:Abweichung vom Kreiswert`;
  protected readonly heading = $localize`:@@showcase.groupHealth:Gesundheit`;
  protected readonly reference = $localize`:@@showcase.reference:Kreiswert`;
  protected readonly words = $localize`:@@showcase.suppressed:geheim, unter 10 Fälle`;
  protected readonly source = $localize`:@@showcase.source:Gesundheitsamt`;
  protected readonly rows = [
    {
      code: 'C1',
      label: $localize`:@@showcase.language:Auffällige Sprachkompetenz`,
      value: 38.2,
      deviation: 1.6,
      interval: [1.1, 2.2] as const,
      years: [30, 31, 31.5, 33, 36, 38.2],
      trend: RISING,
      rising: true,
    },
    {
      code: 'C5',
      label: $localize`:@@showcase.checkups:U8 oder U9 nicht belegt`,
      value: 14.9,
      deviation: 0.6,
      interval: [0.1, 1.1] as const,
      years: [19, null, 17, 16, 15.5, 14.9],
      trend: FALLING,
      rising: false,
    },
    {
      code: 'E2',
      label: $localize`:@@showcase.eighty:Anteil ab 80 Jahre`,
      value: 5.2,
      deviation: -1.1,
      interval: [-1.2, -1] as const,
      years: [6, 5.8, 5.6, 5.5, 5.3, 5.2],
      trend: FALLING,
      rising: false,
    },
    {
      code: 'C4',
      label: $localize`:@@showcase.overweight:Übergewicht`,
      value: null,
      deviation: null,
      interval: null,
      years: [],
      trend: null,
      rising: false,
    },
  ];
}
