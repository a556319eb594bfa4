import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DocumentFailure } from '@quartierwerk/contracts/diagnosis/documents.constants';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type FileContent, storeContent } from '../../../platform/files/file-store.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { type JobClaim, JobRunner, WORKERS } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { Log } from '../../../platform/observability/log.js';
import { DocumentWriting, Stopped } from './document-writing.js';
import { NothingToWrite } from './gathering.js';

/** What a job of the queue `document` says: whose eyes read for it. */
export interface DocumentJob {
  readonly documentId: string;
  readonly workspaceId: string;
  readonly actor: ActorContext['actor'];
  readonly requestId: string;
}

const KEPT_DAYS = 7;

/** Takes jobs for documents, keeps what comes of them for a week, and leaves each in a clear state however it ends. */
@Injectable()
export class DocumentJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private closing = false;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
    private readonly log: Log,
    private readonly writing: DocumentWriting,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.works) return;
    await this.jobs.handle<DocumentJob>(QUEUES.document.name, (job, claim) => this.carryOut(job, claim));
  }

  /** The jobs are taken again after the restart. */
  onModuleDestroy(): void {
    this.closing = true;
  }

  /**
   * Whoever has lost the claim leaves the row alone: another worker has it. The last try does not write any more: begun so often and never
   * ended, the document would take the house down once more.
   */
  private async carryOut(
    { documentId, workspaceId, actor, requestId }: DocumentJob,
    { signal, isLastTry }: JobClaim,
  ): Promise<void> {
    const leaves = (): boolean => this.closing || signal.aborted;
    const ctx: ActorContext = { workspaceId, actor, requestId, now: () => this.clock.now() };
    const stored = await this.writing.begin(ctx, documentId);
    if (!stored) return;
    if (isLastTry) return this.end(ctx, documentId, 'INTERNAL');
    try {
      await this.store(ctx, documentId, await this.writing.write(ctx, stored, leaves));
    } catch (error) {
      if (leaves()) throw error;
      if (error instanceof Stopped) return this.end(ctx, documentId, 'CANCELLED');
      if (error instanceof NothingToWrite) return this.end(ctx, documentId, 'NO_AREA_SELECTED');
      this.log.warn('document: broke off', { documentId, error: String(error) });
      await this.end(ctx, documentId, 'INTERNAL');
    }
  }

  private async store(ctx: ActorContext, id: string, file: FileContent): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      const fileId = await storeContent(tx, file);
      const expires = new Date(tx.now().getTime() + KEPT_DAYS * 86_400_000);
      const stored = await tx.sql(
        `UPDATE document_job SET state = 'done', file_id = $3, ended_at = $4, expires_at = $5
          WHERE workspace_id = $1 AND id = $2 AND state = 'writing' RETURNING id`,
        [tx.workspaceId, id, fileId, tx.now(), expires],
      );
      // Given up in the last moment: the transaction takes the file back with it.
      if (stored.length === 0) throw new Stopped();
      const payload = { size: file.content.length };
      tx.record({ action: 'diagnosis.write_document', objectKind: 'document_job', objectId: id, payload });
    });
  }

  private async end(ctx: ActorContext, id: string, failure: DocumentFailure): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await tx.sql(
        `UPDATE document_job SET state = 'failed', failure = $3, ended_at = $4
          WHERE workspace_id = $1 AND id = $2 AND state = 'writing'`,
        [tx.workspaceId, id, failure, tx.now()],
      );
      tx.record({
        ...{ action: 'diagnosis.end_document', objectKind: 'document_job', objectId: id },
        payload: { failure },
      });
    });
  }
}
