import { Injectable } from '@nestjs/common';
import type { NodeKind, Relation, Visibility } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { WriteTx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';
import { keepGaps } from './gap-ledger.js';
import { addWords, changeWords, type Worded } from './node-words.js';
import { keepBases } from './outdated-bases.js';
import { visibleTo } from './visibility.js';

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
  /** Who sees it when its visibility is `audience`: the id of a body. */
  readonly audienceId?: string;
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
  /** Nodes that a command has touched; their gaps are brought up to date when it ends. */
  private readonly touched = new WeakMap<WriteTx, Set<string>>();

  /** Adds nodes, parents before children; the rows of their own tables follow with the same ids. */
  async addNodes(tx: WriteTx, nodes: readonly NewNode[]): Promise<void> {
    await tx.sql(
      `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, area_id, valid_from, valid_to, visibility, organisation_id,
                               audience_id, created_at, created_by, changed_at)
       SELECT $1, n.id, n.kind, n.code, n.title, n.state, n."areaId", n."validFrom", n."validTo", coalesce(n.visibility, 'workspace'),
              n."organisationId", n."audienceId", $3, $4, $3
         FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, kind text, code text, title text, state text, "areaId" uuid,
              "validFrom" date, "validTo" date, visibility text, "organisationId" uuid, "audienceId" uuid)`,
      [tx.workspaceId, JSON.stringify(nodes), tx.now(), tx.actor.userId],
    );
    await addWords(tx, nodes);
    this.touch(tx, ...nodes.map(({ id }) => id));
  }

  /** Follows a change of the row: title and state are what search and trace show. */
  async changeNode(
    tx: WriteTx,
    id: string,
    change: {
      readonly title?: string;
      readonly state?: string;
      readonly visibility?: Visibility;
      /** Null: no longer known. */
      readonly validFrom?: string | null;
      readonly validTo?: string | null;
      readonly areaId?: string;
      /** Whether the row names the decision of a body that is not in Quartierwerk. */
      readonly decidedElsewhere?: boolean;
    },
  ): Promise<void> {
    const [node] = await tx.sql<Worded>(
      `UPDATE chain_node SET title = coalesce($3, title), state = coalesce($4, state), visibility = coalesce($5, visibility),
              valid_from = CASE WHEN $10 THEN $6::date ELSE valid_from END,
              valid_to = CASE WHEN $11 THEN $7::date ELSE valid_to END,
              area_id = coalesce($9::uuid, area_id), decided_elsewhere = coalesce($12, decided_elsewhere), changed_at = $8
        WHERE workspace_id = $1 AND id = $2 RETURNING id, kind, code, title`,
      [
        tx.workspaceId,
        id,
        change.title ?? null,
        change.state ?? null,
        change.visibility ?? null,
        change.validFrom ?? null,
        change.validTo ?? null,
        tx.now(),
        change.areaId ?? null,
        change.validFrom !== undefined,
        change.validTo !== undefined,
        change.decidedElsewhere ?? null,
      ],
    );
    if (node && change.title !== undefined) await changeWords(tx, node);
    this.touch(tx, id);
  }

  /** Ends many nodes with what they belong to, or opens their end again; that is no change of each of them. */
  async endNodes(tx: WriteTx, ids: readonly string[], validTo: string | null): Promise<void> {
    await tx.sql('UPDATE chain_node SET valid_to = $3::date WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [
      tx.workspaceId,
      ids,
      validTo,
    ]);
  }

  /**
   * The next running number of a kind's codes with this beginning, such as 7 for `E-2026-`. Two commands that ask at once wait for each
   * other until the first has ended, so that no number is given twice.
   */
  async nextNumber(tx: WriteTx, kind: NodeKind, prefix: string): Promise<number> {
    await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.workspaceId} ${kind} ${prefix}`]);
    const [last] = await tx.sql<{ number: number }>(
      `SELECT coalesce(max(substring(code FROM '[0-9]+$')::int), 0) AS number FROM chain_node
        WHERE workspace_id = $1 AND kind = $2 AND starts_with(code, $3)`,
      [tx.workspaceId, kind, prefix],
    );
    return (last?.number ?? 0) + 1;
  }

  /**
   * Nodes by id, of the kinds that may be linked here; what the person may not see is treated as not there.
   *
   * @throws Refused `LINK_TARGET_UNKNOWN` when one of them is missing, hidden or of another kind
   */
  async linkable(tx: WriteTx, ids: readonly string[], kinds: readonly NodeKind[]): Promise<Map<string, NodeKind>> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const rows = await tx.sql<{ id: string; kind: NodeKind }>(
      `SELECT n.id, n.kind FROM chain_node n WHERE ${where} AND n.id = ANY ($4::uuid[]) AND n.kind = ANY ($5::text[])`,
      [...params, ids, kinds],
    );
    const found = new Map(rows.map((row) => [row.id, row.kind]));
    if (ids.some((id) => !found.has(id))) throw new Refused('LINK_TARGET_UNKNOWN');
    return found;
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
    this.touch(tx, ...links.flatMap(({ fromId, toId }) => [fromId, toId]));
  }

  /** Ends a link with a reason; it stays in the history. @returns whether there was one */
  async endLink(tx: WriteTx, link: Pick<NewLink, 'fromId' | 'relation' | 'toId'>, reason: string): Promise<boolean> {
    const ended = await tx.sql(
      `UPDATE chain_link SET ended_at = $5, ended_by = $6, ended_reason = $7
        WHERE workspace_id = $1 AND from_id = $2 AND relation = $3 AND to_id = $4 AND ended_at IS NULL
      RETURNING id`,
      [tx.workspaceId, link.fromId, link.relation, link.toId, tx.now(), tx.actor.userId, reason],
    );
    this.touch(tx, link.fromId, link.toId);
    return ended.length > 0;
  }

  /** Something that these nodes rest on has changed outside of the spine: when the command ends it is looked at what rests on them. */
  rested(tx: WriteTx, ids: readonly string[]): void {
    if (ids.length > 0) this.touch(tx, ...ids);
  }

  private touch(tx: WriteTx, ...ids: readonly string[]): void {
    const before = this.touched.get(tx);
    if (before) return ids.forEach((id) => before.add(id));
    const all = new Set(ids);
    this.touched.set(tx, all);
    tx.atEnd(async () => {
      const marked = await keepBases(tx.sql, tx.workspaceId);
      await keepGaps(tx.sql, tx.workspaceId, [...all, ...marked]);
    });
  }
}
