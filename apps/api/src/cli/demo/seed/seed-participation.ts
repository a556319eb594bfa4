import type { INestApplicationContext, Type } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Day } from '@quartierwerk/domain/time/day';
import { Answers, Capture, Contributions, Events, Supports, Themes } from '../../../features/participation/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoContribution, DemoEvent, DemoTheme } from '../participation/participation-data.js';

export interface ParticipationSeed {
  readonly app: INestApplicationContext;
  /** Who answers and publishes. */
  readonly planner: ActorContext;
  /** Who prepares, records, looks through and groups. */
  readonly facilitator: ActorContext;
}

/** Writes events as they came about, each step on its day and by whoever takes it. */
export async function seedParticipation(seed: ParticipationSeed, events: readonly DemoEvent[]): Promise<void> {
  for (const event of events) await new EventWriter(seed, event).write();
}

/** Links of themes to what came of them, as far as it exists: the rooms below are filled after this one. */
export async function seedSupports(seed: ParticipationSeed, events: readonly DemoEvent[]): Promise<void> {
  for (const event of events) await new EventWriter(seed, event).linkThemes();
}

const SECONDS_BETWEEN = 50;

class EventWriter {
  private readonly eventId = uuidV7();
  private readonly stationIds: readonly string[];
  private readonly contributions: readonly (DemoContribution & { readonly id: string })[];
  private readonly themeIds = new Map<string, string>();

  constructor(
    private readonly seed: ParticipationSeed,
    private readonly event: DemoEvent,
  ) {
    this.stationIds = event.stations.map(() => uuidV7());
    this.contributions = event.contributions.map((one) => ({ ...one, id: uuidV7() }));
  }

  async write(): Promise<void> {
    await this.prepare();
    const { cancelled } = this.event;
    if (cancelled) {
      const event = await this.seen('neighbourhood_conference', this.eventId);
      await this.service(Events).cancel(this.by('facilitator', cancelled.on), event, cancelled.reason);
    }
    if (this.contributions.length === 0) return;
    await this.record();
    await this.closeEvent();
    for (const theme of this.event.themes) await this.group(theme);
    await this.check();
    await this.addLater();
    for (const theme of this.event.themes) await this.followUp(theme);
    await this.publish();
  }

  /** By name, because the themes were written by an earlier writer. */
  async linkThemes(): Promise<void> {
    for (const { name, supports } of this.event.themes) {
      for (const [kind, code] of supports ?? []) {
        const [pair] = await this.read((tx) =>
          tx.sql<{ id: string; toId: string }>(
            `SELECT t.id, n.id AS "toId" FROM theme t JOIN chain_node n ON n.workspace_id = t.workspace_id AND n.kind = $3 AND n.code = $4 AND n.visibility <> 'organisation'
              WHERE t.workspace_id = $1 AND t.name = $2 AND t.state <> 'merged'`,
            [tx.workspaceId, name, kind, code],
          ),
        );
        if (pair) await this.service(Supports).add(this.seed.planner, pair.id, { toId: pair.toId });
      }
    }
  }

  private async prepare(): Promise<void> {
    const { title, heldOn, startsAt, venue, receiptPrefix, purpose, leeway, support, contactNote, contactEmail } =
      this.event;
    await this.service(Events).prepare(this.by('facilitator', this.event.preparedOn), {
      ...{ id: this.eventId, areaId: await this.areaId(), title, heldOn, startsAt, venue, receiptPrefix },
      ...{ purpose, leeway, support, contactNote, contactEmail: contactEmail ?? null },
      stations: this.event.stations.map(([name, method], index) => ({
        id: this.stationIds[index] ?? '',
        name,
        method,
      })),
    });
  }

  private async record(): Promise<void> {
    const begin = new Date(`${this.event.heldOn}T${this.event.beginsAt}:00Z`).getTime();
    const entries = this.contributions.flatMap((one, index) =>
      one.addedOn ? [] : [this.entryOf(one, new Date(begin + index * SECONDS_BETWEEN * 1_000))],
    );
    const evening = { ...this.seed.facilitator, now: () => new Date(`${this.event.heldOn}T19:10:00Z`) };
    await this.service(Capture).record(evening, this.eventId, { entries });
  }

  /** What was found in the box of notes, or told at the door, when the event was closed. */
  private async addLater(): Promise<void> {
    for (const one of this.contributions) {
      if (!one.addedOn) continue;
      const ctx = this.by('facilitator', one.addedOn);
      await this.service(Capture).record(ctx, this.eventId, { entries: [this.entryOf(one, ctx.now())] });
    }
  }

  private entryOf(one: DemoContribution & { readonly id: string }, saidAt: Date) {
    return {
      ...{ id: one.id, revision: 1, text: one.text, kind: one.kind, language: one.language ?? ('de' as const) },
      ...{ stationId: this.stationIds[one.station - 1] ?? null, themeId: null, voices: one.voices ?? ('one' as const) },
      ...{ place: one.place ?? '', points: one.points ?? 0, saidAt: saidAt.toISOString() },
    };
  }

  private async closeEvent(): Promise<void> {
    const ctx = this.by('facilitator', this.event.checkedOn ?? this.event.heldOn);
    const { participants } = this.event;
    if (participants) {
      const counts = (of: object) =>
        Object.entries(of).map(([key, count]) => ({ key: key as never, count: count as number }));
      await this.service(Events).countParticipants(ctx, await this.seen('neighbourhood_conference', this.eventId), {
        total: participants.total,
        ages: counts(participants.ages),
        languages: counts(participants.languages),
        missing: participants.missing,
      });
    }
    await this.service(Events).close(ctx, await this.seen('neighbourhood_conference', this.eventId));
  }

  /** At the tables: what stands together, before anybody has looked through it. A merged theme held half of it first. */
  private async group(theme: DemoTheme): Promise<void> {
    const ctx = this.by('facilitator', this.event.checkedOn ?? this.event.heldOn);
    const ids = this.contributions.filter((one) => one.theme === theme.key).map(({ id }) => id);
    const id = uuidV7();
    this.themeIds.set(theme.key, id);
    const head = { id, eventId: this.eventId, name: theme.name };
    if (!theme.mergedFrom) {
      await this.service(Themes).create(ctx, { ...head, contributionIds: ids });
      return;
    }
    const half = Math.ceil(ids.length / 2);
    await this.service(Themes).create(ctx, { ...head, contributionIds: ids.slice(0, half) });
    const otherId = uuidV7();
    const other = { id: otherId, eventId: this.eventId, name: theme.mergedFrom, contributionIds: ids.slice(half) };
    await this.service(Themes).create(ctx, other);
    await this.service(Themes).merge(ctx, { id: otherId, version: 1 }, id);
  }

  private async check(): Promise<void> {
    const ctx = this.by('facilitator', this.event.checkedOn ?? this.event.heldOn);
    for (const one of this.contributions) {
      if (one.left === 'captured') continue;
      const seen = await this.seen('contribution', one.id);
      if (one.left) {
        await this.service(Contributions).discard(ctx, seen, { reason: one.left, note: one.leftNote ?? '' });
        continue;
      }
      await this.service(Contributions).redact(ctx, seen, {
        text: one.redacted ?? one.text,
        translation: one.translation ?? null,
        translatedBy: one.translation ? 'Sprachmittlung am Tisch' : '',
      });
    }
  }

  private async followUp(theme: DemoTheme): Promise<void> {
    const id = this.themeIds.get(theme.key) ?? '';
    if (theme.forwarded) {
      const [on, to] = theme.forwarded;
      await this.service(Themes).forward(this.by('facilitator', on), await this.seen('theme', id), { to, on });
    }
    const { answer } = theme;
    if (answer) {
      const answerId = uuidV7();
      await this.service(Answers).toTheme(this.by('planner', answer.on), id, {
        ...{ id: answerId, outcome: answer.outcome, reason: answer.reason, unit: answer.unit, answeredOn: answer.on },
        ...{ dueOn: answer.due ?? null, passedTo: answer.passedTo ?? '', plannedFor: answer.plannedFor ?? '' },
        ...{ discussedOn: answer.discussed?.[0] ?? null, discussedBy: answer.discussed?.[1] ?? '' },
      });
      if (answer.doneOn) {
        const done = { doneOn: answer.doneOn };
        const day = answer.doneOn > answer.on ? answer.doneOn : answer.on;
        await this.service(Answers).revise(this.by('planner', day), { id: answerId, version: 1 }, done);
      }
    }
    if (theme.public) {
      const ctx = this.by('planner', answer?.on ?? this.event.heldOn);
      await this.service(Themes).publish(ctx, await this.seen('theme', id), { public: true });
    }
  }

  private async publish(): Promise<void> {
    for (const one of this.contributions) {
      const theme = this.event.themes.find(({ key }) => key === one.theme);
      const day = theme?.answer?.on ?? this.event.checkedOn ?? this.event.heldOn;
      if (one.public) {
        await this.service(Contributions).publish(
          this.by('planner', day),
          await this.seen('contribution', one.id),
          true,
        );
      }
      if (one.reported) {
        const body = { channel: one.reported, on: day };
        await this.service(Contributions).reportBack(
          this.by('facilitator', day),
          await this.seen('contribution', one.id),
          body,
        );
      }
    }
  }

  private async areaId(): Promise<string> {
    const [area] = await this.read((tx) =>
      tx.sql<{ id: string }>(
        `SELECT a.id FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
          WHERE a.workspace_id = $1 AND a.name = $2 AND a.level = 'small_area' AND e.valid_to IS NULL`,
        [tx.workspaceId, this.event.area],
      ),
    );
    if (!area) throw new Error(`The demonstration has no area ${this.event.area}.`);
    return area.id;
  }

  private async seen(table: string, id: string): Promise<{ id: string; version: number }> {
    const [row] = await this.read((tx) =>
      tx.sql<{ version: number }>(`SELECT version FROM ${table} WHERE workspace_id = $1 AND id = $2`, [
        tx.workspaceId,
        id,
      ]),
    );
    return { id, version: row?.version ?? 0 };
  }

  private read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.service(UnitOfWork).read(this.seed.planner, work);
  }

  private by(who: 'planner' | 'facilitator', day: Day): ActorContext {
    return { ...this.seed[who], now: () => new Date(`${day}T10:00:00Z`) };
  }

  private service<Service>(type: Type<Service>): Service {
    return this.seed.app.get(type, { strict: false });
  }
}
