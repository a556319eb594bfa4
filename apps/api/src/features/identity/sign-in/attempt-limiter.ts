import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type RateLimit, withinLimit } from '@quartierwerk/domain/identity/rate-limit';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Refused } from '../../../platform/http/refused.js';
import { Seal } from '../../../platform/secrets/seal.js';

/** What is limited: a kind and a value, for example `sign-in-account` and an e-mail address. Only a sealed mark of both is stored. */
export interface Subject {
  readonly kind: string;
  readonly value: string;
  readonly limit: RateLimit;
}

/** An attempt that counts until it is forgiven or taken back. */
export interface Attempt {
  readonly subjects: readonly Subject[];
  readonly ids: readonly string[];
}

/**
 * Counts attempts in the database, so that every replica sees them. An attempt is written before it is counted: of many parallel
 * ones never more than the limit get through. Rows stand outside of a command, because a failed attempt must outlive its rollback.
 */
@Injectable()
export class AttemptLimiter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seal: Seal,
  ) {}

  /** @throws Refused `TOO_MANY_REQUESTS` with `waitSeconds` */
  async begin(...subjects: Subject[]): Promise<Attempt> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<{ id: string }[]>(
      'INSERT INTO sign_in_attempt (subject_hash, at) SELECT hash, $2 FROM unnest($1::bytea[]) hash RETURNING id',
      [subjects.map((subject) => this.markOf(subject)), now],
    );
    const attempt: Attempt = { subjects, ids: rows.map((row) => row.id) };
    for (const subject of subjects) {
      const earlier = await this.dataSource.query<{ at: Date }[]>(
        'SELECT at FROM sign_in_attempt WHERE subject_hash = $1 AND id <> ALL ($2::bigint[]) ORDER BY at DESC LIMIT $3',
        [this.markOf(subject), attempt.ids, subject.limit.attempts],
      );
      const verdict = withinLimit(
        earlier.map((row) => row.at),
        subject.limit,
        now,
      );
      if (verdict.ok) continue;
      await this.takeBack(attempt);
      throw Refused.because(verdict);
    }
    return attempt;
  }

  /** The attempt did not fail: it does not count, for all its subjects or for those that are named. */
  async takeBack(attempt: Attempt, subjects = attempt.subjects): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM sign_in_attempt WHERE id = ANY ($1::bigint[]) AND subject_hash = ANY ($2::bytea[])',
      [attempt.ids, subjects.map((subject) => this.markOf(subject))],
    );
  }

  /** The person has proved who they are: their own earlier failures are forgotten, those of the address are not. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.takeBack(attempt);
    const own = attempt.subjects
      .filter((subject) => subject.kind.endsWith('-account'))
      .map((subject) => this.markOf(subject));
    await this.dataSource.query('DELETE FROM sign_in_attempt WHERE subject_hash = ANY ($1::bytea[])', [own]);
  }

  private markOf(subject: Subject): Buffer {
    return this.seal.mark(`${subject.kind}\n${subject.value}`, 'attempt');
  }
}
