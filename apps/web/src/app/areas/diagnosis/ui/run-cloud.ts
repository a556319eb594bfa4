/** Two indicators of a run as a cloud of points, with what their running together says and does not say. */
import { Component, computed, inject, input, model, output } from '@angular/core';
import { ScatterChart } from '@quartierwerk/ui/chart/pictures/scatter-chart';
import { Formats } from '@quartierwerk/ui/format/formats';
import { editionName } from '../../../shared/words/edition-name.js';
import type { RunFigures } from '../model/run-figures.js';
import { axisLabel, cloudOf, correlationWords } from '../model/run-pictures.js';

@Component({
  selector: 'qw-run-cloud',
  imports: [ScatterChart],
  template: `
    <div class="choice">
      <label>
        <ng-container i18n="@@diagnosis.cloudX">waagrecht</ng-container>
        <select #across class="qw-input" (change)="x.set(across.value)">
          @for (indicator of indicators(); track indicator.code) {
            <option [value]="indicator.code" [selected]="indicator.code === horizontal()?.code">
              {{ indicator.code }} {{ indicator.shortName }}
            </option>
          }
        </select>
      </label>
      <label>
        <ng-container i18n="@@diagnosis.cloudY">senkrecht</ng-container>
        <select #down class="qw-input" (change)="y.set(down.value)">
          @for (indicator of indicators(); track indicator.code) {
            <option [value]="indicator.code" [selected]="indicator.code === vertical()?.code">
              {{ indicator.code }} {{ indicator.shortName }}
            </option>
          }
        </select>
      </label>
    </div>
    @if (cloud(); as cloud) {
      <qw-scatter-chart
        [frame]="frame()"
        [horizontal]="axisX()"
        [vertical]="axisY()"
        [points]="cloud.points"
        [firstColumn]="figures().edition.smallAreaLabel"
        [markedLabel]="markedWord()"
        [otherLabel]="otherWord"
        [referenceLabel]="referenceWord"
        (opened)="opened.emit($event)"
      />
    } @else {
      <p class="qw-secondary" i18n="@@diagnosis.cloudNone">In diesem Lauf gibt es keine zwei Indikatoren mit Werten.</p>
    }
  `,
  styleUrl: './choice.scss',
})
export class RunCloud {
  readonly figures = input.required<RunFigures>();
  readonly top = input.required<number>();
  readonly asOf = input<string | null>(null);
  readonly source = input('');
  /** Codes of the indicators; null for the first two of the run. */
  readonly x = model<string | null>(null);
  readonly y = model<string | null>(null);
  readonly opened = output<string>();

  private readonly formats = inject(Formats);
  protected readonly otherWord = $localize`:@@diagnosis.cloudOthers:übrige Gebiete`;
  protected readonly referenceWord = $localize`:@@diagnosis.cloudReference:Bezugswert`;
  protected readonly markedWord = computed(
    () => $localize`:@@diagnosis.cloudMarked:Rang 1 bis ${this.top()}:top: des Index`,
  );
  protected readonly indicators = computed(() => this.figures().indicators.filter(({ areasUsed }) => areasUsed > 0));
  protected readonly horizontal = computed(
    () => this.indicators().find(({ code }) => code === this.x()) ?? this.indicators()[0] ?? null,
  );
  protected readonly vertical = computed(() => {
    const [indicators, first] = [this.indicators(), this.horizontal()];
    return (
      indicators.find(({ code }) => code === this.y()) ??
      indicators.find(({ domainCode }) => domainCode !== first?.domainCode) ??
      indicators[1] ??
      null
    );
  });
  protected readonly cloud = computed(() => {
    const [one, other, figures] = [this.horizontal(), this.vertical(), this.figures()];
    if (!one || !other) return null;
    return cloudOf(figures, figures.indicators.indexOf(one), figures.indicators.indexOf(other), this.top());
  });
  protected readonly axisX = computed(() => this.axis(this.horizontal()));
  protected readonly axisY = computed(() => this.axis(this.vertical()));

  protected readonly frame = computed(() => {
    const [one, other, cloud, figures] = [this.horizontal(), this.vertical(), this.cloud(), this.figures()];
    const names = [one?.shortName ?? '', other?.shortName ?? ''];
    const words = correlationWords(cloud?.pearson ?? null);
    const reading = this.reading();
    return {
      heading: $localize`:@@diagnosis.cloudStatement:${names[0] ?? ''}:one: und ${names[1] ?? ''}:other:: ${words}:words:`,
      description: $localize`:@@diagnosis.cloudDescription:Jeder Punkt ist ein Gebiet, ${figures.year}:year:. ${reading}:reading:`,
      fileName: $localize`:@@diagnosis.cloudFile:index-${figures.year}:year: ${one?.code ?? ''}:one: ${other?.code ?? ''}:other: streuung`,
      reading,
      asOf: this.asOf(),
      source: this.source(),
      edition: editionName(figures.edition.name),
    };
  });

  private axis(indicator: RunFigures['indicators'][number] | null) {
    return indicator === null
      ? { label: '', digits: 0 }
      : { label: axisLabel(indicator), digits: indicator.decimals, reference: indicator.reference };
  }

  private reading(): string {
    const cloud = this.cloud();
    if (!cloud || cloud.pearson === null) return '';
    const [linear, ranks] = [this.formats.number(cloud.pearson, 2), this.formats.number(cloud.spearman, 2)];
    const figures = $localize`:@@diagnosis.cloudFigures:Korrelation r = ${linear}:pearson: (nach Rängen ${ranks}:spearman:), teilnehmende Gebiete: ${cloud.counted}:count:.`;
    const caution = $localize`:@@diagnosis.cloudCaution:Sie gilt für Gebiete, nicht für Menschen, und nennt keine Ursache.`;
    const without =
      cloud.without === 0
        ? ''
        : $localize`:@@diagnosis.cloudWithout:Gebiete ohne einen der beiden Werte: ${this.formats.number(cloud.without)}:count:.`;
    return [figures, caution, without].filter((part) => part !== '').join(' ');
  }
}
