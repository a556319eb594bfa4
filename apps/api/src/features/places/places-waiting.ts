import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { may } from '../../platform/http/actor-context.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Waiting } from '../chain/index.js';

/** An empty workspace needs areas before anything else: every figure belongs to one. */
@Injectable()
export class PlacesWaiting implements OnModuleInit {
  constructor(private readonly waiting: Waiting) {}

  onModuleInit(): void {
    this.waiting.register((tx) => areasMissing(tx));
  }
}

async function areasMissing(tx: Tx): Promise<WaitingView[]> {
  if (!may(tx, 'places.manage')) return [];
  const [edition] = await tx.sql('SELECT 1 FROM area_edition WHERE workspace_id = $1 LIMIT 1', [tx.workspaceId]);
  return edition ? [] : [{ code: 'areas_missing', node: null, dueOn: null, facts: {} }];
}
