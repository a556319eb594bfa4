import { Injectable } from '@nestjs/common';
import type { ProfileEditionView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { StatementKind } from '@quartierwerk/domain/diagnosis/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { Spine, titleOf } from '../../chain/index.js';
import { figureOf } from './evidence.js';

/** The profile a statement belongs to. */
export interface StatementHome {
  readonly id: string;
  readonly areaId: string;
  readonly runId: string;
}

export interface NewStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly source: string;
  readonly indicatorId: string | null;
}

/** Writes statements with their place in the chain; used by the commands on statements and by those that begin an edition. */
@Injectable()
export class StatementWriter {
  constructor(private readonly spine: Spine) {}

  /** Adds a statement at the end of a profile. @throws Refused `NOT_FOUND` for an unknown indicator */
  async add(tx: WriteTx, home: StatementHome, statement: NewStatement): Promise<void> {
    const { id, kind, text, source, indicatorId } = statement;
    await this.spine.addNodes(tx, [
      { id, kind: 'profile_statement', title: titleOf(text), state: 'stated', areaId: home.areaId },
    ]);
    await this.spine.addLinks(tx, [{ fromId: id, relation: 'part_of', toId: home.id }]);
    // The link pins the figure first: an unknown indicator is refused before the row's foreign key would.
    if (indicatorId) await this.pinEvidence(tx, home, id, indicatorId);
    await tx.sql(
      `INSERT INTO profile_statement (workspace_id, id, profile_id, kind, text, source, indicator_id, position, created_at, created_by)
       SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1, $8, $9
         FROM profile_statement WHERE workspace_id = $1 AND profile_id = $3`,
      [tx.workspaceId, id, home.id, kind, text, source, indicatorId, tx.now(), tx.actor.userId],
    );
  }

  /** Links the indicator to the statement with the figure of the profile's run. @throws Refused `NOT_FOUND` */
  async pinEvidence(tx: WriteTx, home: StatementHome, statementId: string, indicatorId: string): Promise<void> {
    const pinned = { ...(await figureOf(tx, home.runId, home.areaId, indicatorId)) };
    await this.spine.addLinks(tx, [{ fromId: indicatorId, relation: 'evidences', toId: statementId, pinned }]);
  }

  /** Takes over the statements of an earlier edition, each as a row of its own and with figures of the new run. */
  async copy(tx: WriteTx, from: Pick<ProfileEditionView, 'id'>, home: StatementHome): Promise<void> {
    const statements = await tx.sql<Omit<NewStatement, 'id'>>(
      `SELECT kind, text, source, indicator_id AS "indicatorId" FROM profile_statement
        WHERE workspace_id = $1 AND profile_id = $2 AND removed_at IS NULL ORDER BY position, id`,
      [tx.workspaceId, from.id],
    );
    for (const statement of statements) await this.add(tx, home, { ...statement, id: uuidV7(tx.now().getTime()) });
  }
}
