/** Documents that are written in the background. Whoever asked for one sees it, and nobody else: it holds what they may see. */
import type { DocumentFailure, DocumentFormat, DocumentKind, DocumentState } from './documents.constants.js';

export interface DocumentJobView {
  readonly id: string;
  readonly runNumber: number;
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  /** Each profile in a file of its own, all of them in one archive. */
  readonly singleFiles: boolean;
  readonly state: DocumentState;
  readonly progressDone: number;
  /** 0 while it is not known yet. */
  readonly progressTotal: number;
  readonly failure: DocumentFailure | null;
  readonly fileName: string | null;
  /** In bytes. */
  readonly fileSize: number | null;
  readonly createdAt: string;
  /** When the file is removed; null while there is none. */
  readonly expiresAt: string | null;
}

export interface DocumentJobListView {
  /** The person's own for one run, latest first. */
  readonly documents: readonly DocumentJobView[];
}
