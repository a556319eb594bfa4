/** The profile as a file, to read and print (PDF) or to go on writing (DOCX). */
import { Component, computed, input } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { DocumentFormat } from '@quartierwerk/contracts/diagnosis/documents.constants';
import { addressOf } from '@quartierwerk/contracts/http/route';
import { FileLinks } from './file-links.js';

@Component({
  selector: 'qw-document-links',
  imports: [FileLinks],
  template: `<qw-file-links [files]="files()" />`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DocumentLinks {
  readonly areaId = input.required<string>();
  readonly areaName = input.required<string>();
  /** Number of the run, and edition of the profile, that are shown. */
  readonly run = input<number | null>(null);
  readonly edition = input<number | null>(null);

  protected readonly files = computed(() => [
    {
      form: 'PDF',
      address: this.address('pdf'),
      label: $localize`:@@diagnosis.profileAsPdf:Steckbrief ${this.areaName()}:area: als PDF herunterladen`,
    },
    {
      form: 'DOCX',
      address: this.address('docx'),
      label: $localize`:@@diagnosis.profileAsDocx:Steckbrief ${this.areaName()}:area: als DOCX herunterladen`,
    },
  ]);

  private address(format: DocumentFormat): string {
    const query = new URLSearchParams({ format });
    if (this.run() !== null) query.set('run', String(this.run()));
    if (this.edition() !== null) query.set('edition', String(this.edition()));
    return `${addressOf(diagnosisRoutes.profileDocument, { id: this.areaId() })}?${query.toString()}`;
  }
}
