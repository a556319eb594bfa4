import { Injectable } from '@nestjs/common';
import type { EndSupport, SupportBody } from '@quartierwerk/contracts/participation/contribution.dto';
import type { SupportView } from '@quartierwerk/contracts/participation/contribution.views';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, Spine, visibleTo } from '../../chain/index.js';
import { checkEventChange } from '../events/event-access.js';

interface Voice {
  readonly kind: 'contribution' | 'theme';
  readonly state: string;
  readonly organisationId: string;
  readonly points: number;
}

/** Recommendations and measures that a contribution or theme stands behind. */
@Injectable()
export class Supports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly linked: LinkedNodes,
  ) {}

  /** Pins how many points stood behind it then. @throws Refused `CONTRIBUTION_UNCHECKED`, `THEME_MERGED`, `LINK_TARGET_UNKNOWN` */
  async add(ctx: ActorContext, id: string, { toId }: SupportBody): Promise<SupportView> {
    return this.uow.run(ctx, async (tx) => {
      const voice = await voiceOf(tx, id);
      if (voice.state === 'captured' || voice.state === 'discarded') throw new Refused('CONTRIBUTION_UNCHECKED');
      if (voice.state === 'merged') throw new Refused('THEME_MERGED');
      await this.spine.linkable(tx, [toId], ['recommendation', 'measure']);
      await this.spine.addLinks(tx, [{ fromId: id, relation: 'supports', toId, pinned: { points: voice.points } }]);
      return this.close(tx, 'participation.support', voice, id, toId);
    });
  }

  async end(ctx: ActorContext, id: string, { toId, reason }: EndSupport): Promise<SupportView> {
    return this.uow.run(ctx, async (tx) => {
      const voice = await voiceOf(tx, id);
      const ended = await this.spine.endLink(tx, { fromId: id, relation: 'supports', toId }, reason);
      if (!ended) throw new Refused('NOT_FOUND');
      return this.close(tx, 'participation.end_support', voice, id, toId);
    });
  }

  private async close(tx: WriteTx, action: string, voice: Voice, objectId: string, toId: string): Promise<SupportView> {
    tx.record({ action, objectKind: voice.kind, objectId, payload: { toId } });
    return { links: await this.linked.of(tx, objectId) };
  }
}

/** @throws Refused `NOT_FOUND`, `EVENT_OF_ANOTHER` */
async function voiceOf(tx: WriteTx, id: string): Promise<Voice> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [voice] = await tx.sql<Voice>(
    `SELECT n.kind, n.state, e.organisation_id AS "organisationId",
            coalesce(c.points, (SELECT sum(g.points)::int FROM contribution g
              WHERE g.workspace_id = t.workspace_id AND g.theme_id = t.id AND g.state <> 'discarded'), 0) AS points
       FROM chain_node n
       LEFT JOIN contribution c ON c.workspace_id = n.workspace_id AND c.id = n.id
       LEFT JOIN theme t ON t.workspace_id = n.workspace_id AND t.id = n.id
       JOIN neighbourhood_conference e ON e.workspace_id = n.workspace_id AND e.id = coalesce(c.conference_id, t.conference_id)
      WHERE ${where} AND n.id = $4 AND n.kind IN ('contribution', 'theme')`,
    [...params, id],
  );
  if (!voice) throw new Refused('NOT_FOUND');
  checkEventChange(tx, voice);
  return voice;
}
