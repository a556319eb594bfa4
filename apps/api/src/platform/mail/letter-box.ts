import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type Transporter, createTransport } from 'nodemailer';
import { SETTINGS, type Settings } from '../config/settings.js';
import type { WriteTx } from '../database/unit-of-work.js';
import { Housekeeping } from '../jobs/housekeeping.js';
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
/** The links in it have ended long before. */
const KEPT_MS = 30 * 86_400_000;
/** Shorter than the job lives: a server that hangs fails the try before the queue gives the letter to someone else. */
const SMTP_TIMEOUT_MS = 15_000;

/**
 * Sends letters through the queue, so that a letter leaves exactly when the command that wrote it was carried out. Without an
 * SMTP server letters are written to a folder, where an administrator (and the demonstration) can read them.
 */
@Injectable()
export class LetterBox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly folder: string;
  private readonly transport: Transporter | null;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly jobs: JobRunner,
    private readonly seal: Seal,
    private readonly housekeeping: Housekeeping,
  ) {
    this.folder = path.join(settings.dataDir, 'letters');
    const { smtpUrl } = settings.mail;
    this.transport = smtpUrl ? createTransport(withTimeouts(smtpUrl), { from: settings.mail.from }) : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.housekeeping.once((now) => this.removeOld(now));
    await this.jobs.handle<SealedLetter>(QUEUES.letter.name, ({ sealed }, job) => {
      const letter = this.seal.open(Buffer.from(sealed, 'base64'), PURPOSE).toString('utf8');
      return this.deliver(JSON.parse(letter) as Letter, job.id);
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
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

  /** Letters of the folder hold addresses and links. */
  private async removeOld(now: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [] as string[])) {
      const file = path.join(this.folder, name);
      if ((await stat(file)).mtimeMs < now.getTime() - KEPT_MS) await rm(file, { force: true });
    }
  }

  private async deliver(letter: Letter, id: string): Promise<void> {
    if (this.transport) {
      await this.transport.sendMail({ ...letter, messageId: `<${id}@quartierwerk>` });
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

/** The address with the times that nodemailer would otherwise take: two minutes to connect, ten of silence. What it says itself stays. */
function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout'])
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(SMTP_TIMEOUT_MS));
  return url.href;
}
