import { type DeadlineMove, moveVerdict, periodVerdict } from '@quartierwerk/domain/plans/deadline-rule';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Day } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { LockedMeasure } from './measure-lock.js';

/** Keeps the end that was promised before; the caller writes the new one. @throws Refused as `moveVerdict` and `periodVerdict` say */
export async function moveEnd(tx: WriteTx, measure: LockedMeasure, endsOn: Day, reason: string): Promise<void> {
  const move = { from: measure.endsOn, to: endsOn, reason };
  for (const verdict of [moveVerdict(move), periodVerdict(measure.startsOn, endsOn)]) {
    if (!verdict.ok) throw Refused.because(verdict);
  }
  await keepMove(tx, measure.id, null, move);
}

export async function keepMove(
  tx: WriteTx,
  measureId: string,
  milestoneId: string | null,
  { from, to, reason }: DeadlineMove,
): Promise<void> {
  await tx.sql(
    `INSERT INTO deadline_move (workspace_id, id, measure_id, milestone_id, from_on, to_on, reason, moved_at, moved_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.workspaceId, uuidV7(tx.now().getTime()), measureId, milestoneId, from, to, reason.trim()],
      ...[tx.now(), tx.actor.userId],
    ],
  );
}
