/** What the last check found, page by page. The list begins anew whenever the run has another version. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ImportProblemsView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import type { Severity } from '@quartierwerk/domain/indicators/import/problems';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ImportStore } from './import-store.js';

const PAGE = 500;

@Service({ autoProvided: false })
export class ProblemsStore {
  private readonly api = inject(Api);
  private readonly imports = inject(ImportStore);

  /** Null: errors and hints together. */
  readonly severity = signal<Severity | null>(null);
  /** Nothing is asked while only the rows without a finding are shown. */
  readonly wanted = signal(true);

  readonly resource = readResource(indicatorsRoutes.importProblems, () => {
    const view = this.imports.view();
    const severity = this.severity();
    // The version belongs to the question: a new check is a new list.
    return view?.check && view.version > 0 && this.wanted()
      ? { params: { id: view.id }, query: { severity, limit: PAGE } }
      : undefined;
  });
  private readonly first = keptValue(this.resource);
  private readonly later = linkedSignal<ImportProblemsView | undefined, readonly ListedProblem[]>({
    source: this.first,
    computation: () => [],
  });

  readonly problems = computed(() => (this.wanted() ? [...(this.first()?.problems ?? []), ...this.later()] : []));
  /** Kept on the server and not read yet. */
  readonly unread = computed(() => Math.max(0, (this.first()?.listed ?? 0) - this.problems().length));
  /** Counted, but not kept to be shown. */
  readonly unlisted = computed(() => Math.max(0, (this.first()?.total ?? 0) - (this.first()?.listed ?? 0)));

  async readMore(): Promise<void> {
    const view = this.imports.view();
    if (!view) return;
    const page = await this.api.read(indicatorsRoutes.importProblems, {
      params: { id: view.id },
      query: { severity: this.severity(), limit: PAGE, offset: this.problems().length },
    });
    this.later.update((problems) => [...problems, ...page.problems]);
  }

  /** Every problem of the run that is kept, for a list to hand on. */
  async all(): Promise<ListedProblem[]> {
    const view = this.imports.view();
    const found: ListedProblem[] = [];
    for (let listed = 1; view && found.length < listed;) {
      const page = await this.api.read(indicatorsRoutes.importProblems, {
        params: { id: view.id },
        query: { limit: PAGE, offset: found.length },
      });
      listed = page.problems.length === 0 ? 0 : page.listed;
      found.push(...page.problems);
    }
    return found;
  }
}
