import { Injectable } from '@nestjs/common';
import type { AnswerView } from '@quartierwerk/contracts/participation/contribution.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';
import { ANSWER_COLUMNS, type AnswerRow } from '../contributions/contribution-rows.js';

/** Reads of answers, inside the transaction of whoever asks. */
@Injectable()
export class AnswerQueries {
  /** Its own answer, else that of its theme; null while there is none, and while the contribution came after it. */
  async ofContributionIn(tx: Tx, contributionId: string): Promise<AnswerView | null> {
    const [row] = await tx.sql<AnswerRow>(
      `SELECT ${ANSWER_COLUMNS}
         FROM contribution c JOIN answer w ON w.workspace_id = c.workspace_id AND w.superseded_by IS NULL
          AND (w.contribution_id = c.id OR w.theme_id = c.theme_id AND c.state IN ('answered', 'reported_back'))
        WHERE c.workspace_id = $1 AND c.id = $2 ORDER BY w.contribution_id IS NULL LIMIT 1`,
      [tx.workspaceId, contributionId],
    );
    return row ? answerView(tx, row) : null;
  }

  async ofThemeIn(tx: Tx, themeId: string): Promise<AnswerView | null> {
    const [row] = await tx.sql<AnswerRow>(
      `SELECT ${ANSWER_COLUMNS} FROM answer w WHERE w.workspace_id = $1 AND w.theme_id = $2 AND w.superseded_by IS NULL`,
      [tx.workspaceId, themeId],
    );
    return row ? answerView(tx, row) : null;
  }

  /** @throws Refused `NOT_FOUND`, also for one that was replaced */
  async answerIn(tx: Tx, id: string): Promise<AnswerView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<AnswerRow>(
      `SELECT ${ANSWER_COLUMNS} FROM answer w JOIN chain_node n ON n.workspace_id = w.workspace_id AND n.id = w.id
        WHERE ${where} AND w.id = $4 AND w.superseded_by IS NULL`,
      [...params, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    return answerView(tx, row);
  }
}

function answerView(tx: Tx, row: AnswerRow): AnswerView {
  return { ...row, actions: may(tx, 'participation.answer') ? ['revise'] : [] };
}
