import { Injectable } from '@nestjs/common';
import type { ChainNodeView, GapCountView, StationsView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { DateView, FrameView, StartView } from '@quartierwerk/contracts/start/start.views';
import { dayOf } from '@quartierwerk/domain/time/day';
import { holds } from '@quartierwerk/domain/access/permissions';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { ChainQueries, GapQueries, NodeReader, Waiting } from '../chain/index.js';
import { ProjectDates } from '../projects/index.js';
import { withSteps } from './change-steps.js';

/** Enough for the client to join what belongs together into a few lines. */
const CHANGES_SHOWN = 60;
const DATES_SHOWN = 5;
/** Some twenty years of a busy district. */
const DATES_LISTED = 1_000;
/** Kinds of the spine that stand on a day. */
const DATED = `n.kind IN ('conference', 'meeting', 'neighbourhood_conference')`;

/** The first page in one transaction: one consistent picture, one request. */
@Injectable()
export class StartQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly waiting: Waiting,
    private readonly chain: ChainQueries,
    private readonly gaps: GapQueries,
    private readonly nodes: NodeReader,
    private readonly projects: ProjectDates,
  ) {}

  start(ctx: ActorContext): Promise<StartView> {
    // The last visit is that before this session.
    return this.uow.readKept(ctx, ['start', ctx.actor.sessionId], async (tx) => {
      const lastVisit = await lastVisitOf(tx);
      return {
        lastVisit,
        waiting: await this.waiting.of(tx),
        ...(await this.changes(tx, lastVisit)),
        gaps: await this.gapCounts(tx),
        stations: await this.stations(tx),
        dates: await this.datesAhead(tx),
      };
    });
  }

  /** What changed since the last visit; after a quiet time the latest there is, counted as none. */
  private async changes(tx: Tx, since: string | null): Promise<Pick<StartView, 'changes' | 'changeCount'>> {
    const lately = await this.chain.changesIn(tx, { since, limit: CHANGES_SHOWN });
    if (since === null || lately.changeCount > 0)
      return { ...lately, changes: await withSteps(tx, lately.changes, since) };
    const { changes } = await this.chain.changesIn(tx, { since: null, limit: CHANGES_SHOWN });
    return { changes: await withSteps(tx, changes, null), changeCount: 0 };
  }

  /** Counted over the whole workspace, alike on the first page, in the frame and in every session: kept by itself. */
  private stations(tx: Tx): Promise<StationsView> {
    return this.uow.keptIn(tx, ['stations'], () => this.chain.stationsIn(tx));
  }

  private gapCounts(tx: Tx): Promise<readonly GapCountView[]> {
    return this.uow.keptIn(tx, ['gap counts'], () => this.gaps.countsIn(tx));
  }

  /** The numbers in the frame, asked for with every page. */
  frame(ctx: ActorContext): Promise<FrameView> {
    return this.uow.readKept(ctx, ['frame'], async (tx) => ({
      stations: await this.stations(tx),
      waitingCount: (await this.waiting.of(tx)).length,
      gapCount: holds(tx.actor.roles, 'chain.gaps')
        ? (await this.gapCounts(tx)).reduce((sum, { count }) => sum + count, 0)
        : null,
    }));
  }

  waitingFor(ctx: ActorContext): Promise<WaitingView[]> {
    return this.uow.read(ctx, (tx) => this.waiting.of(tx));
  }

  /** The latest first, so that what is left out, if ever, is the oldest; with the days of own projects. */
  allDates(ctx: ActorContext): Promise<DateView[]> {
    return this.uow.read(ctx, async (tx) => {
      const rows = await this.nodes.where<ChainNodeView & { day: string }>(
        ...([tx, `${DATED} AND n.valid_from IS NOT NULL`, []] as const),
        { columns: 'n.valid_from::text AS day', order: 'n.valid_from DESC, n.title', limit: DATES_LISTED },
      );
      const dates = [...rows.map(dateOf), ...(await this.projects.of(tx))];
      return dates.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    });
  }

  /** The spine knows the day of each conference and meeting. */
  private async datesAhead(tx: Tx): Promise<DateView[]> {
    const rows = await this.nodes.where<ChainNodeView & { day: string }>(
      tx,
      `${DATED} AND n.valid_from >= $4::date
         AND n.state NOT IN ('cancelled', 'closed', 'held')`,
      [dayOf(tx.now())],
      { columns: 'n.valid_from::text AS day', order: 'n.valid_from, n.title', limit: DATES_SHOWN },
    );
    return rows.map(dateOf);
  }
}

function dateOf({ day, ...node }: ChainNodeView & { readonly day: string }): DateView {
  return { node, day, matter: null };
}

/**
 * When the person was here before: their last trace in the audit log before this session entered the workspace. Entering it is such a
 * trace, so whoever only reads has been here too.
 */
async function lastVisitOf(tx: Tx): Promise<string | null> {
  const [before] = await tx.sql<{ at: string }>(
    `SELECT at FROM audit_entry
      WHERE workspace_id = $1 AND actor_id = $2
        AND seq < coalesce((SELECT max(seq) FROM audit_entry WHERE workspace_id = $1 AND object_id = $3), 9223372036854775807)
      ORDER BY seq DESC LIMIT 1`,
    [tx.workspaceId, tx.actor.userId, tx.actor.sessionId],
  );
  return before?.at ?? null;
}
