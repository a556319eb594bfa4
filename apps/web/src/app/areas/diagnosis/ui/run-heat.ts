/** All deviations of a run at once: areas in rows, indicators in columns. */
import { Component, computed, inject, input, model, output } from '@angular/core';
import type { ChartKey } from '@quartierwerk/ui/chart/chart-key';
import { HeatTable } from '@quartierwerk/ui/chart/pictures/heat-table';
import { Formats } from '@quartierwerk/ui/format/formats';
import { DEVIATION_COLOURS, DEVIATION_LIMITS } from '@quartierwerk/ui/legend/map-colours';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { editionName } from '../../../shared/words/edition-name.js';
import { smallAreasLabel } from '../../../shared/words/small-area-label.js';
import type { RunFigures } from '../model/run-figures.js';
import { farOf, heatOf } from '../model/run-pictures.js';

/** A deviation of this size is worth being counted in the statement. */
const FAR = DEVIATION_LIMITS[2];

@Component({
  selector: 'qw-run-heat',
  imports: [HeatTable, Segments],
  template: `
    <div class="choice">
      <label>
        <ng-container i18n="@@diagnosis.heatDomain">Bereich</ng-container>
        <select #domains class="qw-input" (change)="domain.set(domains.value || null)">
          <option value="" [selected]="domain() === null" i18n="@@diagnosis.heatAll">alle Bereiche</option>
          @for (item of figures().domains; track item.code) {
            <option [value]="item.code" [selected]="item.code === domain()">{{ item.code }} {{ item.name }}</option>
          }
        </select>
      </label>
      <qw-segments [label]="orderLabel" [options]="orders" [(value)]="order" />
    </div>
    <qw-heat-table
      [frame]="frame()"
      [columns]="heat().columns"
      [rows]="heat().rows"
      [keys]="keys"
      [firstColumn]="figures().edition.smallAreaLabel"
      (opened)="opened.emit($event)"
    />
  `,
  styleUrl: './choice.scss',
})
export class RunHeat {
  readonly figures = input.required<RunFigures>();
  readonly asOf = input<string | null>(null);
  readonly source = input('');
  readonly order = model<string>('rank');
  readonly domain = model<string | null>(null);
  readonly opened = output<string>();

  private readonly formats = inject(Formats);
  protected readonly orderLabel = $localize`:@@diagnosis.heatOrder:Ordnung`;
  protected readonly orders = [
    { value: 'rank', label: $localize`:@@diagnosis.heatByRank:nach Rang` },
    { value: 'name', label: $localize`:@@diagnosis.heatByName:nach Namen` },
  ];
  protected readonly heat = computed(() =>
    heatOf(this.figures(), this.order() === 'name' ? 'name' : 'rank', this.domain(), this.formats),
  );
  /** From unfavourable to favourable, as the legend of a map. */
  protected readonly keys: ChartKey[] = DEVIATION_COLOURS.toReversed().map((colour, at) => ({
    sign: 'patch',
    colour: `var(--qw-${colour})`,
    label: HEAT_WORDS[at] ?? '',
  }));

  protected readonly frame = computed(() => {
    const figures = this.figures();
    const { columns } = this.heat();
    const far = farOf(figures, this.domain(), FAR);
    const [some, limit] = [this.formats.number(far), this.formats.number(FAR, 1)];
    const areas = smallAreasLabel(figures.edition.smallAreaLabel);
    return {
      heading: $localize`:@@diagnosis.heatStatement:${some}:count: Werte liegen ${figures.year}:year: um mehr als ${limit}:limit: Standardabweichungen ungünstiger als der Bezugswert`,
      description: $localize`:@@diagnosis.heatDescription:${areas}:areas: in Zeilen, Indikatoren in Spalten; Abweichung vom Bezugswert in Standardabweichungen, plus ist ungünstiger.`,
      fileName: $localize`:@@diagnosis.heatFile:index-${figures.year}:year:-abweichungen`,
      reading: $localize`:@@diagnosis.heatReading:Plus: ungünstiger, bei Kontextindikatoren höher. Punkt: geheim; …: fehlt; –: k. A. ${columns.length}:count: Indikatoren.`,
      asOf: this.asOf(),
      source: this.source(),
      edition: editionName(figures.edition.name),
    };
  });
}

const HEAT_WORDS = [
  $localize`:@@diagnosis.heatWorse3:ab +1,6`,
  $localize`:@@diagnosis.heatWorse2:+0,8 bis +1,6`,
  $localize`:@@diagnosis.heatWorse1:+0,25 bis +0,8`,
  $localize`:@@diagnosis.heatAround:um den Bezugswert`,
  $localize`:@@diagnosis.heatBetter1:−0,25 bis −0,8`,
  $localize`:@@diagnosis.heatBetter2:−0,8 bis −1,6`,
  $localize`:@@diagnosis.heatBetter3:unter −1,6`,
] as const;
