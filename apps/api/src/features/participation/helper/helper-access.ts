import { helperCodeVerdict, helperEntriesVerdict } from '@quartierwerk/domain/participation/helper-code';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { LockedEvent } from '../events/event-access.js';

/** Which code and device something comes from; both null where somebody has signed in. */
export interface HelperOrigin {
  readonly codeId: string | null;
  readonly deviceId: string | null;
}

export function originOf(tx: WriteTx): HelperOrigin {
  return tx.capability
    ? { codeId: tx.actor.userId, deviceId: tx.capability.deviceId }
    : { codeId: null, deviceId: null };
}

/**
 * Once more under the event's lock: between the gate and here the code may have been ended, or the event closed.
 *
 * @throws Refused `HELPER_CODE_REFUSED`
 */
export async function checkHelperCode(tx: WriteTx, event: LockedEvent): Promise<void> {
  if (!tx.capability) return;
  const [open] = await tx.sql(
    'SELECT 1 FROM helper_code WHERE workspace_id = $1 AND id = $2 AND conference_id = $3 AND ended_at IS NULL',
    [tx.workspaceId, tx.actor.userId, event.id],
  );
  if (!open || !helperCodeVerdict({ ...event, today: dayOf(tx.now()) }).ok) throw new Refused('HELPER_CODE_REFUSED');
}

/**
 * How much one code brings in an hour is limited: whoever has the printed code may send many entries with each request. The lock on the
 * event makes those that come at once wait for each other.
 *
 * @throws Refused `HELPER_CODE_BUSY`
 */
export async function checkHelperEntries(tx: WriteTx, adding: number): Promise<void> {
  if (!tx.capability) return;
  const [row] = await tx.sql<{ recorded: number }>(
    `SELECT count(*)::int AS recorded FROM contribution
      WHERE workspace_id = $1 AND helper_code_id = $2 AND recorded_at > $3::timestamptz - interval '1 hour'`,
    [tx.workspaceId, tx.actor.userId, tx.now()],
  );
  const verdict = helperEntriesVerdict(row?.recorded ?? 0, adding);
  if (!verdict.ok) throw Refused.because(verdict);
}
