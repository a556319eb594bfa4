/** The beginning of an import: which file? What is no table is refused here, with a sentence that says why. */
import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { WizardSteps } from '@quartierwerk/ui/wizard/wizard-steps';
import { ADDRESSES } from '../../../shared/addresses.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ImportUpload } from '../data/import-upload.js';
import { askedFor } from '../model/asked-mapping.js';
import { STEPS } from '../model/import-steps.js';
import { DropZone } from '../ui/drop-zone.js';
import { StepHeading } from '../ui/step-heading.js';

@Component({
  selector: 'qw-upload-page',
  imports: [DropZone, Note, PageHeader, Progress, StepHeading, WizardSteps],
  providers: [ImportUpload],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <qw-wizard-steps class="steps" [steps]="steps" [current]="0" />
    <div class="qw-body">
      <h2 qwStepHeading i18n="@@indicators.whichFile">Welche Datei?</h2>
      @if (asked !== null) {
        <p class="qw-secondary" i18n="@@indicators.uploadAsked">
          Angefordert: {{ askedCodes }}. Stelle und Jahr werden übernommen; was in der Tabelle selbst steht, geht vor.
        </p>
      }
      @if (refusal(); as refusal) {
        <qw-note tone="error" strong [heading]="refusal.heading">{{ refusal.words }}</qw-note>
      }
      @if (upload.progress(); as progress) {
        <qw-progress
          class="progress"
          [label]="label()"
          [value]="progress.sent"
          [max]="progress.total"
          cancellable
          (cancelled)="upload.cancel()"
        />
      } @else {
        <qw-drop-zone [hint]="hint" (chosen)="send($event)" />
      }
      <p class="qw-secondary reading" i18n="@@indicators.uploadReading">
        Gelesen werden Tabellen mit einer Zeile je Gebiet oder je Wert: ein Blatt einer Arbeitsmappe oder eine Datei mit
        Semikolon, Komma oder Tabulator. Gespeichert werden erst nach dem letzten Schritt Werte; Einzeldaten zu Personen
        oder Fällen werden nicht angenommen.
      </p>
    </div>
  `,
  styles: `
    .steps {
      margin-top: 12px;
    }
    .qw-body {
      padding-top: 20px;
    }
    .progress {
      max-width: 640px;
    }
    .reading {
      max-width: 74ch;
    }
  `,
})
export class UploadPage {
  protected readonly upload = inject(ImportUpload);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  /** What the delivery board asked for, where the way here began there. */
  protected readonly asked = askedFor(inject(ActivatedRoute).snapshot.queryParamMap);
  protected readonly askedCodes = [this.asked?.indicators.join(', '), this.asked?.year].filter(Boolean).join(', ');

  protected readonly steps = STEPS;
  protected readonly heading = $localize`:@@indicators.importTitle:Datenlieferung einlesen`;
  protected readonly crumbs = [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: $localize`:@@indicators.deliveriesTitle:Datenlieferungen`, link: ADDRESSES.deliveries },
    { label: this.heading },
  ];
  protected readonly hint = $localize`:@@indicators.fileHint:Arbeitsmappe (.xlsx) oder CSV, bis ${this.formats.bytes(LIMITS.importFileBytes)}:size:`;

  protected readonly label = computed(() => {
    const progress = this.upload.progress();
    if (!progress) return '';
    const [sent, total] = [this.formats.bytes(progress.sent), this.formats.bytes(progress.total)];
    return $localize`:@@indicators.uploading:„${progress.fileName}:file:“ wird hochgeladen: ${sent}:sent: von ${total}:total:`;
  });
  protected readonly refusal = computed(() => {
    const refusal = this.upload.refusal();
    if (!refusal) return null;
    const { fileName, error } = refusal;
    return {
      heading: $localize`:@@indicators.fileRefused:„${fileName}:file:“ wurde nicht angenommen.`,
      words: errorWords(error),
    };
  });

  protected async send(file: File): Promise<void> {
    const view = await this.upload.send(file, this.asked);
    if (view) await this.router.navigateByUrl(ADDRESSES.importStep(view.id, 'datei'));
  }
}
