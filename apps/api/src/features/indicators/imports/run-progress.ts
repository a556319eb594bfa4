import type { ImportState } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { DataSource } from 'typeorm';
import { JobProgress } from '../../../platform/jobs/job-progress.js';

/** How far an import or a release is. */
export class RunProgress extends JobProgress {
  constructor(
    dataSource: DataSource,
    run: { readonly runId: string; readonly workspaceId: string },
    table: 'import_run' | 'release' = 'import_run',
  ) {
    super(dataSource, { id: run.runId, workspaceId: run.workspaceId }, table);
  }

  /** Counts the attempt; gives how many there were and how large the file is, or `null` when the run is not in that state. */
  async begin(state: ImportState): Promise<{ attempts: number; fileSize: number } | null> {
    const [row] = await this.inWorkspace<{ attempts: number; fileSize: number }>(
      `UPDATE import_run SET attempts = attempts + 1, progress_done = 0, progress_total = line_count
        WHERE workspace_id = $1 AND id = $2 AND state = $3
        RETURNING attempts, file_size::float8 AS "fileSize"`,
      [state],
    );
    return row ?? null;
  }
}
