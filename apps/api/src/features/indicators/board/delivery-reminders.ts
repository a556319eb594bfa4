import { Inject, Injectable } from '@nestjs/common';
import type { ReminderView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { reminderDue } from '@quartierwerk/domain/indicators/delivery-board';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { boardFacts, type RequestRow } from './board-facts.js';
import { letterReaders } from './letter-readers.js';
import { reminderLetter } from './reminder-letter.js';

/** Letters to providers about what they were asked for: one for each provider, never one for each figure. */
@Injectable()
export class DeliveryReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Refused `NOT_FOUND`, `REMINDER_NOTHING_OPEN`, `REMINDER_NO_READER` */
  async remind(ctx: ActorContext, sourceId: string): Promise<ReminderView> {
    return this.uow.run(ctx, async (tx) => {
      const { letters, named } = await this.remindIn(tx, sourceId);
      if (named === 0) throw new Refused('REMINDER_NOTHING_OPEN');
      if (letters === 0) throw new Refused('REMINDER_NO_READER');
      return { letters, named };
    });
  }

  /** Providers to whom a letter is due today and for whom somebody would read it. */
  async dueIn(tx: Tx): Promise<string[]> {
    const facts = await boardFacts(tx, null);
    const due = facts.open().filter(({ request }) => reminderDue(request, facts.today).due);
    const readers = await letterReaders(tx, this.settings);
    const rows = await tx.sql<{ id: string }>(
      'SELECT id FROM source WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND organisation_id = ANY ($3::uuid[]) ORDER BY id',
      [tx.workspaceId, due.map(({ request }) => request.sourceId), readers.map(({ organisationId }) => organisationId)],
    );
    return rows.map(({ id }) => id);
  }

  /** Names everything of the provider that is open; without readers nothing is sent, and nothing counts as reminded. */
  async remindIn(tx: WriteTx, sourceId: string): Promise<ReminderView> {
    const source = await sourceIn(tx, sourceId);
    const facts = await boardFacts(tx, null);
    const open = facts.open().map(({ request }) => request);
    const own = open.filter((request) => request.sourceId === sourceId);
    const readers = (await letterReaders(tx, this.settings)).filter(
      ({ organisationId }) => organisationId === source.organisationId,
    );
    const letters = own.length === 0 ? 0 : readers.length;
    if (letters > 0) {
      const figures = await named(tx, own);
      const { publicUrl } = this.settings;
      for (const { email } of readers)
        await this.letterBox.post(tx, reminderLetter({ to: email, ...source, figures, today: facts.today, publicUrl }));
      await tx.sql(
        `UPDATE delivery_request SET reminded_at = $3, reminders = reminders + 1 WHERE workspace_id = $1 AND id = ANY ($2::uuid[])`,
        [tx.workspaceId, own.map(({ id }) => id), tx.now()],
      );
      const payload = { letters, named: own.length };
      tx.record({ action: 'indicators.remind_source', objectKind: 'source', objectId: sourceId, payload });
    }
    return { letters, named: own.length };
  }
}

interface SourceOfLetter {
  readonly sourceName: string;
  readonly organisationId: string | null;
  readonly workspaceName: string;
  readonly workspaceSlug: string;
}

async function sourceIn(tx: Tx, id: string): Promise<SourceOfLetter> {
  const [source] = await tx.sql<SourceOfLetter>(
    `SELECT s.name AS "sourceName", s.organisation_id AS "organisationId", w.name AS "workspaceName", w.slug AS "workspaceSlug"
       FROM source s JOIN workspace w ON w.id = s.workspace_id WHERE s.workspace_id = $1 AND s.id = $2`,
    [tx.workspaceId, id],
  );
  if (!source) throw new Refused('NOT_FOUND');
  return source;
}

async function named(tx: Tx, requests: readonly RequestRow[]) {
  const rows = await tx.sql<{ code: string; name: string }>(
    `SELECT DISTINCT ON (i.code) i.code, e.name FROM indicator i
       JOIN indicator_edition e ON e.workspace_id = i.workspace_id AND e.indicator_id = i.id
      WHERE i.workspace_id = $1 AND i.code = ANY ($2) ORDER BY i.code, e.number DESC`,
    [tx.workspaceId, requests.map(({ indicator }) => indicator)],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return requests.map(({ indicator, year, dueOn }) => ({
    code: indicator,
    name: names.get(indicator) ?? '',
    year,
    dueOn,
  }));
}
