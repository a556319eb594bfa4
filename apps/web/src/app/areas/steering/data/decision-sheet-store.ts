/** The list of decisions for paper: every row of the part and filter, not only the first page. */
import { inject, resource, Service, signal } from '@angular/core';
import type { DecisionListView, DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { Api } from '../../../shared/http/api.js';
import type { DecisionQuestion } from '../model/decision-address.js';

@Service({ autoProvided: false })
export class DecisionSheetStore {
  private readonly api = inject(Api);

  readonly question = signal<DecisionQuestion | undefined>(undefined);
  readonly resource = resource({
    params: () => this.question(),
    loader: ({ params, abortSignal }) => this.whole(params, abortSignal),
  });

  private async whole(question: DecisionQuestion, signal: AbortSignal): Promise<DecisionListView> {
    const page = (offset: number) =>
      this.api.read(steeringRoutes.decisions, { query: { ...question, offset }, signal });
    const first = await page(0);
    const rows = new Map<string, DecisionRowView>(first.decisions.map((row) => [row.id, row]));
    for (let read = first.decisions.length; read < first.total; ) {
      const { decisions } = await page(read);
      if (decisions.length === 0) break;
      // What moved to another page between two answers is not listed twice.
      for (const row of decisions) rows.set(row.id, row);
      read += decisions.length;
    }
    return { ...first, decisions: [...rows.values()] };
  }
}
