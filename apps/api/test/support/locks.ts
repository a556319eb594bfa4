/** Two transactions at once, told apart by what the database says of their locks and never by how long something takes. */
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import type request from 'supertest';
import { testDatabase } from './database.js';

/** A transaction beside the application's own, rolled back when the work has not committed it. */
export async function beside<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: (await testDatabase()).adminUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Sends a request and waits until it waits for a lock of this connection.
 *
 * @returns its answer, which comes once the lock is let go
 */
export async function heldUpBy(
  client: pg.Client,
  sent: request.Test,
): Promise<{ readonly answer: Promise<request.Response> }> {
  let done = false;
  const answer = sent.then((response) => response);
  void answer.then(() => (done = true));
  while (!done && !(await waitsFor(client))) await setImmediate();
  if (done) throw new Error(`Answered with ${(await answer).status}, without having waited.`);
  return { answer };
}

/** Sends a request and waits until it is answered, or until at least this many transactions stand still for one another. */
export async function answeredOrHeldUp(
  client: pg.Client,
  sent: request.Test,
  waiting: number,
): Promise<{ readonly answer: Promise<request.Response> }> {
  let done = false;
  const answer = sent.then((response) => response);
  void answer.then(() => (done = true));
  for (;;) {
    const { rows } = await client.query<{ held: number }>(
      `SELECT count(*)::int AS held FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
    );
    if (done || (rows[0]?.held ?? 0) >= waiting) return { answer };
    await setImmediate();
  }
}

async function waitsFor(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    'SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
  );
  return rows.length > 0;
}
