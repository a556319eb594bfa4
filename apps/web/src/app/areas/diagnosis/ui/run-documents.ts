/**
 * What can be printed from a run: profiles of the areas with special need for action, of all areas, the social report. It is written in
 * the background; what was asked for stands beside its button with how far it is, and can be fetched for a week.
 */
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DocumentFormat, DocumentKind } from '@quartierwerk/contracts/diagnosis/documents.constants';
import type { DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { addressOf } from '@quartierwerk/contracts/http/route';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { DOCUMENT_FAILURE_WORDS, DOCUMENT_KIND_WORDS, formatInWords } from '../model/document-words.js';

interface Wanted {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly singleFiles: boolean;
}

const CHOICES: Readonly<Record<DocumentKind, readonly Omit<Wanted, 'kind'>[]>> = {
  selected_profiles: [
    { format: 'pdf', singleFiles: false },
    { format: 'docx', singleFiles: false },
    { format: 'pdf', singleFiles: true },
  ],
  all_profiles: [
    { format: 'pdf', singleFiles: false },
    { format: 'docx', singleFiles: false },
    { format: 'pdf', singleFiles: true },
  ],
  social_report: [
    { format: 'pdf', singleFiles: false },
    { format: 'docx', singleFiles: false },
  ],
};

@Component({
  selector: 'qw-run-documents',
  imports: [Icon, MatButton, NgTemplateOutlet, Note, Progress],
  templateUrl: './run-documents.html',
  styleUrl: './run-documents.scss',
})
export class RunDocumentsPanel {
  readonly documents = input.required<readonly DocumentJobView[]>();
  readonly selectedCount = input.required<number>();
  readonly areaCount = input.required<number>();
  readonly failureWords = input('');
  readonly wanted = output<Wanted>();
  /** Id of the document. */
  readonly cancelled = output<string>();

  private readonly formats = inject(Formats);

  protected readonly offers = computed(() =>
    kinds(this.selectedCount()).map((kind) => ({
      kind,
      name: kind === 'social_report' ? DOCUMENT_KIND_WORDS[kind] : this.counted(kind),
      choices: CHOICES[kind].map((choice) => ({
        wanted: { kind, ...choice },
        label: formatInWords(choice),
        spoken: $localize`:@@diagnosis.documentWrite:${DOCUMENT_KIND_WORDS[kind]}:document: als ${formatInWords(choice)}:format: schreiben`,
      })),
    })),
  );
  /** Documents of a kind that is not offered any more. */
  protected readonly others = computed(() => {
    const offered = new Set<DocumentKind>(this.offers().map(({ kind }) => kind));
    return this.jobs().filter(({ view }) => !offered.has(view.kind));
  });
  protected readonly jobs = computed(() =>
    this.documents().map((view) => {
      const name = $localize`:@@diagnosis.documentAs:${DOCUMENT_KIND_WORDS[view.kind]}:document: als ${formatInWords(view)}:format:`;
      return {
        view,
        name,
        address: addressOf(diagnosisRoutes.documentFile, { id: view.id }),
        progress: this.progress(view, name),
        facts: this.facts(view),
      };
    }),
  );

  /** They stand beside the buttons they were asked for with, where the person is looking. */
  protected jobsOf(kind: DocumentKind) {
    return this.jobs().filter(({ view }) => view.kind === kind);
  }

  private counted(kind: 'selected_profiles' | 'all_profiles'): string {
    const count = this.formats.number(kind === 'all_profiles' ? this.areaCount() : this.selectedCount());
    return $localize`:@@diagnosis.documentCounted:${DOCUMENT_KIND_WORDS[kind]}:document: (${count}:count:)`;
  }

  private progress({ progressDone, progressTotal }: DocumentJobView, name: string): string {
    if (progressTotal === 0) return $localize`:@@diagnosis.documentBegins:${name}:document: wird begonnen`;
    const percent = this.formats.share(Math.min(1, progressDone / progressTotal));
    return $localize`:@@diagnosis.documentProgress:${name}:document:: ${percent}:percent: fertig`;
  }

  private facts(view: DocumentJobView): string {
    if (view.state === 'failed') return DOCUMENT_FAILURE_WORDS[view.failure ?? 'INTERNAL'];
    if (view.fileSize === null || view.expiresAt === null) return '';
    const [size, day] = [this.formats.bytes(view.fileSize), this.formats.day(view.expiresAt)];
    return $localize`:@@diagnosis.documentKept:${size}:size:, geschrieben ${this.formats.dateTime(view.createdAt)}:time:, liegt bis ${day}:day: bereit`;
  }
}

/** Without a selected area there is nothing to print of such. */
function kinds(selectedCount: number): ('selected_profiles' | 'all_profiles' | 'social_report')[] {
  return selectedCount === 0
    ? ['all_profiles', 'social_report']
    : ['selected_profiles', 'all_profiles', 'social_report'];
}
