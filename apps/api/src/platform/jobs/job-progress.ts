import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import type { DataSource } from 'typeorm';

/** Tables whose rows say how far a job is, and whether somebody wants it to stop. */
export type ProgressTable = 'import_run' | 'release' | 'document_job';

/**
 * How far a job is, written beside its transaction so that others can see it. This is no command: it leaves no audit entry and no
 * new version, and losing it loses nothing.
 */
export class JobProgress {
  private done = 0;
  private total = 0;
  private writing = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly row: { readonly id: string; readonly workspaceId: string },
    private readonly table: ProgressTable,
  ) {}

  note(done: number, total: number): void {
    this.done = done;
    this.total = total;
  }

  /** Writes what was noted; gives whether a person wants the job to stop. A failed attempt is left to the next one. */
  async write(): Promise<boolean> {
    if (this.writing) return false;
    this.writing = true;
    try {
      const [row] = await this.inWorkspace<{ stop: boolean }>(
        `UPDATE ${this.table} SET progress_done = greatest(progress_done, $3), progress_total = greatest($4, progress_total)
          WHERE workspace_id = $1 AND id = $2 RETURNING cancel_requested AS stop`,
        [Math.round(this.done), Math.round(this.total)],
      );
      return row?.stop ?? true;
    } catch {
      // The database is gone or busy; the job itself will notice if it matters.
      return false;
    } finally {
      this.writing = false;
    }
  }

  protected async inWorkspace<Row>(statement: string, params: readonly unknown[]): Promise<Row[]> {
    const { workspaceId, id } = this.row;
    if (!isUuid(workspaceId)) throw new Error('A job belongs to a workspace.');
    const runner = this.dataSource.createQueryRunner();
    try {
      // The job holds the row for the moment of its commit: do not queue up behind it.
      await runner.query(
        `BEGIN; SELECT set_config('app.workspace_id', '${workspaceId}', true), set_config('lock_timeout', '2s', true)`,
      );
      const result = await runner.query(statement, [workspaceId, id, ...params], true);
      await runner.query('COMMIT');
      return result.records as Row[];
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined /* the connection is gone, and with it the transaction */);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
