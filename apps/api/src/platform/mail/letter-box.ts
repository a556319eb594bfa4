import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { createTransport } from 'nodemailer';
import { SETTINGS, type Settings } from '../config/settings.js';
import type { WriteTx } from '../database/unit-of-work.js';
import { JobRunner } from '../jobs/job-runner.js';
import { QUEUES } from '../jobs/queues.js';
import { Seal } from '../secrets/seal.js';

/** A letter (an e-mail in plain text) to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface StoredLetter extends Letter {
  readonly id: string;
  readonly sentAt: string;
}

/** A letter in the queue. Its text may hold a single-use link, and rows of a queue outlive their job. */
interface SealedLetter {
  readonly sealed: string;
}

const PURPOSE = 'letter';

/**
 * Sends letters through the queue, so that a letter leaves exactly when the command that wrote it was carried out. Without an
 * SMTP server letters are written to a folder, where an administrator (and the demonstration) can read them.
 */
@Injectable()
export class LetterBox implements OnApplicationBootstrap {
  private readonly folder: string;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly jobs: JobRunner,
    private readonly seal: Seal,
  ) {
    this.folder = path.join(settings.dataDir, 'letters');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handle<SealedLetter>(QUEUES.letter.name, ({ sealed }, job) => {
      const letter = this.seal.open(Buffer.from(sealed, 'base64'), PURPOSE).toString('utf8');
      return this.deliver(JSON.parse(letter) as Letter, job.id);
    });
  }

  /** Queues a letter in the command's transaction. */
  async post(tx: WriteTx, letter: Letter): Promise<void> {
    const sealed = this.seal.close(Buffer.from(JSON.stringify(letter)), PURPOSE);
    await tx.enqueue(QUEUES.letter.name, { sealed: sealed.toString('base64') } satisfies SealedLetter);
  }

  /** The newest letters of the folder, newest first; empty where letters go by SMTP. */
  async recent(limit: number): Promise<StoredLetter[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const newest = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .slice(0, limit);
    return Promise.all(
      newest.map(async (name) => JSON.parse(await readFile(path.join(this.folder, name), 'utf8')) as StoredLetter),
    );
  }

  private async deliver(letter: Letter, id: string): Promise<void> {
    if (this.settings.mail.smtpUrl) {
      const transport = createTransport(this.settings.mail.smtpUrl);
      await transport.sendMail({ from: this.settings.mail.from, ...letter, messageId: `<${id}@quartierwerk>` });
      return;
    }
    await mkdir(this.folder, { recursive: true });
    const stored: StoredLetter = { ...letter, id, sentAt: new Date().toISOString() };
    // Written aside and renamed, so that a reader never sees half a letter; uuidV7 names sort by time.
    const name = path.join(this.folder, `${uuidV7()}.json`);
    await writeFile(`${name}.part`, JSON.stringify(stored, null, 2), { mode: 0o600 });
    await rename(`${name}.part`, name);
  }
}
