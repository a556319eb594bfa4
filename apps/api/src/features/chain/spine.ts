import { Injectable } from '@nestjs/common';
import type { NodeKind, Relation, Visibility } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { WriteTx } from '../../platform/database/unit-of-work.js';

export interface NewNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  readonly state: string;
  readonly code?: string;
  readonly areaId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly visibility?: Visibility;
  readonly organisationId?: string;
}

export interface NewLink {
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
  readonly note?: string;
  /** The evidence as it was when the link was made: run, value, edition. */
  readonly pinned?: Readonly<Record<string, unknown>>;
}

/** Writes the spine. Every area adds its rows' nodes here first, in the same transaction. */
@Injectable()
export class Spine {
  /** Adds nodes, parents before children; the rows of their own tables follow with the same ids. */
  async addNodes(tx: WriteTx, nodes: readonly NewNode[]): Promise<void> {
    await tx.sql(
      `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, area_id, valid_from, valid_to, visibility, organisation_id,
                               created_at, created_by, changed_at)
       SELECT $1, n.id, n.kind, n.code, n.title, n.state, n."areaId", n."validFrom", n."validTo", coalesce(n.visibility, 'workspace'),
              n."organisationId", $3, $4, $3
         FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, kind text, code text, title text, state text, "areaId" uuid,
              "validFrom" date, "validTo" date, visibility text, "organisationId" uuid)`,
      [tx.workspaceId, JSON.stringify(nodes), tx.now(), tx.actor.userId],
    );
  }

  /** Follows a change of the row: title and state are what search and trace show. */
  async changeNode(
    tx: WriteTx,
    id: string,
    change: { readonly title?: string; readonly state?: string },
  ): Promise<void> {
    await tx.sql(
      `UPDATE chain_node SET title = coalesce($3, title), state = coalesce($4, state), changed_at = $5
        WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id, change.title ?? null, change.state ?? null, tx.now()],
    );
  }

  /** Adds links; one that stands already is left as it is. */
  async addLinks(tx: WriteTx, links: readonly NewLink[]): Promise<void> {
    const rows = links.map((link) => ({ ...link, id: uuidV7(tx.now().getTime()) }));
    await tx.sql(
      `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, note, pinned, created_at, created_by)
       SELECT $1, l.id, l."fromId", l.relation, l."toId", l.note, l.pinned, $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS l (id uuid, "fromId" uuid, relation text, "toId" uuid, note text, pinned jsonb)
       ON CONFLICT (workspace_id, from_id, relation, to_id) WHERE ended_at IS NULL DO NOTHING`,
      [tx.workspaceId, JSON.stringify(rows), tx.now(), tx.actor.userId],
    );
  }

  /** Ends a link with a reason; it stays in the history. */
  async endLink(tx: WriteTx, link: Pick<NewLink, 'fromId' | 'relation' | 'toId'>, reason: string): Promise<void> {
    await tx.sql(
      `UPDATE chain_link SET ended_at = $5, ended_by = $6, ended_reason = $7
        WHERE workspace_id = $1 AND from_id = $2 AND relation = $3 AND to_id = $4 AND ended_at IS NULL`,
      [tx.workspaceId, link.fromId, link.relation, link.toId, tx.now(), tx.actor.userId, reason],
    );
  }
}
