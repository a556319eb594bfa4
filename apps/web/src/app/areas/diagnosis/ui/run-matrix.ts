/** Where the areas of a run stand beside which way they move, with the years that are compared and everything that could not be. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import { ClassMatrix } from '@quartierwerk/ui/chart/pictures/class-matrix';
import { Formats } from '@quartierwerk/ui/format/formats';
import { editionName } from '../../../shared/words/edition-name.js';
import { countedSmallAreas } from '../../../shared/words/small-area-label.js';
import { DYNAMICS_WORDS, LEFT_OUT_WORDS, MATRIX_WEIGHT_WORDS, NO_MATRIX_WORDS } from '../model/picture-words.js';
import type { RunFigures } from '../model/run-figures.js';
import { reasonOf } from '../model/run-map.js';
import { matrixOf, withoutCell } from '../model/run-pictures.js';

/** From here on the change mostly tells the level again. */
const TELLING = 0.5;

@Component({
  selector: 'qw-run-matrix',
  imports: [ClassMatrix],
  template: `
    @if (dynamics().years.length > 0) {
      <div class="choice">
        <label>
          <ng-container i18n="@@diagnosis.matrixBefore">verglichen mit</ng-container>
          <select #years class="qw-input" (change)="beforeChange.emit(+years.value)">
            @for (year of dynamics().years; track year) {
              <option [value]="year" [selected]="year === dynamics().before">{{ year }}</option>
            }
          </select>
        </label>
      </div>
    }
    @if (refusal(); as words) {
      <p class="qw-secondary">{{ words }}</p>
    } @else {
      <qw-class-matrix
        [frame]="frame()"
        [corner]="corner"
        [columns]="columns"
        [rows]="rows()"
        [weights]="weights"
        [firstColumn]="figures().edition.smallAreaLabel"
        (opened)="opened.emit($event)"
      />
      @if (without().length > 0) {
        <details>
          <summary>{{ withoutWords() }}</summary>
          <ul>
            @for (area of without(); track area.name) {
              <li>
                {{ area.name }}: <span class="qw-secondary">{{ area.reason }}</span>
              </li>
            }
          </ul>
        </details>
      }
      @if (leftOut(); as words) {
        <p class="qw-small qw-secondary">{{ words }}</p>
      }
    }
  `,
  styleUrl: './choice.scss',
})
export class RunMatrix {
  readonly figures = input.required<RunFigures>();
  readonly dynamics = input.required<RunDynamicsView>();
  readonly source = input('');
  readonly before = input<number | null>(null);
  readonly beforeChange = output<number>();
  readonly opened = output<string>();

  private readonly formats = inject(Formats);
  protected readonly withoutWords = computed(() => {
    const count = this.without().length;
    return count === 1
      ? $localize`:@@diagnosis.matrixWithoutOne:1 Gebiet ohne Feld`
      : $localize`:@@diagnosis.matrixWithout:${count}:count: Gebiete ohne Feld`;
  });
  protected readonly corner = $localize`:@@diagnosis.matrixCorner:Status`;
  protected readonly columns = DYNAMICS_WORDS;
  protected readonly weights = MATRIX_WEIGHT_WORDS;
  protected readonly refusal = computed(() => {
    const { refusal } = this.dynamics();
    return refusal === null ? '' : NO_MATRIX_WORDS[refusal];
  });
  protected readonly rows = computed(() => matrixOf(this.figures(), this.dynamics()));
  protected readonly without = computed(() => withoutCell(this.figures(), this.dynamics(), reasonOf));
  protected readonly leftOut = computed(() => {
    const { leftOut, used } = this.dynamics();
    if (leftOut.length === 0) return '';
    const named = leftOut.map(({ code, reason }) => `${code} (${LEFT_OUT_WORDS[reason]})`);
    return $localize`:@@diagnosis.matrixLeftOut:${used.length}:used: Indikatoren verglichen; ohne ${this.formats.list(named)}:leftOut:.`;
  });

  protected readonly frame = computed(() => {
    const [figures, { before, year }] = [this.figures(), this.dynamics()];
    const pressing = this.rows()
      .slice(2)
      .reduce((sum, { cells }) => sum + (cells[2]?.items.length ?? 0), 0);
    const reading = this.reading();
    return {
      heading: $localize`:@@diagnosis.matrixStatement:Status niedrig oder sehr niedrig, und seit ${before ?? ''}:before: ungünstiger entwickelt als das Mittel der Gebiete: ${countedSmallAreas(pressing, this.formats.number(pressing), figures.edition.smallAreaLabel)}:areas:`,
      description: $localize`:@@diagnosis.matrixDescription:Zeilen: Status ${year}:year:; Spalten: Änderung seit ${before ?? ''}:before: gegenüber dem Mittel der Gebiete. ${reading}:reading:`,
      fileName: $localize`:@@diagnosis.matrixFile:index-${year}:year: status und dynamik seit ${before ?? ''}:before:`,
      reading,
      source: this.source(),
      edition: editionName(figures.edition.name),
    };
  });

  private reading(): string {
    const { levelCorrelation } = this.dynamics();
    const usual = $localize`:@@diagnosis.matrixReading:Richtung: Änderung aller Indikatoren gegenüber dem Mittel der Gebiete; ab einer Standardabweichung günstiger oder ungünstiger. Der Status ist der des Laufs, die Richtung kommt aus den heutigen Zahlen. Status und Richtung werden nie verrechnet.`;
    if (levelCorrelation === null || Math.abs(levelCorrelation) < TELLING) return usual;
    const figure = this.formats.number(levelCorrelation, 2);
    return `${usual} ${$localize`:@@diagnosis.matrixLevel:Vorsicht: Die Änderung hängt stark am Ausgangswert (r = ${figure}:correlation:).`}`;
  }
}
