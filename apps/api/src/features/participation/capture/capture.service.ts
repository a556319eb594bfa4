import { Injectable } from '@nestjs/common';
import type {
  CaptureAnswerView,
  CaptureResultView,
  CaptureStatus,
} from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry, RecordContributions } from '@quartierwerk/contracts/participation/contribution.dto';
import {
  captureMerge,
  withFields,
  type CapturedField,
  type CapturedFields,
} from '@quartierwerk/domain/participation/capture-rule';
import { receiptCode } from '@quartierwerk/domain/participation/codes';
import {
  contributionWorkflow,
  correctionVerdict,
  pointsVerdict,
} from '@quartierwerk/domain/participation/contribution-workflow';
import { recordVerdict } from '@quartierwerk/domain/participation/event-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type ChosenThemeRefusal, chosenThemeVerdict } from '@quartierwerk/domain/participation/theme-rule';
import { ALLOWED, type Verdict } from '@quartierwerk/domain/verdict/verdict';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { lockEvent, titleOf, type LockedEvent } from '../events/event-access.js';
import { Events } from '../events/events.service.js';
import { checkHelperCode, checkHelperEntries, originOf } from '../helper/helper-access.js';
import { type ProposalRefusal, ThemeGathering } from '../themes/theme-gathering.js';
import { asItStands, knownRows, stationsOf, type KnownRow, type Places } from './capture-rows.js';
import { CaptureQueries } from './capture.queries.js';

type Outcome = Pick<CaptureAnswerView, 'status' | 'reason' | 'conflicts' | 'fixed'>;

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

  /** @throws Refused `EVENT_NOT_YET`, `EVENT_CANCELLED`, `EVENT_OF_ANOTHER`, `HELPER_CODE_REFUSED`, `HELPER_CODE_BUSY`, `NOT_FOUND` */
  async record(ctx: ActorContext, eventId: string, body: RecordContributions): Promise<CaptureResultView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, eventId);
      await checkHelperCode(tx, event);
      const verdict = recordVerdict(event.state, event.heldOn, dayOf(tx.now()));
      if (!verdict.ok) throw Refused.because(verdict);
      await this.events.beginWith(tx, event);

      const entries = latestRevisions(body.entries);
      const places: Places = {
        stations: await stationsOf(tx, eventId),
        themes: await this.gathering.standing(
          tx,
          [...entries.values()].flatMap(({ themeId, from }) => [themeId, from?.themeId ?? null]),
          event,
        ),
      };
      const known = await knownRows(tx, [...entries.keys()]);
      await checkHelperEntries(tx, [...entries.keys()].filter((id) => !known.has(id)).length);
      const outcomes = new Map<string, Outcome>();
      for (const entry of entries.values()) {
        const row = known.get(entry.id);
        const one = row ? await this.again(tx, event, row, entry, places) : await this.add(tx, event, entry, places);
        outcomes.set(entry.id, one);
      }
      tx.record({
        action: 'participation.record_contributions',
        objectKind: 'neighbourhood_conference',
        objectId: eventId,
        payload: { ...countsOf([...outcomes.values()]), ...authorOf(tx, [...entries.values()], places) },
      });
      return { entries: await this.answers(tx, outcomes), receivedAt: tx.now().toISOString() };
    });
  }

  private async add(tx: WriteTx, event: LockedEvent, entry: CaptureEntry, places: Places): Promise<Outcome> {
    // A station or theme that was taken away while the device was offline costs the entry its table or theme, never its words.
    const station = places.stations.get(entry.stationId ?? '');
    const [last] = await tx.sql<{ number: number }>(
      `SELECT coalesce(max(number), 0) AS number FROM contribution WHERE workspace_id = $1 AND conference_id = $2 AND station_number = $3`,
      [tx.workspaceId, event.id, station?.number ?? 0],
    );
    const number = (last?.number ?? 0) + 1;
    const code = receiptCode(event.receiptPrefix, station?.number ?? 0, number);
    const state = contributionWorkflow.initial;
    const { organisationId, areaId } = event;
    const origin = originOf(tx);
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
         place, revision, state, said_at, recorded_at, recorded_by, helper_code_id, device_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
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
        ...[origin.codeId, origin.deviceId],
      ],
    );
    await this.spine.addLinks(tx, [{ fromId: entry.id, relation: 'part_of', toId: event.id }]);
    await setRound(tx, entry.id, 1, entry.points);
    const taken = await this.follow(tx, entry, places);
    return taken.ok ? outcome('recorded') : { ...outcome('recorded'), reason: taken.reason, fixed: ['themeId'] };
  }

  /** Takes over what the device changed, field by field; what somebody else changed meanwhile stands, and the device hears of it. */
  private async again(
    tx: WriteTx,
    event: LockedEvent,
    row: KnownRow,
    entry: CaptureEntry,
    places: Places,
  ): Promise<Outcome> {
    if (row.conferenceId !== event.id || !isOwn(tx, row)) return outcome('refused');
    const { from, own } = asItStands(entry, places);
    // What is sent again without an answer to the first sending has changed nothing; only a later revision has.
    const repeated = from === null && entry.revision <= row.revision;
    const { taken, conflicts } = captureMerge(repeated ? {} : from, own, row);
    const open = (field: CapturedField) =>
      field === 'points' ? pointsVerdict(row.state).ok : correctionVerdict(row.state, row.lookedThrough).ok;
    const take = taken.filter(open);
    const fixed = [...taken, ...conflicts].filter((field) => !open(field));
    // The answer to the first sending may be lost, and with it why the entry stands without its theme: it is said again.
    const follows = take.includes('themeId')
      ? await this.follow(tx, entry, places)
      : repeated && row.themeId === null
        ? takesVerdict(event, entry, places)
        : ALLOWED;
    const followed = follows.ok ? take : take.filter((field) => field !== 'themeId');
    if (!follows.ok) fixed.push('themeId');
    await this.write(tx, entry, followed, withFields(row, followed, own));
    const asked = conflicts.filter(open);
    const status =
      asked.length > 0 ? 'conflict' : fixed.length > 0 ? 'fixed' : followed.length > 0 ? 'revised' : 'known';
    return { status, reason: follows.ok ? null : follows.reason, conflicts: asked, fixed };
  }

  /** Puts it into the theme that was chosen at the table, where that may be. */
  private async follow(
    tx: WriteTx,
    { id, themeId }: CaptureEntry,
    { themes }: Places,
  ): Promise<Verdict<ProposalRefusal>> {
    return this.gathering.propose(tx, id, themeId === null ? null : themes.get(themeId));
  }

  private async write(
    tx: WriteTx,
    { id, revision }: CaptureEntry,
    take: readonly CapturedField[],
    next: CapturedFields,
  ): Promise<void> {
    if (take.includes('points')) await setRound(tx, id, 1, next.points);
    await tx.sql('UPDATE contribution SET revision = greatest(revision, $3) WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      id,
      revision,
    ]);
    if (!take.some((field) => field !== 'points' && field !== 'themeId')) return;
    await tx.sql(
      `UPDATE contribution SET original = $3, kind = $4, language = $5, voices = $6, place = $7, station_id = $8, version = version + 1
        WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id, next.text, next.kind, next.language, next.voices, next.place, next.stationId],
    );
    if (take.includes('text')) await this.spine.changeNode(tx, id, { title: titleOf(next.text) });
  }

  private async answers(tx: WriteTx, outcomes: ReadonlyMap<string, Outcome>): Promise<CaptureAnswerView[]> {
    const taken = [...outcomes].filter(([, { status }]) => status !== 'refused').map(([id]) => id);
    const entries = new Map((await this.queries.entriesIn(tx, taken)).map((entry) => [entry.id, entry]));
    return [...outcomes].map(([id, one]) => ({
      id,
      ...one,
      entry: entries.get(id) ?? null,
    }));
  }
}

function takesVerdict(event: LockedEvent, { themeId }: CaptureEntry, { themes }: Places): Verdict<ChosenThemeRefusal> {
  const said = { eventId: event.id, areaId: event.areaId };
  return themeId === null ? ALLOWED : chosenThemeVerdict(themes.get(themeId), said);
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

/** The clock of a device may be wrong; nothing was said in the future. */
function saidAt(tx: WriteTx, entry: CaptureEntry): Date {
  return new Date(Math.min(new Date(entry.saidAt).getTime(), tx.now().getTime()));
}

function outcome(status: CaptureStatus): Outcome {
  return { status, reason: status === 'refused' ? 'NOT_FOUND' : null, conflicts: [], fixed: [] };
}

/** A device without an account corrects what came from it, whichever code it had then. */
function isOwn(tx: WriteTx, row: KnownRow): boolean {
  return !tx.capability || row.deviceId === tx.capability.deviceId;
}

/** The log's actor is the code itself; beside it stand the tables. */
function authorOf(
  tx: WriteTx,
  entries: readonly CaptureEntry[],
  { stations }: Places,
): { readonly author?: 'helper_code'; readonly tables?: readonly number[] } {
  if (!tx.capability) return {};
  const tables = new Set(entries.map(({ stationId }) => stations.get(stationId ?? '')?.number ?? 0));
  return { author: 'helper_code', tables: [...tables].sort((a, b) => a - b) };
}

function countsOf(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
