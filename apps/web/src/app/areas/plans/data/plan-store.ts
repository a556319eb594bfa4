/** One action plan: read by its code, and as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { Route } from '@quartierwerk/contracts/http/route';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { PlanFieldView, PlanGoalView, PlanStageView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { PlanTransition } from '@quartierwerk/domain/plans/plan-workflow';
import type { GoalLevel } from '@quartierwerk/domain/plans/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource, type SendOptions } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class PlanStore {
  private readonly api = inject(Api);

  /** Code or id in the address. */
  readonly key = signal<string | null>(null);
  readonly resource = readResource(plansRoutes.plan, () => {
    const key = this.key();
    return key === null ? undefined : { params: { key } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal<PlanView | undefined, PlanView | undefined>({
    source: this.read,
    computation: (plan) => plan,
  });
  readonly plan = this.current.asReadonly();
  readonly error = this.resource.error;

  async revise(body: object): Promise<void> {
    const plan = this.plan();
    if (plan) await this.send(plansRoutes.revisePlan, { params: { id: plan.id }, version: plan.version, body });
  }

  async step(step: PlanTransition): Promise<void> {
    const plan = this.plan();
    if (plan) await this.send(plansRoutes.movePlan, { params: { id: plan.id }, version: plan.version, body: { step } });
  }

  addField(body: { readonly number: number; readonly title: string }): Promise<void> {
    return this.add(plansRoutes.createField, body);
  }

  reviseField({ id, version }: PlanFieldView, title: string): Promise<void> {
    return this.send(plansRoutes.reviseField, { params: { id }, version, body: { title } });
  }

  addStage(body: { readonly number: number; readonly title: string; fromYear: number; toYear: number }): Promise<void> {
    return this.add(plansRoutes.createStage, body);
  }

  reviseStage({ id, version }: PlanStageView, body: object): Promise<void> {
    return this.send(plansRoutes.reviseStage, { params: { id }, version, body });
  }

  addGoal(body: { readonly level: GoalLevel; readonly parentId: string | null; readonly text: string }): Promise<void> {
    return this.add(plansRoutes.createGoal, body);
  }

  reviseGoal({ id, version }: PlanGoalView, body: object): Promise<void> {
    return this.send(plansRoutes.reviseGoal, { params: { id }, version, body });
  }

  removeGoal({ id, version }: PlanGoalView): Promise<void> {
    return this.send(plansRoutes.removeGoal, { params: { id }, version });
  }

  link(nodeId: string): Promise<void> {
    return this.add(plansRoutes.linkPlan, { nodeId }, false);
  }

  private async add(route: Route<PlanView>, body: object, withId = true): Promise<void> {
    const id = this.plan()?.id;
    if (id === undefined) return;
    await this.send(route, { params: { id }, body: withId ? { id: uuidV7(), ...body } : body });
  }

  private async send(route: Route<PlanView>, options: SendOptions): Promise<void> {
    this.current.set(await this.api.send(route, options));
  }
}
