import type { ImportFailure } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportState } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { CheckSummary } from '@quartierwerk/domain/indicators/import/check-report';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import type { TableOrigin } from '@quartierwerk/domain/indicators/import/origin';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** A row of `import_run`, with what its source says. */
export interface ImportRun {
  readonly id: string;
  readonly state: ImportState;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileSha256: string;
  readonly lineCount: number;
  readonly dialect: Dialect;
  /** The delivered file itself, where `fileId` is a table that was made from it. */
  readonly originFileId: string | null;
  readonly origin: TableOrigin | null;
  readonly mapping: ImportMapping;
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  /** Below this number of cases a value of the source is kept secret; 1 without a source. */
  readonly minCases: number;
  readonly organisationId: string | null;
  readonly check: CheckSummary | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly cancelRequested: boolean;
  readonly failure: ImportFailure | null;
  readonly deliveryId: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  readonly version: number;
}

// An import that was begun before these decisions could be made has made none.
export const RUN = `r.id, r.state, r.file_id AS "fileId", r.file_name AS "fileName", r.file_size::float8 AS "fileSize",
  r.file_sha256 AS "fileSha256", r.line_count AS "lineCount", r.dialect, r.origin,
  r.origin_file_id AS "originFileId", r.source_id AS "sourceId",
  r.mapping || jsonb_build_object('fixes', '{"confirmedCells": [], "confirmed": [], "zeroCells": []}'::jsonb || (r.mapping -> 'fixes')) AS mapping,
  s.name AS "sourceName", coalesce(s.min_cases, 1) AS "minCases", s.organisation_id AS "organisationId",
  CASE WHEN r.check_result IS NOT NULL THEN '{"kinds": [], "replaces": []}'::jsonb || r.check_result END AS check, r.progress_done::float8 AS "progressDone", r.progress_total::float8 AS "progressTotal",
  r.cancel_requested AS "cancelRequested", r.failure ->> 'code' AS failure, r.delivery_id AS "deliveryId",
  r.created_at AS "createdAt", r.created_by AS "createdBy", r.changed_at AS "changedAt", r.version`;
export const RUNS = `import_run r LEFT JOIN source s ON s.workspace_id = r.workspace_id AND s.id = r.source_id
  WHERE r.workspace_id = $1`;

/** The run as it stands, for the work itself: no person's view of it. Null when it was discarded. */
export async function findRun(tx: Tx, id: string): Promise<ImportRun | null> {
  const [run] = await tx.sql<ImportRun>(`SELECT ${RUN} FROM ${RUNS} AND r.id = $2`, [tx.workspaceId, id]);
  return run ?? null;
}

/** How a change of state is written; the version counts up, so that the next command knows what it was made on. */
export interface RunChange {
  readonly state: ImportState;
  readonly from: ImportState;
  readonly failure?: ImportFailure | null;
  readonly check?: CheckSummary | null;
  readonly deliveryId?: string;
}

/** Moves a run on if it still stands where the work began; gives whether it did. This is what makes a repeated job harmless. */
export async function moveRun(tx: Tx, id: string, change: RunChange): Promise<boolean> {
  const moved = await tx.sql(
    `UPDATE import_run SET state = $3, failure = CASE WHEN $5::text IS NULL THEN NULL ELSE jsonb_build_object('code', $5) END,
            check_result = CASE WHEN $6 THEN $7::jsonb ELSE check_result END, delivery_id = coalesce($8, delivery_id),
            cancel_requested = false, attempts = 0, progress_done = 0, progress_total = 0, changed_at = $9, version = version + 1
      WHERE workspace_id = $1 AND id = $2 AND state = $4 RETURNING id`,
    [
      tx.workspaceId,
      id,
      change.state,
      change.from,
      change.failure ?? null,
      change.check !== undefined,
      change.check ? JSON.stringify(change.check) : null,
      change.deliveryId ?? null,
      tx.now(),
    ],
  );
  return moved.length > 0;
}

/** Key of the lock that a worker holds while it works on a run; free means that nobody does. */
export const RUN_LOCK = `hashtextextended('import ' || $1, 0)`;
