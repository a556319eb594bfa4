/** One measure sheet: read by its code, and as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { Route } from '@quartierwerk/contracts/http/route';
import type { SetFinancing } from '@quartierwerk/contracts/plans/financing.dto';
import type { DecidedElsewhereBody, ReportMeasure, ReviseMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { MilestoneView } from '@quartierwerk/contracts/plans/plans.views';
import type { MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource, type SendOptions } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class MeasureStore {
  private readonly api = inject(Api);

  /** Code or id in the address. */
  readonly key = signal<string | null>(null);
  readonly resource = readResource(plansRoutes.measure, () => {
    const key = this.key();
    return key === null ? undefined : { params: { key } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal<MeasureView | undefined, MeasureView | undefined>({
    source: this.read,
    computation: (measure) => measure,
  });
  readonly measure = this.current.asReadonly();
  readonly error = this.resource.error;

  /** The sheet as it stands now, without showing it: forms that are open keep what was typed. */
  async peek(): Promise<MeasureView | null> {
    const id = this.measure()?.id;
    return id === undefined ? null : this.api.read(plansRoutes.measure, { params: { key: id } });
  }

  show(measure: MeasureView): void {
    this.current.set(measure);
  }

  revise(version: number, body: ReviseMeasure): Promise<void> {
    return this.change(plansRoutes.reviseMeasure, version, body);
  }

  step(step: MeasureTransition, reason: string, decidedElsewhere?: DecidedElsewhereBody): Promise<void> {
    return this.change(plansRoutes.transitMeasure, this.version, { step, reason, decidedElsewhere });
  }

  reschedule(endsOn: string, reason: string): Promise<void> {
    return this.change(plansRoutes.rescheduleMeasure, this.version, { endsOn, reason });
  }

  setFinancing(version: number, body: SetFinancing): Promise<void> {
    return this.change(plansRoutes.setFinancing, version, body);
  }

  publish(isPublic: boolean): Promise<void> {
    return this.change(plansRoutes.publishMeasure, this.version, { public: isPublic });
  }

  report(body: Omit<ReportMeasure, 'id'>): Promise<void> {
    return this.add(plansRoutes.reportMeasure, { id: uuidV7(), ...body });
  }

  link(nodeId: string, as: 'evidence' | 'watched'): Promise<void> {
    return this.add(plansRoutes.linkMeasure, { nodeId, as });
  }

  async endLink(linkId: string, reason: string): Promise<void> {
    const id = this.measure()?.id;
    if (id === undefined) return;
    await this.send(plansRoutes.unlinkMeasure, { params: { id, linkId }, version: this.version, body: { reason } });
  }

  addMilestone(body: { readonly title: string; readonly dueOn: string }): Promise<void> {
    return this.add(plansRoutes.createMilestone, { id: uuidV7(), ...body });
  }

  reachMilestone({ id, version }: MilestoneView, reachedOn: string | null): Promise<void> {
    return this.send(plansRoutes.reviseMilestone, { params: { id }, version, body: { reachedOn } });
  }

  moveMilestone({ id, version }: MilestoneView, body: { readonly dueOn: string; readonly reason: string }): Promise<void> {
    return this.send(plansRoutes.moveMilestone, { params: { id }, version, body });
  }

  removeMilestone({ id, version }: MilestoneView): Promise<void> {
    return this.send(plansRoutes.removeMilestone, { params: { id }, version });
  }

  private get version(): number {
    return this.measure()?.version ?? 0;
  }

  private async change(route: Route<MeasureView>, version: number, body: object): Promise<void> {
    const id = this.measure()?.id;
    if (id !== undefined) await this.send(route, { params: { id }, version, body });
  }

  private async add(route: Route<MeasureView>, body: object): Promise<void> {
    const id = this.measure()?.id;
    if (id !== undefined) await this.send(route, { params: { id }, body });
  }

  private async send(route: Route<MeasureView>, options: SendOptions): Promise<void> {
    this.current.set(await this.api.send(route, options));
  }
}
