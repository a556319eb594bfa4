/** The profile as a file, to read and print (PDF) or to go on writing (DOCX). The server writes it, so that everybody gets the same. */
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { DocumentFormat } from '@quartierwerk/contracts/diagnosis/documents.constants';
import { addressOf } from '@quartierwerk/contracts/http/route';
import { Icon } from '@quartierwerk/ui/icon/icon';

@Component({
  selector: 'qw-document-links',
  imports: [Icon, MatButton],
  template: `
    <a matButton="outlined" [href]="pdf()" download="" [attr.aria-label]="pdfLabel()">
      <qw-icon name="download" [size]="18" />PDF
    </a>
    <a matButton="outlined" [href]="docx()" download="" [attr.aria-label]="docxLabel()">
      <qw-icon name="download" [size]="18" />DOCX
    </a>
  `,
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

  protected readonly pdf = computed(() => this.address('pdf'));
  protected readonly docx = computed(() => this.address('docx'));
  protected readonly pdfLabel = computed(
    () => $localize`:@@diagnosis.profileAsPdf:Steckbrief ${this.areaName()}:area: als PDF herunterladen`,
  );
  protected readonly docxLabel = computed(
    () => $localize`:@@diagnosis.profileAsDocx:Steckbrief ${this.areaName()}:area: als DOCX herunterladen`,
  );

  private address(format: DocumentFormat): string {
    const query = new URLSearchParams({ format });
    if (this.run() !== null) query.set('run', String(this.run()));
    if (this.edition() !== null) query.set('edition', String(this.edition()));
    return `${addressOf(diagnosisRoutes.profileDocument, { id: this.areaId() })}?${query.toString()}`;
  }
}
