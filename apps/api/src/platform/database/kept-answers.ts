import { Injectable } from '@nestjs/common';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from './unit-of-work.js';

/** All answers together, measured as JSON; the oldest go first. */
const ROOM = 32_000_000;
/** Nothing is kept longer, should anything ever be written past the audit log. */
const LONGEST = 60_000;

interface Kept {
  readonly seq: string;
  readonly until: number;
  readonly size: number;
  readonly value: unknown;
}

/** One question of one person at one head of the workspace's content. */
export interface Place {
  readonly seq: string;
  readonly key: string;
  readonly now: number;
}

/**
 * Answers that are asked for again and again are kept until the next command of the workspace: everything that changes anything moves
 * the head of its content in the same transaction, so an answer found at a head holds for as long as that head stands (ADR 0016).
 *
 * They are kept for one person with their roles and organisations and for one day: who sees what, and what is due, depends on both.
 */
@Injectable()
export class KeptAnswers {
  private readonly answers = new Map<string, Kept>();
  /** Answers that are being found: whoever asks the same at the same head waits for them instead of finding them once more. */
  private readonly pending = new Map<string, { readonly seq: string; readonly value: Promise<unknown> }>();
  private size = 0;

  /**
   * @param question names what is asked, with everything that the answer depends on beside person and day
   * @param find may write nothing; what it gives is shared and stays as it is
   */
  async of<Value>(tx: Tx, question: string, find: () => Promise<Value>): Promise<Value> {
    return this.fill(await this.placeOf(tx, question), find);
  }

  /** Where the answer to a question stands as the transaction sees its workspace. Outlives the transaction. */
  async placeOf(tx: Tx, question: string): Promise<Place> {
    // Read first: what a command commits meanwhile is at most in the answer already, never missing from a newer one.
    return { seq: await headOf(tx), key: keyOf(tx, question), now: tx.now().getTime() };
  }

  /** The answer that is kept at a place, if one is. */
  at<Value>({ key, seq, now }: Place): { readonly value: Value } | null {
    const kept = this.answers.get(key);
    return kept?.seq === seq && kept.until > now ? { value: kept.value as Value } : null;
  }

  /** The answer at a place, found now unless it is kept or being found. */
  async fill<Value>(place: Place, find: () => Promise<Value>): Promise<Value> {
    const known = this.at<Value>(place);
    if (known) return known.value;
    const { key, seq, now } = place;
    const pending = this.pending.get(key);
    if (pending?.seq === seq) {
      // Where it could not be found, whoever waited looks for themselves: it may have been the other's connection.
      const shared = await pending.value.then(
        (value) => ({ value }),
        () => null,
      );
      if (shared) return shared.value as Value;
    }
    const finding = find();
    this.pending.set(key, { seq, value: finding });
    try {
      const value = await finding;
      this.keep(key, { seq, until: now + LONGEST, size: JSON.stringify(value).length, value });
      return value;
    } finally {
      if (this.pending.get(key)?.value === finding) this.pending.delete(key);
    }
  }

  private keep(key: string, kept: Kept): void {
    this.forget(key);
    if (kept.size > ROOM / 4) return;
    this.answers.set(key, kept);
    this.size += kept.size;
    for (const oldest of this.answers.keys()) {
      if (this.size <= ROOM) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.size -= this.answers.get(key)?.size ?? 0;
    this.answers.delete(key);
  }
}

async function headOf(tx: Tx): Promise<string> {
  const [head] = await tx.sql<{ seq: string }>(
    'SELECT content_seq::text AS seq FROM audit_head WHERE workspace_id = $1',
    [tx.workspaceId],
  );
  return head?.seq ?? '0';
}

/** Day in UTC and in the country of the installation: rules ask for either. */
function keyOf(tx: Tx, question: string): string {
  const now = tx.now();
  const { userId, roles, organisationIds } = tx.actor;
  return JSON.stringify([
    ...[tx.workspaceId, userId, roles.toSorted(), organisationIds.toSorted()],
    ...[now.toISOString().slice(0, 10), dayOf(now), question],
  ]);
}
