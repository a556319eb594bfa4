/** One decision, as the last command left it. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class DecisionStore {
  private readonly api = inject(Api);

  readonly code = signal<string | null>(null);
  readonly resource = readResource(steeringRoutes.decision, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal(() => this.read());
  readonly decision = computed(() => (this.resource.error() ? undefined : this.current()));

  readonly report = (body: ReportDecision): Promise<void> =>
    this.change((id, version) => this.api.send(steeringRoutes.reportDecision, { params: { id }, version, body }));

  /** Takes back that it is done; without a reason only just after it was reported. */
  readonly reopen = (reason?: string): Promise<void> => this.reopenOf(this.current(), reason);

  /** Of the decision that was reported, also when another one is open by now. */
  readonly reopenOf = (decision: DecisionView | undefined, reason?: string): Promise<void> =>
    this.change(
      (id, version) => this.api.send(steeringRoutes.reopenDecision, { params: { id }, version, body: { reason } }),
      decision,
    );

  readonly close = (): Promise<void> =>
    this.change((id, version) => this.api.send(steeringRoutes.closeDecision, { params: { id }, version }));

  /** Somebody else was faster: what they wrote is shown, and one's own may be sent after it. */
  private async change(
    command: (id: string, version: number) => Promise<DecisionView>,
    decision = this.current(),
  ): Promise<void> {
    if (!decision) return;
    try {
      this.show(await command(decision.id, decision.version));
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE') && error.current) this.show(error.current as DecisionView);
      throw error;
    }
  }
  /** What came of a decision that is no longer open changes nothing here. */
  private show(view: DecisionView): void {
    if (this.current()?.id === view.id) this.current.set(view);
  }
}
