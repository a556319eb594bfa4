import type { INestApplicationContext, Type } from '@nestjs/common';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Day } from '@quartierwerk/domain/time/day';
import { Spine } from '../../../features/chain/index.js';
import { Conferences, Evidence, Findings, Recommendations } from '../../../features/conferences/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoConference, DemoRecommendation, DemoSource } from '../conferences/conferences-data.js';
import type { DemoRecommendationStep } from '../conferences/recommendation-steps.js';

export interface ConferencesSeed {
  readonly app: INestApplicationContext;
  readonly planner: ActorContext;
  /** The planner of a town's department, with drafts of its own. */
  readonly department: ActorContext;
  readonly editionIds: ReadonlyMap<string, string>;
  /** Ids of organisations by their key in the demonstration. */
  readonly organisationIds: Readonly<Record<string, string>>;
}

/** Area edition in force. */
const CURRENT = 'rbk-2024';

/** Writes planning conferences as they came about, each step on its day; they stand in the order of their days. */
export async function seedConferences(seed: ConferencesSeed, conferences: readonly DemoConference[]): Promise<void> {
  for (const conference of conferences) await new ConferenceWriter(seed, conference).write();
}

/** What became of recommendations that were decided: steps of the planner, each on its day. */
export async function seedRecommendationSteps(
  { app, planner }: Pick<ConferencesSeed, 'app' | 'planner'>,
  steps: readonly DemoRecommendationStep[],
): Promise<void> {
  const codes = [...new Set(steps.map(({ code }) => code))];
  const rows = await app.get(UnitOfWork, { strict: false }).read(planner, (tx) =>
    tx.sql<{ id: string; code: string; version: number }>(
      `SELECT r.id, n.code, r.version FROM recommendation r JOIN chain_node n ON n.workspace_id = r.workspace_id AND n.id = r.id
        WHERE r.workspace_id = $1 AND n.code = ANY ($2::text[])`,
      [tx.workspaceId, codes],
    ),
  );
  const seen = new Map(rows.map(({ code, id, version }) => [code, { id, version }]));
  for (const { code, on, transition, reason } of steps) {
    const recommendation = seen.get(code);
    if (!recommendation) throw new Error(`The demonstration has no recommendation ${code}.`);
    const body = { transition, ...(reason ? { reason } : {}) };
    const view = await app.get(Recommendations, { strict: false }).advance(at(planner, on), recommendation, body);
    seen.set(code, { id: view.id, version: view.version });
  }
}

class ConferenceWriter {
  private readonly id = uuidV7();
  private readonly fieldIds: string[] = [];
  private readonly findingIds: string[] = [];

  constructor(
    private readonly seed: ConferencesSeed,
    private readonly conference: DemoConference,
  ) {}

  async write(): Promise<void> {
    await this.prepare();
    await this.callOff();
    if (!this.conference.closed) return;
    await this.hold();
    for (const recommendation of this.conference.recommendations) await this.recommend(recommendation);
  }

  private async prepare(): Promise<void> {
    const { heldOn, place, purpose, participants, preparedOn } = this.conference;
    const ctx = this.on(preparedOn);
    const areaIds = await Promise.all(this.conference.areas.map((name) => this.areaId(name)));
    await this.service(Conferences).create(ctx, {
      ...{ id: this.id, heldOn, place, purpose, areaIds },
      participants: participants.map(([organisation, role, seats]) => ({
        organisationId: this.organisationId(organisation),
        role,
        seats,
      })),
    });
    for (const title of this.conference.fields) {
      const id = uuidV7();
      this.fieldIds.push(id);
      await this.service(Findings).createField(ctx, this.id, { id, title });
    }
  }

  private async callOff(): Promise<void> {
    const { cancelled } = this.conference;
    if (!cancelled) return;
    const body = { transition: 'cancel' as const, reason: cancelled.reason };
    await this.service(Conferences).transit(this.on(cancelled.on), { id: this.id, version: 1 }, body);
  }

  private async hold(): Promise<void> {
    const { heldOn } = this.conference;
    await this.service(Conferences).transit(
      this.on(heldOn, '07:02'),
      { id: this.id, version: 1 },
      { transition: 'open' },
    );
    for (const { text, field, sources } of this.conference.findings) {
      const id = uuidV7();
      this.findingIds.push(id);
      const cited = sources.filter((source) => !('printed' in source) && !('edition' in source));
      const sourceIds = await Promise.all(cited.map((source) => this.nodeId(source)));
      const fieldId = this.fieldId(field);
      await this.service(Findings).create(this.on(heldOn, '09:30'), this.id, { id, text, sourceIds, fieldId });
      for (const source of sources) await this.citePrinted(source, id);
    }
    await this.service(Conferences).transit(
      this.on(heldOn, '11:30'),
      { id: this.id, version: 2 },
      { transition: 'close' },
    );
  }

  private async recommend(plan: DemoRecommendation): Promise<void> {
    const by = plan.by === 'department' ? this.seed.department : this.seed.planner;
    const { title, wording, targetGroups, lifePhase, costs, existing } = plan;
    let view = await this.service(Recommendations).create(at(by, plan.writtenOn), {
      ...{ id: uuidV7(), title, wording, lifePhase, costs, existing, conferenceId: this.id },
      targetGroups: [...targetGroups],
      fieldId: this.fieldId(plan.field),
      addresseeIds: plan.addressees.map((key) => this.organisationId(key)),
    });
    for (const source of plan.evidence) view = (await this.cite(at(by, plan.writtenOn), view, source)) ?? view;
    if (plan.agreedOn) view = await this.step(at(by, plan.agreedOn, '11:00'), view, { transition: 'agree' });
    view = await this.ask(by, view, plan);
    if (plan.submittedOn) {
      const submit = { transition: 'submit' as const };
      view = await this.service(Recommendations).advance(at(by, plan.submittedOn), view, submit);
    }
    if (plan.withdrawn) {
      const { on, reason } = plan.withdrawn;
      await this.step(at(by, on), view, { transition: 'withdraw', reason });
    }
  }

  private step(
    ctx: ActorContext,
    view: RecommendationView,
    body: { readonly transition: 'agree' | 'withdraw'; readonly reason?: string },
  ): Promise<RecommendationView> {
    return this.service(Recommendations).step(ctx, view, body);
  }

  private async ask(by: ActorContext, seen: RecommendationView, plan: DemoRecommendation): Promise<RecommendationView> {
    let view = seen;
    for (const { organisation, askedOn, state, remark = '', answeredOn } of plan.consents ?? []) {
      const organisationId = this.organisationId(organisation);
      const open = { organisationId, state: 'open' as const, remark: '' };
      view = await this.service(Evidence).answer(at(by, askedOn), view, open);
      if (!state || !answeredOn) continue;
      const answer = { organisationId, state, remark, answeredOn };
      view = await this.service(Evidence).answer(at(by, answeredOn), view, answer);
    }
    return view;
  }

  /** Cites as people do; figures of a report that is older than every run are linked with the words it printed. */
  private async cite(
    ctx: ActorContext,
    view: RecommendationView,
    source: DemoSource,
  ): Promise<RecommendationView | null> {
    if ('printed' in source) {
      await this.citePrinted(source, view.id);
      return null;
    }
    const nodeId = await this.nodeId(source);
    const earlier = 'edition' in source && source.edition ? { runNumber: source.run } : {};
    const areaId =
      'edition' in source && source.edition
        ? await this.areaId(this.conference.areas[0] ?? '', source.edition)
        : undefined;
    return this.service(Evidence).add(ctx, view.id, { nodeId, areaId, ...earlier });
  }

  private async citePrinted(source: DemoSource, toId: string): Promise<void> {
    if (!('printed' in source)) return;
    const fromId = await this.nodeId(source);
    const pinned = {
      ...{ type: 'words', text: source.printed, statement: null, said: source.report, confidence: null },
      on: this.conference.heldOn,
    };
    await this.service(UnitOfWork).run(this.on(this.conference.heldOn), async (tx) => {
      await this.service(Spine).addLinks(tx, [{ fromId, relation: 'evidences', toId, pinned }]);
      tx.record({ action: 'demo.cite_report', objectKind: 'indicator', objectId: fromId });
    });
  }

  private nodeId(source: DemoSource): Promise<string> {
    if ('finding' in source) return Promise.resolve(this.findingIds[source.finding - 1] ?? '');
    if ('indicator' in source) return this.find('indicator', 'code = $3', source.indicator);
    if ('note' in source) return this.find('expert_note', 'starts_with(title, $3)', source.note);
    if ('statement' in source) return this.find('profile_statement', 'starts_with(title, $3)', source.statement);
    if ('offer' in source) return this.find('existing_offer', 'title = $3', source.offer);
    return this.find('index_run', 'code = $3', String(source.run));
  }

  private async find(kind: NodeKind, condition: string, word: string): Promise<string> {
    const [node] = await this.read<{ id: string }>(
      `SELECT id FROM chain_node WHERE workspace_id = $1 AND kind = $2 AND ${condition}`,
      [this.seed.planner.workspaceId, kind, word],
    );
    if (!node) throw new Error(`The demonstration has no ${kind} "${word}".`);
    return node.id;
  }

  private async areaId(name: string, edition = CURRENT): Promise<string> {
    const [area] = await this.read<{ id: string }>(
      `SELECT id FROM area WHERE workspace_id = $1 AND edition_id = $2 AND level = 'small_area' AND name = $3`,
      [this.seed.planner.workspaceId, this.seed.editionIds.get(edition), name],
    );
    if (!area) throw new Error(`The demonstration has no area "${name}".`);
    return area.id;
  }

  private organisationId(key: string): string {
    const id = this.seed.organisationIds[key];
    if (!id) throw new Error(`The demonstration has no organisation "${key}".`);
    return id;
  }

  private fieldId(number: number | undefined): string | undefined {
    return number === undefined ? undefined : this.fieldIds[number - 1];
  }

  private read<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return this.service(UnitOfWork).read(this.seed.planner, (tx: Tx) => tx.sql<Row>(text, params));
  }

  private on(day: Day, time?: string): ActorContext {
    return at(this.seed.planner, day, time);
  }

  private service<Service>(type: Type<Service>): Service {
    return this.seed.app.get(type, { strict: false });
  }
}

/** The same person on an earlier day. */
function at(ctx: ActorContext, day: Day, time = '09:00'): ActorContext {
  return { ...ctx, now: () => new Date(`${day}T${time}:00Z`) };
}
