/** The views of a plan as links: each has its address, so that a colleague gets the same one. */
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ADDRESSES } from '../../../shared/addresses.js';

/** As they stand in the address. */
export const PLAN_VIEWS = ['stufen', 'liste', 'zeit', 'kosten'] as const;
export type PlanViewName = (typeof PLAN_VIEWS)[number];

@Component({
  selector: 'qw-plan-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label">
      <ul>
        @for (tab of tabs(); track tab.key) {
          <li>
            <a
              [routerLink]="tab.link"
              [queryParams]="tab.query"
              [class.on]="tab.key === shown()"
              [attr.aria-current]="tab.key === shown() ? 'page' : null"
              >{{ tab.word }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
      padding: 0 var(--qw-page-margin);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
    }
    a {
      display: block;
      padding: 8px 0 6px;
      border-bottom: 3px solid transparent;
      font-weight: 500;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    a:hover {
      color: var(--mat-sys-on-surface);
      border-color: var(--mat-sys-outline-variant);
    }
    a.on {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
    }
    @media (width < 600px) {
      ul {
        gap: 0 16px;
      }
    }
  `,
})
export class PlanTabs {
  readonly code = input.required<string>();
  readonly shown = input.required<PlanViewName | 'ziele'>();
  protected readonly label = $localize`:@@plans.views:Ansichten des Konzepts`;
  protected readonly tabs = computed(() => {
    const plan = ADDRESSES.plan(this.code());
    const view = (key: PlanViewName, word: string) => ({ key, word, link: plan, query: { ansicht: key } });
    return [
      view('stufen', $localize`:@@plans.viewMatrix:Felder und Stufen`),
      view('liste', $localize`:@@plans.viewList:Liste`),
      view('zeit', $localize`:@@plans.viewTime:Zeitplan`),
      { key: 'ziele', word: $localize`:@@plans.goals:Ziele`, link: ADDRESSES.goals(this.code()), query: {} },
      view('kosten', $localize`:@@plans.viewMoney:Kosten und Finanzierung`),
    ];
  });
}
