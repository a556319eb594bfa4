/** The views of a plan as links: each has its address, so that a colleague gets the same one. */
import { Component, computed, input } from '@angular/core';
import { type ViewTab, ViewTabs } from '@quartierwerk/ui/page/view-tabs';
import { ADDRESSES, QUERY } from '../../../shared/addresses.js';

/** As they stand in the address. */
export const PLAN_VIEWS = ['stufen', 'liste', 'zeit', 'kosten'] as const;
export type PlanViewName = (typeof PLAN_VIEWS)[number];

@Component({
  selector: 'qw-plan-tabs',
  imports: [ViewTabs],
  template: `<qw-view-tabs [label]="label" [tabs]="tabs()" [shown]="shown()" />`,
})
export class PlanTabs {
  readonly code = input.required<string>();
  readonly shown = input.required<PlanViewName | 'ziele'>();
  protected readonly label = $localize`:@@plans.views:Ansichten des Konzepts`;
  protected readonly tabs = computed<ViewTab[]>(() => {
    const plan = ADDRESSES.plan(this.code());
    const view = (key: PlanViewName, word: string) => ({ key, word, link: plan, query: { [QUERY.view]: key } });
    return [
      view('stufen', $localize`:@@plans.viewMatrix:Felder und Stufen`),
      view('liste', $localize`:@@plans.viewList:Liste`),
      view('zeit', $localize`:@@plans.viewTime:Zeitplan`),
      { key: 'ziele', word: $localize`:@@plans.goals:Ziele`, link: ADDRESSES.goals(this.code()), query: {} },
      view('kosten', $localize`:@@plans.viewMoney:Kosten und Finanzierung`),
    ];
  });
}
