/** What is spoken about now: a statement of the profile, an existing offer, or a figure with its years, its rank, its company and where it comes from. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { DeviationBar } from '@quartierwerk/ui/deviation/deviation-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { ADDRESSES } from '../../../shared/addresses.js';
import { editionName } from '../../../shared/words/edition-name.js';
import type { WalkStep } from '../model/conference-walk.js';
import { statementFigures } from '../model/statement-figures.js';
import type { TrendInput } from '../model/trend-drawing.js';
import { ConferenceOffer } from './conference-offer.js';
import { TrendChart } from './trend-chart.js';

@Component({
  selector: 'qw-conference-figure',
  imports: [ConferenceOffer, DeviationBar, RouterLink, SourceLine, TrendChart],
  template: `
    @if (step().indicator; as indicator) {
      <h2>
        <a class="qw-code" [routerLink]="addresses.indicator(indicator.code)">{{ indicator.code }}</a>
        {{ indicator.name }}
      </h2>
      <p class="facts">{{ facts() }}</p>
      @if (trend().own.value === null) {
        <p class="qw-secondary" i18n="@@conferences.withoutFigure">Für dieses Gebiet liegt kein Wert vor.</p>
      }
      @if (hasCourse()) {
        <qw-trend-chart [trend]="trend()" [decimals]="indicator.decimals" [percent]="indicator.unit === 'percent'" />
      } @else {
        <qw-deviation-bar [value]="indicator.deviation" [interval]="deviationInterval()" />
      }
      <dl [class.drawn]="hasCourse()">
        @for (figure of figures(); track figure.label) {
          <div>
            <dt>{{ figure.label }}</dt>
            <dd>{{ figure.words }}</dd>
          </div>
        }
      </dl>
      <qw-source-line [source]="indicator.source ?? ''" [edition]="edition()" [newer]="indicator.newerValue">{{
        counted()
      }}</qw-source-line>
    } @else if (step().statement; as statement) {
      <h2>{{ statement.text }}</h2>
      <p class="facts">{{ statementFacts() }}</p>
      @if (statementFigures(); as figures) {
        <dl>
          @for (figure of figures; track figure.label) {
            <div>
              <dt>{{ figure.label }}</dt>
              <dd>{{ figure.words }}</dd>
            </div>
          }
        </dl>
      }
      <qw-source-line [source]="statement.source" />
    } @else if (step().offer; as offer) {
      <qw-conference-offer [offer]="offer" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    h2 {
      overflow-wrap: anywhere;
    }
    .facts {
      color: var(--mat-sys-on-surface-variant);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-small);
    }
    dd {
      margin: 0;
    }
    @media (width >= 600px) {
      // They stand at the ends of the lines.
      .drawn {
        display: none;
      }
    }
  `,
})
export class ConferenceFigure {
  readonly step = input.required<WalkStep>();
  readonly profile = input.required<AreaProfileView>();

  private readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;

  protected readonly edition = computed(() => editionName(this.profile().area.edition.name));
  protected readonly deviationInterval = computed(() => {
    const interval = this.step().indicator?.deviationInterval;
    return interval ? ([interval.low, interval.high] as const) : null;
  });
  protected readonly trend = computed<TrendInput>(() => {
    const { name, municipality, district } = this.profile().area;
    const indicator = this.step().indicator;
    return {
      points: indicator?.trend.points ?? [],
      interval: indicator?.interval ?? null,
      own: { label: name, value: indicator?.area.value ?? null },
      marks: [
        ...(municipality
          ? [{ label: municipality.name, value: indicator?.municipality.value ?? null, dashed: false }]
          : []),
        {
          label: district.name.length > LONG_NAME ? DISTRICT : district.name,
          value: indicator?.district.value ?? null,
          dashed: true,
        },
      ],
    };
  });
  /** One year is no course. */
  protected readonly hasCourse = computed(() => {
    const { points, own } = this.trend();
    return own.value !== null && points.filter(({ value }) => value !== null).length > 1;
  });
  protected readonly figures = computed(() => {
    const { own, marks } = this.trend();
    const decimals = this.step().indicator?.decimals ?? 0;
    return [own, ...marks].map(({ label, value }) => ({ label, words: this.formats.number(value, decimals) }));
  });
  protected readonly facts = computed(() => {
    const indicator = this.step().indicator;
    if (!indicator) return '';
    const { rank, rankOf, deviation, unit } = indicator;
    return [
      UNIT_WORDS[unit],
      rank === null ? null : $localize`:@@conferences.rankFact:Rang ${rank}:rank: von ${rankOf}:of:`,
      deviation === null
        ? null
        : $localize`:@@conferences.deviationFact:${this.formats.signed(deviation)}:deviation: Standardabweichungen`,
    ]
      .filter((text) => text !== null)
      .join(', ');
  });
  protected readonly counted = computed(() => {
    const indicator = this.step().indicator;
    if (!indicator) return '';
    const interval = indicator.interval && this.hasCourse() ? INTERVAL : '';
    const counts = indicator.counts
      ? $localize`:@@conferences.counted:${this.formats.number(indicator.counts.numerator)}:part: von ${this.formats.number(indicator.counts.denominator)}:whole:`
      : '';
    return [counts, interval]
      .filter((text) => text !== '')
      .map((text) => `. ${text}`)
      .join('');
  });
  protected readonly statementFigures = computed(() => {
    const statement = this.step().statement;
    const figures = statement ? statementFigures(statement, this.profile(), this.formats) : [];
    return figures.length > 0 ? figures : null;
  });
  protected readonly statementFacts = computed(() => {
    const evidence = this.step().statement?.evidence;
    if (!evidence) return '';
    const { indicatorCode, indicatorName, year, rank } = evidence;
    const figure = [indicatorCode, indicatorName].join(' ');
    return rank === null
      ? `${figure}, ${year}`
      : $localize`:@@conferences.evidenceFact:${figure}:figure:, ${year}:year:, Rang ${rank}:rank:`;
  });
}

/** Longer names do not fit at the end of a line. */
const LONG_NAME = 20;
const DISTRICT = $localize`:@@conferences.district:Kreis`;
const UNIT_WORDS: Readonly<Record<IndicatorUnit, string>> = {
  percent: $localize`:@@conferences.unitPercent:Anteil in Prozent`,
  per_1000: $localize`:@@conferences.unitThousand:je 1.000`,
  ratio: $localize`:@@conferences.unitRatio:Verhältnis`,
};
const INTERVAL = $localize`:@@conferences.interval:Klammer: 90-%-Bereich`;
