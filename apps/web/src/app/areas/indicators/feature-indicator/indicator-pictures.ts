/** The pictures of one indicator: its course in one area, its course in all of them, and who lies outside the control limits. */
import { Component, computed, inject, input, model } from '@angular/core';
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { LineChart } from '@quartierwerk/ui/chart/pictures/line-chart';
import type { ChartFrame } from '@quartierwerk/ui/chart/pictures/chart-frame';
import { ScatterChart } from '@quartierwerk/ui/chart/pictures/scatter-chart';
import { SmallMultiples } from '@quartierwerk/ui/chart/pictures/small-multiples';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { UNIT_WORDS } from '../../../shared/words/value-words.js';
import { funnelOf } from '../model/funnel-picture.js';
import {
  breaksOf,
  districtOf,
  latestOf,
  linesOf,
  lowestRows,
  shownRow,
  smallSeriesOf,
  trendsOf,
} from '../model/series-pictures.js';

export const INDICATOR_PICTURES = ['verlauf', 'alle', 'grenzen'] as const;
export type IndicatorPicture = (typeof INDICATOR_PICTURES)[number];

@Component({
  selector: 'qw-indicator-pictures',
  imports: [LineChart, Loading, ProblemView, ScatterChart, Segments, SmallMultiples],
  templateUrl: './indicator-pictures.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      min-width: 0;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
    select {
      width: auto;
      max-width: min(100%, 280px);
      min-height: max(32px, var(--qw-target));
      padding-block: 4px;
      border-color: var(--qw-line-control);
    }
  `,
})
export class IndicatorPictures {
  readonly code = input.required<string>();
  readonly definition = input.required<IndicatorEditionView>();
  readonly picture = model<string>('verlauf');
  /** Code of the area whose course is shown; null for the highest. */
  readonly area = model<string | null>(null);

  private readonly formats = inject(Formats);
  protected readonly pictureLabel = $localize`:@@indicators.picture:Bild`;
  protected readonly areaLabel = $localize`:@@indicators.area:Gebiet`;
  protected readonly pictures = [
    { value: 'verlauf', label: $localize`:@@indicators.pictureCourse:Verlauf` },
    { value: 'alle', label: $localize`:@@indicators.pictureAll:alle Gebiete` },
    { value: 'grenzen', label: $localize`:@@indicators.pictureFunnel:Kontrollgrenzen` },
  ];

  protected readonly resource = readResource(indicatorsRoutes.series, () => ({ params: { code: this.code() } }));
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly rows = computed(() => {
    const view = this.view();
    return view ? lowestRows(view).toSorted((a, b) => a.name.localeCompare(b.name, 'de')) : [];
  });
  protected readonly row = computed(() => {
    const view = this.view();
    return view && shownRow(view, this.area());
  });
  protected readonly unit = computed(() => UNIT_WORDS[this.definition().unit]);
  protected readonly breaks = computed(() => {
    const view = this.view();
    return view ? breaksOf(view) : [];
  });
  protected readonly firstColumn = computed(
    () => this.view()?.areaEdition?.smallAreaLabel ?? $localize`:@@indicators.area:Gebiet`,
  );
  private readonly areasLabel = computed(() => smallAreasLabel(this.view()?.areaEdition?.smallAreaLabel ?? ''));

  protected readonly lines = computed(() => {
    const [view, row] = [this.view(), this.row()];
    return view && row ? linesOf(view, row, this.definition()) : [];
  });
  protected readonly small = computed(() => {
    const view = this.view();
    return view ? smallSeriesOf(view) : [];
  });
  protected readonly district = computed(() => {
    const view = this.view();
    const row = view && districtOf(view);
    return row ? { label: row.name, points: row.points.map((point) => point && { value: point.value }) } : null;
  });
  protected readonly funnel = computed(() => {
    const view = this.view();
    return view && funnelOf(view, this.definition());
  });

  protected readonly courseFrame = computed(() => this.frame('verlauf', this.courseStatement(), this.courseReading()));
  protected readonly allFrame = computed(() => this.frame('alle-gebiete', this.allStatement(), this.allReading()));
  protected readonly funnelFrame = computed(() =>
    this.frame('kontrollgrenzen', this.funnelStatement(), this.funnelReading()),
  );
  protected readonly peopleAxis = computed(() => ({ label: this.definition().denominator, digits: 0 }));
  protected readonly rateAxis = computed(() => {
    const { shortName, decimals } = this.definition();
    return { label: `${shortName}, ${this.unit()}`, digits: decimals, reference: this.funnel()?.reference ?? null };
  });
  protected readonly curveLabels = {
    inner: $localize`:@@indicators.funnelInner:95 % der Zufallsschwankung`,
    outer: $localize`:@@indicators.funnelOuter:99,8 % der Zufallsschwankung`,
  };
  protected readonly outsideWord = $localize`:@@indicators.funnelOutside:außerhalb der äußeren Grenze`;
  protected readonly insideWord = $localize`:@@indicators.funnelInside:übrige Gebiete`;
  protected readonly allRateWord = $localize`:@@indicators.funnelRate:Quote aller Gebiete`;

  private frame(name: string, heading: string, reading: string): ChartFrame {
    const { name: indicator, shortName, sourceName } = this.definition();
    const years = this.view()?.years ?? [];
    const span = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined).join('-');
    return {
      heading,
      description: `${this.code()} ${indicator}, ${this.unit()}, ${span}. ${reading}`,
      fileName: `${this.code()} ${shortName} ${name} ${span}`,
      reading,
      source: sourceName ?? '',
      edition: editionName(this.view()?.areaEdition?.name ?? ''),
    };
  }

  private courseStatement(): string {
    const [view, row] = [this.view(), this.row()];
    const latest = row && latestOf(row);
    if (!view || !row || !latest) return this.definition().name;
    const at = row.points.indexOf(latest);
    const year = view.years[at] ?? '';
    const own = this.figure(latest.value);
    const district = districtOf(view)?.points[at]?.value ?? null;
    return district === null || row.level === 'district'
      ? $localize`:@@indicators.courseStatement:${row.name}:area:: ${own}:value: im Jahr ${year}:year:`
      : $localize`:@@indicators.courseStatementDistrict:${row.name}:area:: ${own}:value: im Jahr ${year}:year:, Kreis ${this.figure(district)}:district:`;
  }

  private courseReading(): string {
    const breaks = this.breaks().map(
      ({ year, label }) => $localize`:@@indicators.breakFrom:ab ${year}:year: ${label}:what:`,
    );
    const intervals = this.lines()[0]?.points.some((point) => typeof point?.low === 'number')
      ? $localize`:@@indicators.courseIntervals:Senkrechte Striche: 90 % der Zufallsschwankung.`
      : '';
    const broken =
      breaks.length === 0
        ? ''
        : $localize`:@@indicators.courseBreaks:Unterbrochen, wo Werte nicht vergleichbar sind: ${this.formats.list(breaks)}:breaks:.`;
    return [intervals, broken].filter((part) => part !== '').join(' ');
  }

  private allStatement(): string {
    const view = this.view();
    if (!view) return '';
    const { since, counts } = trendsOf(view);
    const known = counts.rises + counts.falls + counts.steady;
    const areas = this.areasLabel();
    if (known === 0) {
      return $localize`:@@indicators.allStatementNone:${this.definition().shortName}:name:: ${this.formats.number(this.small().length)}:count: ${areas}:areas: im Vergleich`;
    }
    return $localize`:@@indicators.allStatement:Seit ${since}:year: steigt der Wert in ${counts.rises}:rises: von ${known}:known: Gebieten, in ${counts.falls}:falls: sinkt er`;
  }

  private allReading(): string {
    const order = $localize`:@@indicators.allReading:Alle auf denselben Achsen, die höchsten Werte zuerst.`;
    const left = this.view()?.leftOut ?? 0;
    const without =
      left === 0
        ? ''
        : $localize`:@@indicators.allLeftOut:${this.formats.number(left)}:count: weitere Gebiete fehlen hier.`;
    return [order, this.courseReading().replace(/^[^.]*Zufallsschwankung\. ?/, ''), without]
      .filter((part) => part !== '')
      .join(' ');
  }

  private funnelStatement(): string {
    const funnel = this.funnel();
    if (!funnel) return '';
    const [some, all] = [this.formats.number(funnel.outside), this.formats.number(funnel.points.length)];
    return $localize`:@@indicators.funnelStatement:${some}:count: von ${all}:all: Gebieten liegen ${funnel.year}:year: weiter von der Quote aller entfernt, als Zufall erklärt`;
  }

  private funnelReading(): string {
    const funnel = this.funnel();
    if (!funnel) return '';
    const meaning = $localize`:@@indicators.funnelReading:Kleine Gebiete schwanken stärker, darum öffnen sich die Grenzen nach links. Außerhalb lohnt eine Frage, mehr nicht.`;
    const widened =
      funnel.dispersion > 1
        ? $localize`:@@indicators.funnelWidened:Die Grenzen sind um die Streuung zwischen den Gebieten geweitet (φ = ${this.formats.number(funnel.dispersion, 1)}:dispersion:).`
        : '';
    const without =
      funnel.without === 0
        ? ''
        : $localize`:@@indicators.funnelWithout:${this.formats.number(funnel.without)}:count: Gebiete ohne Zähler fehlen.`;
    return [meaning, widened, without].filter((part) => part !== '').join(' ');
  }

  private figure(value: number | null): string {
    const { unit, decimals } = this.definition();
    const figure = this.formats.number(value, decimals);
    return unit === 'ratio' ? figure : `${figure}\u00a0${this.unit()}`;
  }
}
