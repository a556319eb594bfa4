/** Views of the import wizard. */
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ImportState } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { CheckSummary, ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import type { ImportMapping, MappingDefect } from '@quartierwerk/domain/indicators/import/mapping';
import type { TableOrigin } from '@quartierwerk/domain/indicators/import/origin';
import type { SourceView } from './catalogue.views.js';

/** Why the last step did not come to its end. `CANCELLED`: a person stopped it. `HAS_ERRORS`: what it is checked against changed. */
export type ImportFailure = 'CANCELLED' | 'INTERRUPTED' | 'HAS_ERRORS' | 'INTERNAL';
export type ImportAction = 'revise' | 'check' | 'cancel' | 'commit' | 'discard';

/** Small enough to be asked for twice a second. */
export interface ImportStateView {
  readonly id: string;
  readonly state: ImportState;
  /** Steps done of all, while a check or an import runs; lines of the file, not seconds. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly cancelRequested: boolean;
  readonly failure: ImportFailure | null;
  readonly deliveryId: string | null;
  readonly actions: readonly ImportAction[];
  readonly version: number;
}

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportOptions {
  readonly sources: readonly SourceView[];
  readonly areaEditions: readonly {
    readonly id: string;
    readonly name: string;
    readonly validFrom: string;
    readonly areas: number;
  }[];
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: IndicatorUnit;
    readonly decimals: number;
    readonly domain: string;
  }[];
}

/** The delivery whose table was read in the same way, and what has changed in the heads since. */
export interface RememberedView {
  readonly deliveryId: string;
  readonly title: string;
  readonly keptAt: string;
  readonly added: readonly string[];
  readonly missing: readonly string[];
}

export interface ImportView extends ImportStateView {
  readonly fileName: string;
  readonly fileSize: number;
  readonly lineCount: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly dialect: Dialect;
  /** What the table was made from; null when the delivered file is the table itself. */
  readonly origin: TableOrigin | null;
  readonly mapping: ImportMapping;
  /** What keeps the mapping from being checked. */
  readonly defects: readonly MappingDefect[];
  readonly heads: readonly string[];
  readonly preview: readonly PreviewRow[];
  /** Result of the last check of this very mapping. */
  readonly check: CheckSummary | null;
  /** Whether the check lets the table be stored. */
  readonly committable: boolean;
  /** A delivery that was made from the same file and still stands. */
  readonly sameFile: { readonly deliveryId: string; readonly title: string; readonly createdAt: string } | null;
  /** Null when nothing like it was read before, or somebody has mapped a column otherwise. */
  readonly remembered: RememberedView | null;
  readonly options: ImportOptions;
}

export interface OpenImportView extends ImportStateView {
  readonly fileName: string;
  readonly title: string;
  readonly sourceName: string | null;
  readonly changedAt: string;
  /** The nightly round after this moment deletes it, if it stays as it is. */
  readonly sweptFrom: string;
  /** Rows of the table, without its heads. */
  readonly rowCount: number;
  readonly errors: number | null;
}

export interface OpenImportListView {
  readonly imports: readonly OpenImportView[];
}

export interface ImportProblemsView {
  readonly problems: readonly ListedProblem[];
  /** Problems of this filter in the file, and how many of them are kept to be shown. */
  readonly total: number;
  readonly listed: number;
  readonly offset: number;
}
