/** Action plans as a table; where each leads belongs to the page. */
import { booleanAttribute, Component, inject, input } from '@angular/core';
import { type Params, Router, RouterLink } from '@angular/router';
import type { PlanRowView } from '@quartierwerk/contracts/plans/plans.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { PLAN_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import { sumWords } from '../model/money.js';
import { planYears } from '../model/plan-words.js';

/** As the router takes it; without commands it stays on the page. */
export interface PlanLink {
  readonly commands: readonly string[];
  readonly queryParams?: Params;
}

@Component({
  selector: 'qw-plan-table',
  imports: [RouterLink, Status, Table, TableCell, TableRow],
  templateUrl: './plan-table.html',
})
export class PlanTable {
  readonly plans = input.required<readonly PlanRowView[]>();
  readonly caption = input.required<string>();
  readonly link = input.required<(plan: PlanRowView) => PlanLink>();
  /** How far the measures are, and what they cost. */
  readonly progress = input(false, { transform: booleanAttribute });

  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly stateWords = PLAN_STATE_WORDS;
  protected readonly years = planYears;

  protected open({ commands, queryParams }: PlanLink): void {
    void this.router.navigate([...commands], { queryParams });
  }

  protected cost({ cost }: PlanRowView): string {
    return cost === 0 ? this.formats.missing : sumWords(cost, this.formats);
  }

  /** How far the measures are, in one line: what people ask first. */
  protected measuresOf({ states, delayedCount, measureCount }: PlanRowView): string {
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
