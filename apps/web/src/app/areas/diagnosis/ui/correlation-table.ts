/** Correlations of the indicators with each other: a table whose cells are coloured, so that groups of like indicators show. */
import { Component, computed, inject, input } from '@angular/core';
import type { ChartKey } from '@quartierwerk/ui/chart/chart-key';
import { HeatTable, type HeatCell } from '@quartierwerk/ui/chart/pictures/heat-table';
import { Formats } from '@quartierwerk/ui/format/formats';
import type { MapColour } from '@quartierwerk/ui/legend/map-colours';
import type { RunQuality } from '../model/run-quality.js';

/** From here on a correlation is coloured, and from here on strongly. */
const STEPS = [0.3, 0.7] as const;

interface Strength {
  readonly colour: MapColour | null;
  readonly words: string;
}

@Component({
  selector: 'qw-correlation-table',
  imports: [HeatTable],
  template: `
    <qw-heat-table [frame]="frame()" [columns]="columns()" [rows]="rows()" [keys]="keys" [firstColumn]="firstColumn" />
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class CorrelationTable {
  readonly quality = input.required<RunQuality>();
  /** Of the run: "index-2025". */
  readonly fileStem = input.required<string>();
  readonly asOf = input<string | null>(null);
  readonly edition = input('');

  private readonly formats = inject(Formats);
  protected readonly firstColumn = $localize`:@@diagnosis.indicator:Indikator`;
  private readonly strong = this.formats.number(STEPS[1], 1);
  private readonly some = this.formats.number(STEPS[0], 1);
  private readonly strengths = {
    withStrong: {
      colour: 'dp3',
      words: $localize`:@@diagnosis.withStrong:stark gleichlaufend, ab ${this.strong}:limit:`,
    },
    with: { colour: 'dp1', words: $localize`:@@diagnosis.withWords:gleichlaufend, ab ${this.some}:limit:` },
    against: { colour: 'dm1', words: $localize`:@@diagnosis.againstWords:gegenlaufend` },
    againstStrong: { colour: 'dm3', words: $localize`:@@diagnosis.againstStrong:stark gegenlaufend` },
    weak: { colour: 'd0', words: $localize`:@@diagnosis.weakWords:kaum ein Zusammenhang` },
  } as const satisfies Record<string, Strength>;
  protected readonly keys = Object.values(this.strengths).map(({ colour, words }): ChartKey => ({
    sign: 'patch',
    colour: `var(--qw-${colour})`,
    label: words,
  }));

  protected readonly frame = computed(() => ({
    heading: this.statement(),
    description: $localize`:@@diagnosis.correlationDescription:Zusammenhänge der Indikatoren: jeder mit jedem, in Zeilen und Spalten.`,
    fileName: $localize`:@@diagnosis.correlationFile:${this.fileStem()}:run:-zusammenhaenge`,
    reading: $localize`:@@diagnosis.correlationReading:In Hundertsteln, von −100 bis 100; nach Richtung gedreht, so dass mehr immer mehr Belastung heißt. Je Paar über die Gebiete, die beide Werte haben.`,
    asOf: this.asOf(),
    edition: this.edition(),
  }));
  private readonly statement = computed(() => {
    const { indicators, correlations } = this.quality();
    const pairs = indicators.flatMap((_, row) =>
      indicators.slice(0, row).map((_other, column) => correlations[row * indicators.length + column] ?? NaN),
    );
    const strong = pairs.filter((value) => value >= STEPS[1]).length;
    return $localize`:@@diagnosis.correlationStatement:Stark gleichlaufend: ${this.formats.number(strong)}:count: von ${this.formats.number(pairs.length)}:all: Paaren von Indikatoren`;
  });
  protected readonly columns = computed(() =>
    this.quality().indicators.map(({ indicator }) => ({
      id: indicator.id,
      code: indicator.code,
      label: indicator.shortName,
    })),
  );
  protected readonly rows = computed(() => {
    const { indicators, correlations } = this.quality();
    return indicators.map(({ indicator }, row) => ({
      id: indicator.code,
      lead: indicator.code,
      label: indicator.shortName,
      cells: indicators.map((other, column): HeatCell => {
        if (row === column) return { colour: null, sign: '', words: indicator.shortName, value: null };
        const value = correlations[row * indicators.length + column] ?? NaN;
        return this.cell(value, `${indicator.shortName}, ${other.indicator.shortName}`);
      }),
    }));
  });

  private cell(value: number, pair: string): HeatCell {
    if (Number.isNaN(value)) return { colour: null, sign: '–', words: `${pair}: ${this.formats.missing}`, value: null };
    const { colour, words } = this.strengthOf(value);
    return {
      colour,
      sign: this.formats.number(Math.round(value * 100)),
      words: `${pair}: ${this.formats.signed(value, 2)}, ${words}`,
      value,
    };
  }

  private strengthOf(value: number): Strength {
    const size = Math.abs(value);
    if (size < STEPS[0]) return this.strengths.weak;
    if (value > 0) return size >= STEPS[1] ? this.strengths.withStrong : this.strengths.with;
    return size >= STEPS[1] ? this.strengths.againstStrong : this.strengths.against;
  }
}
