/** The list of decisions, and the one that is unfolded in it. */
import { computed, inject, Service, signal } from '@angular/core';
import type { DecisionRowView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { questionOf, readDecisionAddress, type DecisionQuestion } from '../model/decision-address.js';

@Service({ autoProvided: false })
export class DecisionsStore {
  private readonly api = inject(Api);

  private readonly question = signal<DecisionQuestion>(questionOf(readDecisionAddress(new URLSearchParams())));
  /** Further pages that were asked for. */
  private readonly more = signal<readonly DecisionRowView[]>([]);

  readonly resource = readResource(steeringRoutes.decisions, () => ({ query: { ...this.question() } }));
  readonly list = keptValue(this.resource);
  readonly rows = computed(() => [...(this.list()?.decisions ?? []), ...this.more()]);
  readonly left = computed(() => (this.list()?.total ?? 0) - this.rows().length);

  /** Another part, filter or order: what was loaded on belongs to the former. */
  show(question: DecisionQuestion): void {
    this.more.set([]);
    this.question.set(question);
  }

  async loadMore(): Promise<void> {
    const [question, before] = [this.question(), this.more()];
    const query = { ...question, offset: this.rows().length };
    const { decisions } = await this.api.read(steeringRoutes.decisions, { query });
    // Another order or a new reading of the list: these rows belong to the former.
    if (question === this.question() && before === this.more()) this.more.set([...before, ...decisions]);
  }

  async report(id: string, version: number, body: ReportDecision): Promise<DecisionView> {
    return this.api.send(steeringRoutes.reportDecision, { params: { id }, version, body });
  }

  /** Takes back that it is done; without a reason only just after it was reported. */
  async reopen(id: string, version: number, reason?: string): Promise<DecisionView> {
    return this.api.send(steeringRoutes.reopenDecision, { params: { id }, version, body: { reason } });
  }

  reread(): void {
    this.more.set([]);
    this.resource.reload();
  }
}
