/** The action plans of a workspace: how many measures each has, how far they are, what they cost, and what lacks a source. */
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { PlanRowView } from '@quartierwerk/contracts/plans/plans.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { planYears } from '../model/plan-words.js';
import { PLAN_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import { sumWords } from '../model/money.js';

@Component({
  selector: 'qw-plans-page',
  imports: [Empty, Icon, Loading, MatButton, PageHeader, ProblemView, RouterLink, Status, Table, TableCell, TableRow],
  templateUrl: './plans-page.html',
})
export class PlansPage {
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = PLAN_STATE_WORDS;
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

  protected open(plan: PlanRowView): void {
    void this.router.navigateByUrl(ADDRESSES.plan(plan.code));
  }

  protected readonly years = planYears;

  protected cost({ cost }: PlanRowView): string {
    return cost === 0 ? this.formats.missing : sumWords(cost, this.formats);
  }

  /** How far the measures are, in one line: what people ask first. */
  protected progress({ states, delayedCount, measureCount }: PlanRowView): string {
    const done = (states.completed ?? 0) + (states.consolidated ?? 0);
    const running = states.in_progress ?? 0;
    const words = [
      $localize`:@@plans.countAll:${measureCount}:count: Maßnahmen`,
      $localize`:@@plans.countDone:${done}:count: fertig`,
      $localize`:@@plans.countRunning:${running}:count: in Umsetzung`,
    ];
    if (delayedCount > 0) words.push($localize`:@@plans.countLate:davon ${delayedCount}:count: verzögert`);
    return words.join(', ');
  }
}
