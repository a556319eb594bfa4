/** One key figure as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { KpiDetailView } from '@quartierwerk/contracts/projects/kpi.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import type { PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class KpiStore {
  private readonly api = inject(Api);

  readonly key = signal<string | null>(null);
  readonly resource = readResource(projectsRoutes.kpi, () => {
    const key = this.key();
    return key === null ? undefined : { params: { key } };
  });
  private readonly known = keptValue(this.resource);
  private readonly fresh = linkedSignal<KpiDetailView | undefined, KpiDetailView | undefined>({
    source: this.known,
    computation: (kpi) => kpi,
  });
  readonly kpi = this.fresh.asReadonly();

  /** Definition and targets are two commands; the second is made on the answer of the first. */
  async revise(kpi: KpiDetailView, body: object, targets: readonly PeriodTarget[]): Promise<void> {
    const { id } = kpi;
    const revised = await this.api.send(projectsRoutes.reviseKpi, { params: { id }, version: kpi.version, body });
    this.fresh.set(revised);
    if (JSON.stringify(targets) === JSON.stringify(revised.targets)) return;
    const options = { params: { id }, version: revised.version, body: { targets } };
    this.fresh.set(await this.api.send(projectsRoutes.setTargets, options));
  }

  async retire({ id, version }: KpiDetailView): Promise<void> {
    this.fresh.set(await this.api.send(projectsRoutes.retireKpi, { params: { id }, version }));
  }
}
