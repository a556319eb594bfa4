import { Injectable } from '@nestjs/common';
import type {
  CaptureAnswerView,
  CaptureResultView,
  CaptureStatus,
} from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry, RecordContributions } from '@quartierwerk/contracts/participation/contribution.dto';
import { receiptCode } from '@quartierwerk/domain/participation/codes';
import {
  contributionWorkflow,
  correctionVerdict,
  pointsVerdict,
} from '@quartierwerk/domain/participation/contribution-workflow';
import { recordVerdict } from '@quartierwerk/domain/participation/event-workflow';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { lockEvent, titleOf, type LockedEvent } from '../events/event-access.js';
import { Events } from '../events/events.service.js';
import { ThemeGathering } from '../themes/theme-gathering.js';
import { CaptureQueries } from './capture.queries.js';

interface KnownRow {
  readonly id: string;
  readonly conferenceId: string | null;
  readonly revision: number;
  readonly state: ContributionState;
}

interface EventStation {
  readonly id: string;
  readonly number: number;
}

interface Places {
  readonly stations: ReadonlyMap<string, EventStation>;
  /** Where the theme that was chosen stands now, by the id that the device knows. */
  readonly themes: ReadonlyMap<string, string>;
}

/**
 * Takes over what devices have recorded. A device sends what it holds until an answer has come, so every entry is taken once: by its id,
 * and by its revision where it was changed on the device. One that cannot be taken does not stop the others.
 */
@Injectable()
export class Capture {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly events: Events,
    private readonly gathering: ThemeGathering,
    private readonly queries: CaptureQueries,
  ) {}

  /** @throws Refused `EVENT_NOT_YET`, `EVENT_CANCELLED`, `EVENT_OF_ANOTHER`, `NOT_FOUND` */
  async record(ctx: ActorContext, eventId: string, body: RecordContributions): Promise<CaptureResultView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, eventId);
      const verdict = recordVerdict(event.state, event.heldOn, dayOf(tx.now()));
      if (!verdict.ok) throw Refused.because(verdict);
      await this.events.beginWith(tx, event);

      const entries = latestRevisions(body.entries);
      const places: Places = {
        stations: await stationsOf(tx, eventId),
        themes: await this.gathering.standing(
          tx,
          [...entries.values()].map(({ themeId }) => themeId),
          event,
        ),
      };
      const known = await knownRows(tx, [...entries.keys()]);
      const statuses = new Map<string, CaptureStatus>();
      for (const entry of entries.values()) {
        const row = known.get(entry.id);
        const status = row ? await this.again(tx, event, row, entry, places) : await this.add(tx, event, entry, places);
        statuses.set(entry.id, status);
      }
      tx.record({
        action: 'participation.record_contributions',
        objectKind: 'neighbourhood_conference',
        objectId: eventId,
        payload: countsOf([...statuses.values()]),
      });
      return { entries: await this.answers(tx, statuses), receivedAt: tx.now().toISOString() };
    });
  }

  private async add(
    tx: WriteTx,
    event: LockedEvent,
    entry: CaptureEntry,
    { stations, themes }: Places,
  ): Promise<CaptureStatus> {
    // A station that was taken away while the device was offline costs the entry its table, never its words.
    const station = stations.get(entry.stationId ?? '');
    const [last] = await tx.sql<{ number: number }>(
      `SELECT coalesce(max(number), 0) AS number FROM contribution WHERE workspace_id = $1 AND conference_id = $2 AND station_number = $3`,
      [tx.workspaceId, event.id, station?.number ?? 0],
    );
    const number = (last?.number ?? 0) + 1;
    const code = receiptCode(event.receiptPrefix, station?.number ?? 0, number);
    const state = contributionWorkflow.initial;
    const { organisationId, areaId } = event;
    await this.spine.addNodes(tx, [
      // Until somebody has looked for personal data, the words stay with those who held the event.
      {
        id: entry.id,
        kind: 'contribution',
        code,
        title: titleOf(entry.text),
        state,
        areaId,
        organisationId,
        visibility: 'organisation',
      },
    ]);
    await tx.sql(
      `INSERT INTO contribution (workspace_id, id, conference_id, station_id, station_number, number, code, kind, language, original, voices,
         place, revision, state, said_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[
          tx.workspaceId,
          entry.id,
          event.id,
          station?.id ?? null,
          station?.number ?? 0,
          number,
          code,
          entry.kind,
          entry.language,
        ],
        ...[entry.text, entry.voices, entry.place, entry.revision, state, saidAt(tx, entry), tx.now(), tx.actor.userId],
      ],
    );
    await this.spine.addLinks(tx, [{ fromId: entry.id, relation: 'part_of', toId: event.id }]);
    await setRound(tx, entry.id, 1, entry.points);
    await this.gathering.propose(tx, entry.id, themes.get(entry.themeId ?? '') ?? null);
    return 'recorded';
  }

  private async again(
    tx: WriteTx,
    event: LockedEvent,
    row: KnownRow,
    entry: CaptureEntry,
    { stations, themes }: Places,
  ): Promise<CaptureStatus> {
    if (row.conferenceId !== event.id) return 'refused';
    if (entry.revision <= row.revision) return 'known';
    if (pointsVerdict(row.state).ok) await setRound(tx, entry.id, 1, entry.points);
    const open = correctionVerdict(row.state).ok;
    await tx.sql(
      `UPDATE contribution SET revision = $3, version = version + 1,
              original = CASE WHEN $4 THEN $5 ELSE original END, kind = CASE WHEN $4 THEN $6 ELSE kind END,
              language = CASE WHEN $4 THEN $7 ELSE language END, voices = CASE WHEN $4 THEN $8 ELSE voices END,
              place = CASE WHEN $4 THEN $9 ELSE place END, station_id = CASE WHEN $4 THEN $10::uuid ELSE station_id END
        WHERE workspace_id = $1 AND id = $2`,
      [
        ...[
          tx.workspaceId,
          entry.id,
          entry.revision,
          open,
          entry.text,
          entry.kind,
          entry.language,
          entry.voices,
          entry.place,
        ],
        stations.get(entry.stationId ?? '')?.id ?? null,
      ],
    );
    if (!open) return 'fixed';
    await this.spine.changeNode(tx, entry.id, { title: titleOf(entry.text) });
    // A device that names no theme takes none away: it may have been given one at the desk meanwhile.
    if (entry.themeId !== null) {
      await this.gathering.propose(tx, entry.id, themes.get(entry.themeId) ?? null);
    }
    return 'revised';
  }

  private async answers(tx: WriteTx, statuses: ReadonlyMap<string, CaptureStatus>): Promise<CaptureAnswerView[]> {
    const taken = [...statuses].filter(([, status]) => status !== 'refused').map(([id]) => id);
    const entries = new Map((await this.queries.entriesIn(tx, taken)).map((entry) => [entry.id, entry]));
    return [...statuses].map(([id, status]) => ({
      id,
      status,
      reason: status === 'refused' ? 'NOT_FOUND' : null,
      entry: entries.get(id) ?? null,
    }));
  }
}

/** Sets the points of one round and the sum beside them. */
export async function setRound(tx: WriteTx, contributionId: string, round: number, points: number): Promise<void> {
  await tx.sql(
    `INSERT INTO contribution_points (workspace_id, contribution_id, round, points) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace_id, contribution_id, round) DO UPDATE SET points = excluded.points`,
    [tx.workspaceId, contributionId, round, points],
  );
  await tx.sql(
    `UPDATE contribution SET points = (SELECT sum(p.points) FROM contribution_points p WHERE p.workspace_id = $1 AND p.contribution_id = $2)
      WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, contributionId],
  );
}

function latestRevisions(entries: readonly CaptureEntry[]): Map<string, CaptureEntry> {
  const latest = new Map<string, CaptureEntry>();
  for (const entry of entries) {
    if ((latest.get(entry.id)?.revision ?? 0) < entry.revision) latest.set(entry.id, entry);
  }
  return latest;
}

/** Nodes that carry these ids already; one that is no contribution of this event is none of the device's. */
async function knownRows(tx: WriteTx, ids: readonly string[]): Promise<Map<string, KnownRow>> {
  // Locked before they are read: what was just looked through must not be overwritten by an older text that is still on its way.
  await tx.sql('SELECT 1 FROM contribution WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE', [
    tx.workspaceId,
    ids,
  ]);
  const rows = await tx.sql<KnownRow>(
    `SELECT n.id, c.conference_id AS "conferenceId", coalesce(c.revision, 0) AS revision, coalesce(c.state, 'discarded') AS state
       FROM chain_node n LEFT JOIN contribution c ON c.workspace_id = n.workspace_id AND c.id = n.id
      WHERE n.workspace_id = $1 AND n.id = ANY ($2::uuid[])`,
    [tx.workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function stationsOf(tx: WriteTx, eventId: string): Promise<Map<string, EventStation>> {
  const rows = await tx.sql<EventStation>(
    'SELECT id, number FROM station WHERE workspace_id = $1 AND conference_id = $2',
    [tx.workspaceId, eventId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The clock of a device may be wrong; nothing was said in the future. */
function saidAt(tx: WriteTx, entry: CaptureEntry): Date {
  return new Date(Math.min(new Date(entry.saidAt).getTime(), tx.now().getTime()));
}

function countsOf(statuses: readonly CaptureStatus[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
