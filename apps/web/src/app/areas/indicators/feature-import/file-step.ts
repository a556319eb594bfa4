/** Step 1: how the file is written. Guessed from its first lines; every part of the guess can be corrected. */
import { Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReviseDialect } from '@quartierwerk/contracts/indicators/imports.dto';
import { DELIMITERS } from '@quartierwerk/domain/indicators/import/dialect';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ImportStore } from '../data/import-store.js';
import { DECIMAL_WORDS, DELIMITER_WORDS, ENCODING_WORDS } from '../model/column-words.js';
import { rowsIn } from '../model/import-steps.js';
import { rememberedWords } from '../model/remembered-words.js';
import { StepHeading } from '../ui/step-heading.js';
import { TablePreview } from '../ui/table-preview.js';

const MOST_HEADER_LINES = 100;

@Component({
  selector: 'qw-file-step',
  imports: [Field, FieldInput, MatButton, Note, StepHeading, TablePreview],
  template: `
    <div>
      <h2 qwStepHeading>{{ heading() }}</h2>
      <p class="qw-secondary">{{ facts() }}</p>
    </div>
    @if (sameFile(); as sentence) {
      <qw-note tone="warn">{{ sentence }}</qw-note>
    }
    @if (remembered(); as known) {
      <qw-note tone="info" strong [heading]="known.heading">
        {{ known.words }}
        @if (known.ready) {
          <span class="press">
            <button matButton="filled" type="button" [disabled]="store.busy()" (click)="checked.emit()">
              <ng-container i18n="@@indicators.checkAsBefore">So lesen und prüfen</ng-container>
            </button>
          </span>
        }
      </qw-note>
    }
    @if (store.view(); as view) {
      <div class="dialect">
        @if (workbook(); as origin) {
          <qw-field [label]="sheetLabel" [hint]="sheetHint()">
            <select
              qwInput
              #sheet
              [disabled]="store.busy() || origin.sheets.length === 1"
              (change)="chooseSheet(sheet)"
            >
              @for (item of origin.sheets; track $index) {
                <option [selected]="$index === origin.sheet">{{ sheetName(item) }}</option>
              }
            </select>
          </qw-field>
        } @else if (!view.origin) {
          <qw-field [label]="encodingLabel">
            <select
              qwInput
              #encoding
              [disabled]="store.busy()"
              (change)="revise({ encoding: encoding.value === 'utf-8' ? 'utf-8' : 'windows-1252' })"
            >
              @for (code of encodings; track code) {
                <option [value]="code" [selected]="code === view.dialect.encoding">{{ encodingWords[code] }}</option>
              }
            </select>
          </qw-field>
          <qw-field [label]="delimiterLabel">
            <select qwInput #delimiter [disabled]="store.busy()" (change)="chooseDelimiter(delimiter.selectedIndex)">
              @for (code of delimiters; track code) {
                <option [value]="code" [selected]="code === view.dialect.delimiter">{{ delimiterWords[code] }}</option>
              }
            </select>
          </qw-field>
          <qw-field [label]="decimalLabel">
            <select
              qwInput
              #decimal
              [disabled]="store.busy()"
              (change)="revise({ decimal: decimal.value === '.' ? '.' : ',' })"
            >
              @for (code of decimals; track code) {
                <option [value]="code" [selected]="code === view.dialect.decimal">{{ decimalWords[code] }}</option>
              }
            </select>
          </qw-field>
        }
        <qw-field [label]="headerLabel" [hint]="headerHint">
          <input
            qwInput
            #header
            type="number"
            inputmode="numeric"
            min="0"
            max="100"
            [disabled]="store.busy()"
            [value]="view.dialect.headerLine"
            (change)="chooseHeader(header)"
          />
        </qw-field>
      </div>
      @if (view.dialect.headerLine > 1) {
        <label class="qw-check">
          <input
            #tiers
            type="checkbox"
            [disabled]="store.busy()"
            [checked]="view.dialect.upperLine !== undefined"
            (change)="revise({ upperLine: tiers.checked ? view.dialect.headerLine - 1 : undefined })"
          />
          {{ tiersLabel() }}
        </label>
      }
      <qw-table-preview [heads]="store.heads()" [rows]="view.preview" />
    }
    <div>
      <button matButton="outlined" type="button" [disabled]="store.busy()" (click)="replaced.emit()">
        <ng-container i18n="@@indicators.otherFile">Andere Datei nehmen</ng-container>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .press {
      display: block;
      margin-top: 8px;
    }
    .dialect {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 12px 16px;
      max-width: 880px;
    }
  `,
})
export class FileStep {
  /** The person wants another file; this run goes. */
  readonly replaced = output();

  /** The table is read like the last one; nothing is left to be mapped. */
  readonly checked = output();

  protected readonly store = inject(ImportStore);
  private readonly formats = inject(Formats);

  protected readonly encodings = ['utf-8', 'windows-1252'] as const;
  protected readonly delimiters = DELIMITERS;
  protected readonly decimals = [',', '.'] as const;
  protected readonly encodingWords = ENCODING_WORDS;
  protected readonly delimiterWords = DELIMITER_WORDS;
  protected readonly decimalWords = DECIMAL_WORDS;
  protected readonly encodingLabel = $localize`:@@indicators.encoding:Zeichensatz`;
  protected readonly delimiterLabel = $localize`:@@indicators.delimiter:Trennzeichen`;
  protected readonly decimalLabel = $localize`:@@indicators.decimal:Dezimalzeichen`;
  protected readonly sheetLabel = $localize`:@@indicators.sheet:Blatt der Arbeitsmappe`;
  protected readonly headerLabel = $localize`:@@indicators.headerLine:Zeile mit den Spaltenköpfen`;
  protected readonly headerHint = $localize`:@@indicators.headerHint:0, wenn die Tabelle keine hat`;

  protected readonly tiersLabel = computed(() => {
    const line = this.store.view()?.dialect.headerLine ?? 0;
    const [upper, lower] = [this.formats.number(line - 1), this.formats.number(line)];
    return $localize`:@@indicators.headTiers:Die Spaltenköpfe stehen in zwei Zeilen (${upper}:upper: und ${lower}:lower:) und werden zusammen gelesen`;
  });
  protected readonly heading = computed(
    () => $localize`:@@indicators.fileHeading:So wird „${this.store.view()?.fileName ?? ''}:file:“ gelesen`,
  );
  protected readonly facts = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    const [lines, size] = [this.formats.number(rowsIn(view)), this.formats.bytes(view.fileSize)];
    if (view.origin?.kind === 'flat') {
      const values = this.formats.number(view.origin.lines);
      return $localize`:@@indicators.flatFacts:${view.origin.statistics}:statistics:: ${values}:values: Zeilen der Flat-Datei, ${size}:size:. Jede Verbindung von Merkmalen ist hier eine Spalte, jedes Gebiet eine Zeile. Striche heißen in amtlichen Tabellen genau null.`;
    }
    if (view.origin) {
      return $localize`:@@indicators.sheetFacts:${lines}:lines: Zeilen, ${size}:size:. Datumsangaben, Prozente und führende Nullen stehen hier, wie das Blatt sie zeigt.`;
    }
    return $localize`:@@indicators.fileFacts:${lines}:lines: Zeilen, ${size}:size:. Stimmen Umlaute und Spalten in der Vorschau?`;
  });
  protected readonly sameFile = computed(() => {
    const same = this.store.view()?.sameFile;
    if (!same) return '';
    const day = this.formats.dateTime(same.createdAt);
    return $localize`:@@indicators.sameFile:Genau diese Datei wurde schon eingelesen: „${same.title}:title:“, ${day}:when:. Ein zweites Mal ersetzt sie nur sich selbst.`;
  });

  /** What is known from the last table of this shape, and what has changed in it since. */
  protected readonly remembered = computed(() => {
    const view = this.store.view();
    const known = view?.remembered;
    if (!view || !known) return null;
    const day = this.formats.day(known.keptAt.slice(0, 10));
    return {
      heading: $localize`:@@indicators.remembered:Wird gelesen wie „${known.title}:title:“, ${day}:day:.`,
      words: rememberedWords(known),
      ready: this.store.defects().length === 0 && view.state === 'uploaded',
    };
  });
  protected readonly workbook = computed(() => {
    const origin = this.store.view()?.origin;
    return origin?.kind === 'workbook' ? origin : null;
  });
  protected readonly sheetHint = computed(() => {
    const count = this.workbook()?.sheets.length ?? 1;
    return count === 1
      ? $localize`:@@indicators.oneSheet:Die Arbeitsmappe hat nur dieses Blatt`
      : $localize`:@@indicators.manySheets:${this.formats.number(count)}:count: Blätter, gelesen wird eines`;
  });

  protected sheetName({ name, hidden }: { readonly name: string; readonly hidden: boolean }): string {
    return hidden ? $localize`:@@indicators.hiddenSheet:${name}:name: (ausgeblendet)` : name;
  }

  /** A sheet that is no table is refused; then the field goes back to the one that is read. */
  protected async chooseSheet(field: HTMLSelectElement): Promise<void> {
    const present = this.workbook()?.sheet ?? 0;
    if (!(await this.store.chooseSheet(field.selectedIndex))) field.selectedIndex = present;
  }

  protected chooseDelimiter(index: number): void {
    const delimiter = DELIMITERS[index];
    if (delimiter) this.revise({ delimiter });
  }

  /** What is no line of the head of a file is put back. */
  protected chooseHeader(field: HTMLInputElement): void {
    const line = Number(field.value);
    const present = this.store.view()?.dialect.headerLine ?? 0;
    if (field.value !== '' && Number.isInteger(line) && line >= 0 && line <= MOST_HEADER_LINES) {
      this.revise({ headerLine: line });
    } else field.value = String(present);
  }

  protected revise(change: Partial<ReviseDialect>): void {
    const dialect = this.store.view()?.dialect;
    if (!dialect) return;
    const { encoding, delimiter, decimal, headerLine, upperLine } = dialect;
    // Another line of heads has other lines above it.
    const above = change.headerLine === undefined ? upperLine : undefined;
    void this.store.reviseDialect({ encoding, delimiter, decimal, headerLine, upperLine: above, ...change });
  }
}
