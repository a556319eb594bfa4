/** The table that a provider fills in: which indicators, which year, which areas; as a workbook or as CSV. */
import { Component, computed, DOCUMENT, inject, input, linkedSignal, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { addressOf } from '@quartierwerk/contracts/http/route';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { readResource } from '../../../shared/http/api.js';
import { readYear } from '../model/mapping-draft.js';
import { indicatorsOfSource, templateQuery } from '../model/template-choice.js';

@Component({
  selector: 'qw-template-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, MatButton, Segments],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="load($event, 'xlsx')">
        <p class="qw-secondary" i18n="@@indicators.templateWhy">
          Gebiete und Jahr stehen schon darin. Kommt die ausgefüllte Datei zurück, ist nichts mehr zuzuordnen.
        </p>
        <fieldset>
          <legend i18n="@@indicators.templateIndicators">Indikatoren</legend>
          <div class="choices">
            @for (item of indicators(); track item.code) {
              <label class="qw-check">
                <input
                  #chosen
                  type="checkbox"
                  [checked]="codes().includes(item.code)"
                  (change)="choose(item.code, chosen.checked)"
                />
                {{ item.code }} {{ item.current.shortName }}
              </label>
            }
          </div>
        </fieldset>
        <div class="facts">
          <qw-field [label]="yearLabel">
            <input
              qwInput
              #typed
              type="number"
              inputmode="numeric"
              min="1900"
              max="2199"
              [value]="year() ?? ''"
              (input)="year.set(readYear(typed.value))"
            />
          </qw-field>
          <qw-field [label]="editionLabel">
            <select qwInput #edition (change)="editionId.set(edition.value)">
              @for (item of editions(); track item.id) {
                <option [value]="item.id" [selected]="item.id === editionId()">{{ item.name }}</option>
              }
            </select>
          </qw-field>
          <qw-field [label]="municipalityLabel" optional>
            <select qwInput #municipality (change)="municipalityCode.set(municipality.value)">
              <option value="" [selected]="municipalityCode() === ''" i18n="@@indicators.templateWhole">alle</option>
              @for (item of municipalities(); track item.code) {
                <option [value]="item.code" [selected]="item.code === municipalityCode()">{{ item.name }}</option>
              }
            </select>
          </qw-field>
        </div>
        <qw-segments [label]="figuresLabel" [options]="figureKinds" [(value)]="figures" />
        @if (missing(); as words) {
          <qw-field-error role="alert" [errors]="[words]" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="outlined" type="button" (click)="load($event, 'csv')" i18n="@@indicators.templateCsv">
            CSV laden
          </button>
          <button matButton="filled" type="submit" i18n="@@indicators.templateXlsx">Arbeitsmappe laden</button>
        </div>
      </form>
    </qw-dialog>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 4px;
      font: var(--mat-sys-label-large);
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
      gap: 2px 12px;
      max-height: 240px;
      overflow: auto;
      padding: 6px 8px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 4px;
    }
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 12px 16px;
    }
  `,
})
export class TemplateDialog {
  readonly open = model(false);
  readonly source = input<Pick<SourceView, 'id' | 'name'> | null>(null);
  /** Figures and period that are wanted; null: what the definitions say of the source, for the last year. */
  readonly wanted = input<{ readonly indicators: readonly string[]; readonly year: number } | null>(null);

  private readonly document = inject(DOCUMENT);
  protected readonly readYear = readYear;
  protected readonly yearLabel = $localize`:@@indicators.year:Jahr`;
  protected readonly editionLabel = $localize`:@@indicators.areaEdition:Gebietsstand`;
  protected readonly municipalityLabel = $localize`:@@indicators.templateMunicipality:nur Gebiete dieser Kommune`;
  protected readonly figuresLabel = $localize`:@@indicators.templateFigures:Was wird eingetragen?`;
  protected readonly figureKinds = [
    { value: 'counts', label: $localize`:@@indicators.templateCounts:Zähler und Nenner` },
    { value: 'rates', label: $localize`:@@indicators.templateRates:fertige Werte` },
  ];

  private readonly catalogue = readResource(indicatorsRoutes.catalogue, () => (this.open() ? {} : undefined));
  private readonly places = readResource(placesRoutes.editions, () => (this.open() ? {} : undefined));
  protected readonly indicators = computed(() =>
    this.catalogue.hasValue() ? this.catalogue.value().domains.flatMap(({ indicators }) => indicators) : [],
  );
  protected readonly editions = computed(() => (this.places.hasValue() ? this.places.value().editions : []));

  /** Begins with what the definitions say of the source, each time another one is chosen. */
  protected readonly codes = linkedSignal<readonly string[]>(() => {
    const [source, wanted] = [this.source(), this.wanted()];
    if (wanted && wanted.indicators.length > 0) return wanted.indicators;
    return source && this.catalogue.hasValue() ? indicatorsOfSource(this.catalogue.value(), source) : [];
  });
  protected readonly editionId = linkedSignal(() => this.editions()[0]?.id ?? '');
  private readonly areas = readResource(placesRoutes.areas, () =>
    this.open() && this.editionId() !== '' ? { params: { id: this.editionId() } } : undefined,
  );
  protected readonly municipalities = computed(() =>
    this.areas.hasValue() ? this.areas.value().areas.filter(({ level }) => level === 'municipality') : [],
  );
  /** Empty for all; a youth office of one town needs its own alone. */
  protected readonly municipalityCode = linkedSignal({ source: this.source, computation: () => '' });
  protected readonly year = linkedSignal<number | null>(() => this.wanted()?.year ?? new Date().getFullYear() - 1);
  protected readonly figures = signal('counts');
  private readonly tried = linkedSignal({ source: this.open, computation: () => false });

  protected readonly heading = computed(
    () => $localize`:@@indicators.templateHeading:Liefervorlage für ${this.source()?.name ?? ''}:source:`,
  );
  protected readonly missing = computed(() => {
    if (!this.tried()) return '';
    if (this.codes().length === 0)
      return $localize`:@@indicators.templateNone:Bitte wählen Sie mindestens einen Indikator.`;
    return this.year() === null ? $localize`:@@indicators.templateYear:Bitte geben Sie ein Jahr an.` : '';
  });

  protected choose(code: string, chosen: boolean): void {
    const others = this.codes().filter((other) => other !== code);
    this.codes.set(chosen ? [...others, code] : others);
  }

  /** The server writes the file, so that everyone who loads it gets the same. */
  protected load(event: Event, format: 'xlsx' | 'csv'): void {
    event.preventDefault();
    this.tried.set(true);
    const [source, year] = [this.source(), this.year()];
    if (!source || year === null || this.missing() !== '') return;
    const choice = {
      areaEditionId: this.editionId(),
      indicators: this.codes(),
      year,
      municipality: this.municipalityCode(),
      figures: this.figures() === 'rates' ? ('rates' as const) : ('counts' as const),
    };
    const link = this.document.createElement('a');
    link.href = `${addressOf(indicatorsRoutes.deliveryTemplate, { id: source.id })}?${templateQuery(choice, format)}`;
    link.download = '';
    link.click();
    this.open.set(false);
  }
}
