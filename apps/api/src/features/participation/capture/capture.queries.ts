import { Injectable } from '@nestjs/common';
import type { CapturedView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { eventChangeVerdict } from '@quartierwerk/domain/participation/access-rule';
import { gatherVerdict } from '@quartierwerk/domain/participation/theme-rule';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';
import { CLOSED_AT } from '../contributions/contribution-rows.js';
import { EventQueries } from '../events/events.queries.js';

/** More than a day at one place brings; a device that holds them all stays quick. */
const SHEET_LIMIT = 1_000;

const CAPTURED = `c.id, c.code, c.station_id AS "stationId", c.theme_id AS "themeId", coalesce(c.redacted, c.original) AS text, c.kind,
  c.language, c.voices, c.place, coalesce(p.points, 0) AS points, c.said_at AS "saidAt", c.revision, c.state,
  c.redacted IS NOT NULL AS "lookedThrough"`;

const CAPTURED_SOURCE = `contribution c
  LEFT JOIN contribution_points p ON p.workspace_id = c.workspace_id AND p.contribution_id = c.id AND p.round = 1`;

type SheetEvent = CaptureSheetView['event'] & { readonly organisationId: string; readonly demonstration: boolean };

@Injectable()
export class CaptureQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: EventQueries,
  ) {}

  /** By its code or that for helpers with an account. @throws Refused `NOT_FOUND`, also for an event that the person does not record at */
  sheet(ctx: ActorContext, code: string): Promise<CaptureSheetView> {
    return this.read(ctx, '$4::text IN (e.code, e.capture_code)', code.toUpperCase());
  }

  /** @throws Refused `NOT_FOUND` */
  sheetOf(ctx: ActorContext, eventId: string): Promise<CaptureSheetView> {
    return this.read(ctx, 'e.id = $4', eventId);
  }

  private read(ctx: ActorContext, which: string, key: string): Promise<CaptureSheetView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const [row] = await tx.sql<SheetEvent>(
        `SELECT e.id, e.code, e.title, e.held_on::text AS "heldOn", e.venue, e.state, ${CLOSED_AT} AS "closedAt", e.organisation_id AS "organisationId", w.demonstration
           FROM neighbourhood_conference e JOIN workspace w ON w.id = e.workspace_id JOIN chain_node n ON n.workspace_id = e.workspace_id AND n.id = e.id
          WHERE ${where} AND ${which}`,
        [...params, key],
      );
      if (!row || !eventChangeVerdict(tx.actor, row).ok) throw new Refused('NOT_FOUND');
      const { organisationId: _, demonstration, ...event } = row;
      return {
        ...{ event, demonstration },
        // Without what was said there: a helper's device is told of its own entries alone.
        stations: (await this.events.stationsIn(tx, event.id)).map(({ id, number, name }) => ({ id, number, name })),
        themes: (await this.events.themesIn(tx, event.id)).map(({ id, name, state }) => ({
          id,
          name,
          open: gatherVerdict(state).ok,
        })),
        entries: await this.latestIn(tx, event.id),
        receivedAt: tx.now().toISOString(),
      };
    });
  }

  entriesIn(tx: Tx, ids: readonly string[]): Promise<CapturedView[]> {
    return tx.sql<CapturedView>(
      `SELECT ${CAPTURED} FROM ${CAPTURED_SOURCE} WHERE c.workspace_id = $1 AND c.id = ANY ($2::uuid[])`,
      [tx.workspaceId, ids],
    );
  }

  /** Of a planner in another organisation only what was looked through; of a helper's device what came from it. */
  private latestIn(tx: Tx, eventId: string): Promise<CapturedView[]> {
    const { where, params } = visibleTo(tx, 'n', 1);
    return tx.sql<CapturedView>(
      `SELECT ${CAPTURED} FROM ${CAPTURED_SOURCE} JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
        WHERE ${where} AND c.conference_id = $4 AND c.state <> 'discarded' AND ($5::uuid IS NULL OR c.device_id = $5)
        ORDER BY c.said_at DESC, c.id DESC LIMIT ${SHEET_LIMIT}`,
      [...params, eventId, tx.capability?.deviceId ?? null],
    );
  }
}
