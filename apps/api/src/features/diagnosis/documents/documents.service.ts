import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CreateDocument } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import type { DocumentJob } from './document-jobs.js';
import { DocumentJobQueries } from './document-jobs.queries.js';

/** So many may be written for one person at a time; each takes a thread for a while. */
const OPEN_AT_ONCE = 3;

/** Commands on documents that are written in the background. */
@Injectable()
export class Documents implements OnApplicationBootstrap {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: DocumentJobQueries,
    private readonly housekeeping: Housekeeping,
  ) {}

  onApplicationBootstrap(): void {
    this.housekeeping.also(removeExpired);
    this.housekeeping.also(endAbandoned);
  }

  /** Begins to write. @throws Refused `NOT_FOUND`, `NO_AREA_SELECTED`, `DOCUMENTS_OPEN` */
  async create(ctx: ActorContext, { id, runId, kind, format, singleFiles }: CreateDocument): Promise<DocumentJobView> {
    return this.uow.run(ctx, async (tx) => {
      const [run] = await tx.sql<{ selected: number }>(
        `SELECT (SELECT count(*)::int FROM area_selection s JOIN area a ON a.workspace_id = s.workspace_id AND a.id = s.area_id
                  WHERE s.workspace_id = r.workspace_id AND a.edition_id = r.area_edition_id AND s.ended_at IS NULL) AS selected
           FROM index_run r WHERE r.workspace_id = $1 AND r.id = $2`,
        [tx.workspaceId, runId],
      );
      if (!run) throw new Refused('NOT_FOUND');
      if (kind === 'selected_profiles' && run.selected === 0) throw new Refused('NO_AREA_SELECTED');
      // Orders that come in together are counted one after the other.
      await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${tx.workspaceId} documents ${tx.actor.userId ?? ''}`,
      ]);
      const open = await tx.sql(
        `SELECT 1 FROM document_job WHERE workspace_id = $1 AND created_by = $2 AND state = 'writing'`,
        [tx.workspaceId, tx.actor.userId],
      );
      if (open.length >= OPEN_AT_ONCE) throw new Refused('DOCUMENTS_OPEN');
      await tx.sql(
        `INSERT INTO document_job (workspace_id, id, run_id, kind, format, single_files, state, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, 'writing', $7, $8)`,
        [tx.workspaceId, id, runId, kind, format, singleFiles, tx.now(), tx.actor.userId],
      );
      const { workspaceId, actor, requestId } = tx;
      await tx.enqueue(QUEUES.document.name, { documentId: id, workspaceId, actor, requestId } satisfies DocumentJob);
      record(tx, 'diagnosis.create_document', id, { run: runId, kind, format, singleFiles });
      return this.queries.documentIn(tx, id);
    });
  }

  /** Gives up what is being written; what is finished stays. @throws Refused `NOT_FOUND` */
  async cancel(ctx: ActorContext, id: string): Promise<DocumentJobView> {
    return this.uow.run(ctx, async (tx) => {
      await this.queries.documentIn(tx, id);
      await tx.sql(
        `UPDATE document_job SET cancel_requested = true, state = 'failed', failure = 'CANCELLED', ended_at = $3
          WHERE workspace_id = $1 AND id = $2 AND state = 'writing'`,
        [tx.workspaceId, id, tx.now()],
      );
      record(tx, 'diagnosis.cancel_document', id, {});
      return this.queries.documentIn(tx, id);
    });
  }
}

/** Files whose time is over, and with them what asked for them; failures go as soon as the files of their day would. */
async function removeExpired(tx: WriteTx): Promise<{ documents: number }> {
  const gone = await tx.sql<{ fileId: string | null }>(
    `DELETE FROM document_job
      WHERE workspace_id = $1 AND state <> 'writing' AND coalesce(expires_at, ended_at + interval '7 days') < $2
      RETURNING file_id AS "fileId"`,
    [tx.workspaceId, tx.now()],
  );
  const files = gone.flatMap(({ fileId }) => fileId ?? []);
  await tx.sql('DELETE FROM file_object WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [tx.workspaceId, files]);
  return { documents: gone.length };
}

/**
 * What has been written for a day is written by nobody: its last try ended with the process, or a restore brought the row back without its
 * job. Left open it would count among those that a person may have at a time.
 */
async function endAbandoned(tx: WriteTx): Promise<{ abandonedDocuments: number }> {
  const ended = await tx.sql(
    `UPDATE document_job SET state = 'failed', failure = 'INTERNAL', ended_at = $2
      WHERE workspace_id = $1 AND state = 'writing' AND created_at < $2::timestamptz - interval '1 day' RETURNING id`,
    [tx.workspaceId, tx.now()],
  );
  return { abandonedDocuments: ended.length };
}

function record(tx: WriteTx, action: string, id: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ action, objectKind: 'document_job', objectId: id, payload });
}
