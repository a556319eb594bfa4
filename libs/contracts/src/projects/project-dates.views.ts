/** Days of an own project, as its carrier finds them among all dates. */
import type { Month } from '@quartierwerk/domain/projects/month';
import type { MonthState } from '@quartierwerk/domain/projects/reported-month';
import type { ObligationState } from '@quartierwerk/domain/projects/vocabulary';
import type { ChainNodeView } from '../chain/chain.views.js';

/** What the day is about. */
export type ProjectMatter =
  | { readonly kind: 'obligation'; readonly title: string; readonly state: ObligationState }
  | { readonly kind: 'kpis'; readonly month: Month; readonly state: MonthState }
  | { readonly kind: 'project_end' };

export interface ProjectDateView {
  readonly node: ChainNodeView;
  readonly day: string;
  readonly matter: ProjectMatter;
}
