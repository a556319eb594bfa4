/** The action plans of a workspace: how many measures each has, how far they are, what they cost, and what lacks a source. */
import { Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { PlanRowView } from '@quartierwerk/contracts/plans/plans.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { type PlanLink, PlanTable } from '../ui/plan-table.js';

@Component({
  selector: 'qw-plans-page',
  imports: [Empty, Icon, Loading, MatButton, PageHeader, PlanTable, ProblemView, RouterLink],
  templateUrl: './plans-page.html',
})
export class PlansPage {
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@plans.plans:Handlungskonzepte`;
  protected readonly crumbs = [
    { label: $localize`:@@plans.measures:Maßnahmen`, link: ADDRESSES.measures },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@plans.none:Noch kein Handlungskonzept`;

  protected readonly resource = readResource(plansRoutes.plans);
  protected readonly plans = computed(() => (this.resource.hasValue() ? this.resource.value().plans : []));
  protected readonly mayCreate = computed(
    () => this.resource.hasValue() && this.resource.value().actions.includes('create'),
  );

  protected readonly toPlan = ({ code }: PlanRowView): PlanLink => ({ commands: [ADDRESSES.plan(code)] });
}
