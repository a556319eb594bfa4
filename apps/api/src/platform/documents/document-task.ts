import type { PackedPart } from '../workbook/zip.js';
import type { PaperDocument } from './document.js';

export type DocumentFormat = 'pdf' | 'docx';

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

/** Documents to be written, each into a file of its own. */
export interface DocumentTask {
  readonly files: readonly { readonly name: string; readonly document: PaperDocument }[];
  readonly format: DocumentFormat;
  /** Whether the files come in one ZIP. Without, there is one file. */
  readonly archive: boolean;
}

/** What a thread has written: one file, or its part of an archive. */
export type Written =
  | { readonly kind: 'file'; readonly content: Uint8Array }
  | { readonly kind: 'parts'; readonly parts: readonly PackedPart[] };

/** What the thread says: how many files are written, and at the end all of it. */
export type DocumentMessage = { readonly kind: 'progress'; readonly done: number } | Written;
