import type { INestApplicationContext } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Attendance } from '@quartierwerk/domain/steering/vocabulary';
import { Recommendations } from '../../../features/conferences/index.js';
import type { FoundedWorkspace } from '../../../features/identity/index.js';
import {
  Agenda,
  AttendanceList,
  Bodies,
  DecisionRecorder,
  DecisionTracking,
  Meetings,
  Seats,
} from '../../../features/steering/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoBody, DemoDecision, DemoItem, DemoMeeting, DemoReport } from '../steering/demo-steering.js';

export interface SteeringSeed {
  readonly app: INestApplicationContext;
  readonly ctx: ActorContext;
  readonly founded: FoundedWorkspace;
}

interface Recommendation {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly wording: string;
}

/** Roles and organisations in which personas report, beside the planner. */
const REPORTERS: Readonly<Record<string, readonly [role: Role, organisation: string]>> = {
  'jugendhilfeplanung-burscheid': ['department_planner', 'rbk-burscheid-jugendamt'],
};

/** Bodies, and then everything dated in the order in which it happened: what is reported is filed by the meeting after it. */
export async function seedSteering(seed: SteeringSeed, bodies: readonly DemoBody[]): Promise<void> {
  for (const body of bodies) await new BodyStory(seed, body).tell();
}

class BodyStory {
  private readonly bodyId = uuidV7();
  private readonly seatIds = new Map<string, string>();
  /** What is still to be reported, by day. */
  private pending: { readonly decisionId: string; readonly report: DemoReport }[] = [];
  private minute = 0;

  constructor(
    private readonly seed: SteeringSeed,
    private readonly body: DemoBody,
  ) {}

  async tell(): Promise<void> {
    await this.found();
    for (const meeting of this.body.meetings) {
      await this.report(meeting.heldOn);
      await this.hold(meeting);
    }
    await this.report('9999-12-31');
  }

  private get<Service>(type: new (...args: never[]) => Service): Service {
    return this.seed.app.get(type, { strict: false });
  }

  /** The planner on a day, each act a minute after the one before. */
  private on(day: string, hour = 9): ActorContext {
    this.minute += 1;
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + this.minute * 60_000);
    return { ...this.seed.ctx, now: () => at };
  }

  private organisation(key: string): string {
    const id = this.seed.founded.organisationIds[key];
    if (!id) throw new Error(`The demonstration has no organisation ${key}.`);
    return id;
  }

  private async found(): Promise<void> {
    const { name, kind, votingMemberCount, since, seats } = this.body;
    await this.get(Bodies).create(this.on(since), { id: this.bodyId, name, kind, votingMemberCount });
    for (const { organisation, holder, ...seat } of seats) {
      const id = uuidV7();
      this.seatIds.set(seat.name, id);
      const holderId = holder === undefined ? undefined : this.seed.founded.personaIds[holder];
      const body = { id, ...seat, organisationId: this.organisation(organisation), validFrom: since };
      await this.get(Seats).create(this.on(since), this.bodyId, { ...body, ...(holderId ? { holderId } : {}) });
    }
  }

  private async hold(meeting: DemoMeeting): Promise<void> {
    this.minute = 0;
    const { heldOn, startsAt, place } = meeting;
    const prepared = meeting.cancelled?.arrangedOn ?? (meeting.toCome === undefined ? heldOn : '2026-11-16');
    await this.resubmit(meeting);
    const id = uuidV7();
    await this.get(Meetings).create(this.on(prepared), { id, bodyId: this.bodyId, heldOn, startsAt, place });
    const items = await this.withSubmitted(meeting);
    let view = await this.agenda(id, prepared, items);
    if (meeting.cancelled) await this.callOff(view, meeting.cancelled);
    if (meeting.cancelled) return;
    if (meeting.toCome === 'invited')
      view = await this.get(Meetings).transit(this.on(prepared), view, { transition: 'invite' });
    if (meeting.toCome !== undefined) return;
    view = await this.get(Meetings).transit(this.on(heldOn, 13), view, { transition: 'begin' });
    await this.attend(view, meeting);
    await this.decide(view, items);
    await this.get(Meetings).transit(this.on(heldOn, 16), view, { transition: 'end' });
  }

  private async callOff(view: MeetingView, { on, reason }: NonNullable<DemoMeeting['cancelled']>): Promise<void> {
    await this.get(Meetings).transit(this.on(on), view, { transition: 'cancel', reason });
  }

  /** What was postponed comes back: its authors submit it once more. */
  private async resubmit({ resubmitted = [] }: DemoMeeting): Promise<void> {
    const rows = await this.read<{ id: string; code: string; version: number }>(
      `SELECT r.id, n.code, r.version FROM recommendation r JOIN chain_node n ON n.workspace_id = r.workspace_id AND n.id = r.id
        WHERE r.workspace_id = $1 AND r.state = 'deferred'`,
    );
    for (const [code, on] of resubmitted) {
      const seen = rows.find((row) => row.code === code);
      if (!seen) throw new Error(`The demonstration has postponed no recommendation ${code}.`);
      await this.get(Recommendations).advance(this.on(on), seen, { transition: 'submit' });
    }
  }

  private async agenda(meetingId: string, day: string, items: readonly DemoItem[]): Promise<MeetingView> {
    let view: MeetingView | null = null;
    for (const item of items) {
      const recommendation = item.recommendation === undefined ? null : await this.submitted(item.recommendation);
      const proposedText = recommendation?.wording ?? item.proposal;
      const area = recommendation ? undefined : this.areaOf(item);
      view = await this.get(Agenda).add(this.on(day), meetingId, {
        ...{ id: uuidV7(), title: item.title, public: item.nonPublic !== true },
        ...(recommendation ? { recommendationId: recommendation.id } : {}),
        ...(area === undefined ? {} : { areaId: await this.areaId(area) }),
        ...(proposedText === undefined ? {} : { proposedText }),
      });
    }
    if (!view) throw new Error('A meeting of the demonstration has no agenda.');
    return view;
  }

  /** What nothing is decided on is about no area. */
  private areaOf({ area, decision, proposal }: DemoItem): string | undefined {
    return area ?? ((decision ?? proposal) ? this.body.area : undefined);
  }

  /** The agenda with every submitted recommendation in its place. */
  private async withSubmitted({ items, submittedAfter }: DemoMeeting): Promise<readonly DemoItem[]> {
    if (submittedAfter === undefined) return items;
    const waiting = (await this.recommendations()).map(({ code, title }) => ({ title, recommendation: code }));
    return [...items.slice(0, submittedAfter), ...waiting, ...items.slice(submittedAfter)];
  }

  private async attend(view: MeetingView, meeting: DemoMeeting): Promise<void> {
    const [first] = view.items;
    if (!first) return;
    const { heldOn } = meeting;
    for (const [name, seatId] of this.seatIds) {
      const attendance = attendanceOf(meeting, name);
      await this.get(AttendanceList).note(this.on(heldOn, 13), view.id, { itemId: first.id, seatId, attendance });
    }
  }

  private async decide(view: MeetingView, items: readonly DemoItem[]): Promise<void> {
    for (const [at, item] of items.entries()) {
      const seen = view.items.find(({ title }) => title === item.title) ?? view.items[at];
      if (!seen) continue;
      if (item.note) await this.get(Agenda).revise(this.on(view.heldOn, 14), seen, { note: item.note });
      if (item.conflict) {
        const [seat, reason] = item.conflict;
        const body = { id: uuidV7(), seatId: this.seatIds.get(seat) ?? '', reason, leftRoom: true };
        await this.get(AttendanceList).declare(this.on(view.heldOn, 14), seen.id, body);
      }
      if (item.decision) await this.record(view, seen.id, item.decision);
      else
        await this.get(Agenda).note(this.on(view.heldOn, 14), {
          id: seen.id,
          version: seen.version + (item.note ? 1 : 0),
        });
    }
  }

  private async record(view: MeetingView, itemId: string, decision: DemoDecision): Promise<void> {
    const { votes, lead, supersedes, reports, ...words } = decision;
    const id = uuidV7();
    const supersedesId = supersedes === undefined ? undefined : await this.decisionId(supersedes);
    await this.get(DecisionRecorder).record(this.on(view.heldOn, 14), itemId, {
      id,
      ...words,
      ...(votes ? { votes: { yes: votes[0], no: votes[1], abstention: votes[2] } } : {}),
      ...(lead === undefined ? {} : { leadOrganisationId: this.organisation(lead) }),
      ...(supersedesId === undefined ? {} : { supersedesId }),
    });
    this.pending.push(...(reports ?? []).map((report) => ({ decisionId: id, report })));
  }

  /** Reports everything that was reported before a day. */
  private async report(before: string): Promise<void> {
    const due = this.pending
      .filter(({ report }) => report.on < before)
      .sort((a, b) => a.report.on.localeCompare(b.report.on));
    this.pending = this.pending.filter(({ report }) => report.on >= before);
    for (const { decisionId, report } of due) {
      const { on, by, ...body } = report;
      const version = await this.versionOf(decisionId);
      const seen = { id: decisionId, version };
      await this.get(DecisionTracking).report(this.reporter(on, by), seen, { done: false, ...body });
    }
  }

  private reporter(day: string, by: string | undefined): ActorContext {
    const ctx = this.on(day);
    const [role, organisation] = REPORTERS[by ?? ''] ?? [];
    const userId = this.seed.founded.personaIds[by ?? ''];
    if (!role || !organisation || !userId) return ctx;
    return {
      ...ctx,
      actor: { ...ctx.actor, userId, roles: [role], organisationIds: [this.organisation(organisation)] },
    };
  }

  private async submitted(code: string): Promise<Recommendation | null> {
    return (await this.recommendations()).find((one) => one.code === code) ?? null;
  }

  private recommendations(): Promise<Recommendation[]> {
    return this.read<Recommendation>(
      `SELECT r.id, n.code, n.title, r.wording FROM recommendation r
         JOIN chain_node n ON n.workspace_id = r.workspace_id AND n.id = r.id
        WHERE r.workspace_id = $1 AND n.state = 'submitted' ORDER BY n.code`,
    );
  }

  private async decisionId(code: string): Promise<string> {
    const rows = await this.read<{ id: string; code: string }>(
      `SELECT id, code FROM chain_node WHERE workspace_id = $1 AND kind = 'decision'`,
    );
    const found = rows.find((row) => row.code === code);
    if (!found) throw new Error(`The demonstration has no decision ${code}.`);
    return found.id;
  }

  private async areaId(name: string): Promise<string> {
    const rows = await this.read<{ id: string; name: string }>(
      `SELECT a.id, a.name FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
        WHERE a.workspace_id = $1 AND e.valid_to IS NULL ORDER BY a.level`,
    );
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`The demonstration has no area ${name}.`);
    return found.id;
  }

  private async versionOf(id: string): Promise<number> {
    const rows = await this.read<{ id: string; version: number }>(
      'SELECT id, version FROM decision WHERE workspace_id = $1',
    );
    return rows.find((row) => row.id === id)?.version ?? 0;
  }

  private read<Row>(statement: string): Promise<Row[]> {
    return this.get(UnitOfWork).read(this.seed.ctx, (tx) => tx.sql<Row>(statement, [tx.workspaceId]));
  }
}

function attendanceOf({ excused, deputies = [], absent = [] }: DemoMeeting, seat: string): Attendance {
  if (excused.includes(seat)) return 'excused';
  if (absent.includes(seat)) return 'absent';
  return deputies.includes(seat) ? 'deputy' : 'present';
}
