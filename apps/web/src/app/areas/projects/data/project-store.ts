/** One project as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { GrantMoneyView, GrantView, ObligationView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import type { ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import type { ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

type Body = Readonly<Record<string, unknown>>;

@Service({ autoProvided: false })
export class ProjectStore {
  private readonly api = inject(Api);

  readonly key = signal<string | null>(null);
  readonly resource = readResource(projectsRoutes.get, () => {
    const key = this.key();
    return key === null ? undefined : { params: { key } };
  });
  private readonly known = keptValue(this.resource);
  private readonly fresh = linkedSignal<ProjectView | undefined, ProjectView | undefined>({
    source: this.known,
    computation: (project) => project,
  });
  readonly project = this.fresh.asReadonly();

  async revise({ id, version }: ProjectView, body: Body): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.revise, { params: { id }, version, body }));
  }

  async transition(step: ProjectTransition, reason?: string): Promise<void> {
    const project = this.project();
    if (!project) return;
    const { id, version } = project;
    this.fresh.set(await this.api.send(projectsRoutes.transition, { params: { id }, version, body: { step, reason } }));
  }

  async link(nodeId: string): Promise<void> {
    const id = this.project()?.id;
    if (id !== undefined) this.fresh.set(await this.api.send(projectsRoutes.link, { params: { id }, body: { nodeId } }));
  }

  async endLink(nodeId: string, reason: string): Promise<void> {
    const id = this.project()?.id;
    if (id === undefined) return;
    this.fresh.set(await this.api.send(projectsRoutes.endLink, { params: { id }, body: { nodeId, reason } }));
  }

  async addGrant(body: Body): Promise<void> {
    await this.add(projectsRoutes.createGrant, body);
  }

  async reviseGrant({ id, version }: GrantView, body: Body): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.reviseGrant, { params: { id }, version, body }));
  }

  async transitionGrant({ id, version }: GrantView, step: GrantTransition, reason?: string): Promise<void> {
    const body = { step, reason };
    this.fresh.set(await this.api.send(projectsRoutes.transitionGrant, { params: { id }, version, body }));
  }

  async setPlan(grantId: string, { version }: GrantMoneyView, body: Body): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.setGrantPlan, { params: { id: grantId }, version, body }));
  }

  async setQuarter(grantId: string, { version }: GrantMoneyView, body: Body): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.setGrantQuarter, { params: { id: grantId }, version, body }));
  }

  async addObligation(body: Body): Promise<void> {
    await this.add(projectsRoutes.createObligation, body);
  }

  async reviseObligation({ id, version }: ObligationView, body: Body): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.reviseObligation, { params: { id }, version, body }));
  }

  /** @param more what is asked back, or the day on which it was handed in */
  async transitionObligation(
    { id, version }: ObligationView,
    step: ObligationTransition,
    more: { readonly note?: string; readonly on?: string } = {},
  ): Promise<void> {
    const body = { step, ...more };
    this.fresh.set(await this.api.send(projectsRoutes.transitionObligation, { params: { id }, version, body }));
  }

  /** A key figure is a page of its own; the project is read again with it. */
  async addKpi(body: Body): Promise<void> {
    const project = this.project();
    if (!project) return;
    await this.api.send(projectsRoutes.createKpi, { params: { id: project.id }, body: { id: uuidV7(), ...body } });
    this.fresh.set(await this.api.read(projectsRoutes.get, { params: { key: project.id } }));
  }

  private async add(
    route: typeof projectsRoutes.createGrant | typeof projectsRoutes.createObligation,
    body: Body,
  ): Promise<void> {
    const id = this.project()?.id;
    if (id === undefined) return;
    this.fresh.set(await this.api.send(route, { params: { id }, body: { id: uuidV7(), ...body } }));
  }
}
