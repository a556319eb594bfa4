import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEVICE_KEPT_DAYS } from '@quartierwerk/domain/participation/helper-code';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';

/** Forgets which device without an account something came from, when nobody corrects it from there any more. The words stay. */
@Injectable()
export class HelperRetention implements OnModuleInit {
  constructor(private readonly housekeeping: Housekeeping) {}

  onModuleInit(): void {
    this.housekeeping.also(forgetDevices);
  }
}

async function forgetDevices(tx: WriteTx): Promise<{ helperDevices: number }> {
  const forgotten = await tx.sql(
    `UPDATE contribution c SET device_id = NULL FROM neighbourhood_conference e
      WHERE c.workspace_id = $1 AND c.device_id IS NOT NULL AND e.workspace_id = c.workspace_id AND e.id = c.conference_id
        AND e.held_on < $2::date RETURNING c.id`,
    [tx.workspaceId, dayAfter(dayOf(tx.now()), -DEVICE_KEPT_DAYS)],
  );
  return { helperDevices: forgotten.length };
}
