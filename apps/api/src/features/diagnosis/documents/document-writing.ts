import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DocumentFormat, DocumentKind } from '@quartierwerk/contracts/diagnosis/documents.constants';
import { DataSource } from 'typeorm';
import { DocumentThreads } from '../../../platform/documents/document-threads.js';
import type { FileContent } from '../../../platform/files/file-store.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { JobProgress } from '../../../platform/jobs/job-progress.js';
import { Gathering } from './gathering.js';

export interface StoredDocument {
  readonly id: string;
  readonly runNumber: number;
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly singleFiles: boolean;
}

/** A person, or the end of the process, wanted it to stop. */
export class Stopped extends Error {}

const TICK_MS = 300;

/** One document on its way: read in the name of a person, set in a thread, with how far it is written beside it. */
@Injectable()
export class DocumentWriting {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly gathering: Gathering,
    private readonly threads: DocumentThreads,
  ) {}

  /** Counts the attempt; null when there is nothing left to write. */
  begin(ctx: ActorContext, id: string): Promise<StoredDocument | null> {
    return this.progress(ctx, id).begin();
  }

  /**
   * @param leaves whether the process ends, or the claim on the job is gone
   * @throws Stopped, and `NothingToWrite` as the gathering
   */
  async write(ctx: ActorContext, stored: StoredDocument, leaves: () => boolean): Promise<FileContent> {
    const progress = this.progress(ctx, stored.id);
    let [stopped, stop] = [false, (): void => undefined];
    const tick = setInterval(() => {
      void progress.write().then((wanted) => {
        if (!wanted && !leaves()) return;
        stopped = true;
        stop();
      });
    }, TICK_MS);
    try {
      const { task, name, mediaType, read } = await this.gathering.gather(ctx, stored, (done, total) => {
        if (stopped || leaves()) throw new Stopped();
        progress.note(done, total);
      });
      const total = read + task.files.length;
      const writing = this.threads.begin(task, (done) => progress.note(read + done, total));
      stop = () => void writing.stop();
      const content = await writing.content;
      if (content === null) throw new Stopped();
      progress.note(total, total);
      await progress.write();
      return { name, mediaType, content };
    } finally {
      clearInterval(tick);
    }
  }

  private progress({ workspaceId }: ActorContext, id: string): DocumentProgress {
    return new DocumentProgress(this.dataSource, { id, workspaceId }, 'document_job');
  }
}

class DocumentProgress extends JobProgress {
  async begin(): Promise<StoredDocument | null> {
    const [row] = await this.inWorkspace<StoredDocument>(
      `UPDATE document_job j SET attempts = attempts + 1, progress_done = 0 FROM index_run r
        WHERE j.workspace_id = $1 AND j.id = $2 AND j.state = 'writing' AND r.workspace_id = j.workspace_id AND r.id = j.run_id
        RETURNING j.id, r.number AS "runNumber", j.kind, j.format, j.single_files AS "singleFiles"`,
      [],
    );
    return row ?? null;
  }
}
