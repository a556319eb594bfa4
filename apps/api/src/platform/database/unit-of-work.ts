import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { AuditLog, type AuditRecord } from '../audit/audit-log.js';
import type { ActorContext } from '../http/actor-context.js';
import { Outbox } from '../jobs/outbox.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { KeptAnswers } from './kept-answers.js';

/** An open transaction together with who acts. Nothing outside of it may touch the database. */
export interface Tx extends ActorContext {
  readonly manager: EntityManager;
  /** Runs one statement and gives its rows. */
  sql<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * What several parts of one read need is found once: the picture of a transaction that only reads does not change. A command finds it each
   * time, as it may have changed it. What is given is shared and stays as it is.
   *
   * @param question names what is found, with everything that it depends on beside workspace and person
   */
  once<Result>(question: string, find: () => Promise<Result>): Promise<Result>;
}

/** A transaction that changes something: it leaves exactly one audit entry, and jobs leave with it or not at all. */
export interface WriteTx extends Tx {
  /** What the command did; required exactly once. Personal data does not belong here. */
  record(entry: AuditRecord): void;
  /** Queues a job that exists only if the transaction commits. */
  enqueue(queue: string, data: object, options?: { startAfter?: Date; singletonKey?: string }): Promise<void>;
  /** Work that closes the command, once the workspace's other commands wait: for what is derived from all that was written. */
  atEnd(work: () => Promise<void>): void;
}

const WRITES = 'BEGIN';
const READS = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Opens the transaction of every command and every read, and tells PostgreSQL which workspace and person it is for. Row-level
 * security reads these two settings; they end with the transaction (`set_config(…, true)`).
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly keys: IdempotencyKeys,
    private readonly kept: KeptAnswers,
  ) {}

  /**
   * Runs a command. With an idempotency key a repetition gets the stored answer and has no second effect; therefore the result
   * must be JSON. Throws what `work` throws, after a rollback.
   */
  async run<Result>(ctx: ActorContext, work: (tx: WriteTx) => Promise<Result>): Promise<Result> {
    return this.transaction(ctx, WRITES, async (tx) => {
      const replay = ctx.idempotency ? await this.keys.claim(tx, ctx.idempotency) : null;
      if (replay) return replay.response as Result;

      const records: AuditRecord[] = [];
      const closing: (() => Promise<void>)[] = [];
      const result = await work({
        ...tx,
        record: (entry) => void records.push(entry),
        enqueue: (queue, data, options) => this.outbox.send(tx, queue, data, options),
        atEnd: (one) => void closing.push(one),
      });
      const [record, ...more] = records;
      if (!record || more.length > 0)
        throw new Error(`A command must record exactly one audit entry, not ${records.length}.`);
      if (ctx.idempotency) await this.keys.keep(tx, ctx.idempotency, result);
      // Last, because the head of the chain stays locked until the commit; what closes the command needs that lock.
      await this.audit.append(tx, record);
      for (const one of closing) await one();
      return result;
    });
  }

  /** Runs a read in a read-only transaction: one consistent picture, and a write is refused by the database. */
  async read<Result>(ctx: ActorContext, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(ctx, READS, work);
  }

  /**
   * A read whose answer is kept for this person until the workspace's next command, see `KeptAnswers`: for what many ask for again and
   * again. What is given is shared and must not be changed.
   *
   * @param question its name, and everything that the answer depends on beside the person and the day
   */
  async readKept<Result>(
    ctx: ActorContext,
    question: readonly unknown[],
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.read(ctx, (tx) => this.keptIn(tx, question, work));
  }

  /**
   * A part of a read whose answer is kept as by `readKept`, for what takes long once everything is read: what it gives is called when the
   * transaction is over, so that nobody waits for its connection.
   */
  async keptThenIn<Loaded, Result>(
    tx: Tx,
    question: readonly unknown[],
    load: (tx: Tx) => Promise<Loaded>,
    finish: (loaded: Loaded) => Promise<Result>,
  ): Promise<() => Promise<Result>> {
    const place = await this.kept.placeOf(tx, JSON.stringify(question));
    const known = this.kept.at<Result>(place);
    if (known) return () => Promise.resolve(known.value);
    const loaded = await load(tx);
    return () => this.kept.fill(place, () => finish(loaded));
  }

  /** The same for a part of a larger answer, in the transaction in which that is found. */
  keptIn<Result>(tx: Tx, question: readonly unknown[], work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.kept.of(tx, JSON.stringify(question), () => work(tx));
  }

  private async transaction<Result>(
    ctx: ActorContext,
    begin: typeof WRITES | typeof READS,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await openFor(runner, ctx, begin);
      const result = await work(transactionOf(ctx, runner, begin === READS));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner
        .query('ROLLBACK')
        .catch(() => undefined /* the connection is gone; PostgreSQL has rolled back already */);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** One round trip instead of three; the two values are checked to be UUIDs before they become literals. */
async function openFor(runner: QueryRunner, ctx: ActorContext, begin: string): Promise<void> {
  if (!isUuid(ctx.workspaceId) || !isUuid(ctx.actor.userId))
    throw new Error('A context needs a workspace and a person.');
  await runner.query(
    `${begin}; SELECT set_config('app.workspace_id', '${ctx.workspaceId}', true), set_config('app.user_id', '${ctx.actor.userId}', true)`,
  );
}

function transactionOf(ctx: ActorContext, runner: QueryRunner, reads: boolean): Tx {
  const found = new Map<string, Promise<unknown>>();
  return {
    requestId: ctx.requestId,
    workspaceId: ctx.workspaceId,
    actor: ctx.actor,
    now: ctx.now,
    ...(ctx.capability ? { capability: ctx.capability } : {}),
    manager: runner.manager,
    sql: async <Row>(text: string, params: readonly unknown[] = []) => {
      // The structured form: TypeORM's plain answer has another shape for UPDATE and DELETE than for SELECT.
      const result = await runner.query(text, [...params], true);
      return result.records as Row[];
    },
    once: <Result>(question: string, find: () => Promise<Result>) => {
      if (!reads) return find();
      const known = found.get(question) as Promise<Result> | undefined;
      if (known) return known;
      const finding = find();
      found.set(question, finding);
      return finding;
    },
  };
}
