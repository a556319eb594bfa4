import { Injectable } from '@nestjs/common';
import type { DocumentJobListView, DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type FileContent, readContent } from '../../../platform/files/file-store.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

const JOB = `j.id, r.number AS "runNumber", j.kind, j.format, j.single_files AS "singleFiles", j.state,
  j.progress_done AS "progressDone", j.progress_total AS "progressTotal", j.failure, f.name AS "fileName",
  f.size::float8 AS "fileSize", j.created_at AS "createdAt", j.expires_at AS "expiresAt"`;

const JOB_SOURCE = `document_job j
  JOIN index_run r ON r.workspace_id = j.workspace_id AND r.id = j.run_id
  LEFT JOIN file_object f ON f.workspace_id = j.workspace_id AND f.id = j.file_id`;

/** How many of a run are shown; what came before is gone within days. */
const SHOWN = 20;

/** Reads of documents that are written in the background. A person sees their own: they hold what that person may see. */
@Injectable()
export class DocumentJobQueries {
  constructor(private readonly uow: UnitOfWork) {}

  ofRun(ctx: ActorContext, runNumber: number): Promise<DocumentJobListView> {
    return this.uow.read(ctx, async (tx) => {
      const [run] = await tx.sql('SELECT 1 FROM index_run WHERE workspace_id = $1 AND number = $2', [
        tx.workspaceId,
        runNumber,
      ]);
      if (!run) throw new Refused('NOT_FOUND');
      const documents = await tx.sql<DocumentJobView>(
        `SELECT ${JOB} FROM ${JOB_SOURCE}
          WHERE j.workspace_id = $1 AND r.number = $2 AND j.created_by = $3 ORDER BY j.seq DESC LIMIT ${SHOWN}`,
        [tx.workspaceId, runNumber, tx.actor.userId],
      );
      return { documents };
    });
  }

  document(ctx: ActorContext, id: string): Promise<DocumentJobView> {
    return this.uow.read(ctx, (tx) => this.documentIn(tx, id));
  }

  /** @throws Refused `NOT_FOUND`, also for that of another person */
  async documentIn(tx: Tx, id: string): Promise<DocumentJobView> {
    const [document] = await tx.sql<DocumentJobView>(
      `SELECT ${JOB} FROM ${JOB_SOURCE} WHERE j.workspace_id = $1 AND j.id = $2 AND j.created_by = $3`,
      [tx.workspaceId, id, tx.actor.userId],
    );
    if (!document) throw new Refused('NOT_FOUND');
    return document;
  }

  /** @throws Refused `NOT_FOUND`, `DOCUMENT_NOT_READY` */
  file(ctx: ActorContext, id: string): Promise<FileContent> {
    return this.uow.read(ctx, async (tx) => {
      await this.documentIn(tx, id);
      const [row] = await tx.sql<{ fileId: string | null }>(
        'SELECT file_id AS "fileId" FROM document_job WHERE workspace_id = $1 AND id = $2',
        [tx.workspaceId, id],
      );
      const file = row?.fileId ? await readContent(tx, row.fileId) : null;
      if (!file) throw new Refused('DOCUMENT_NOT_READY');
      return file;
    });
  }
}
