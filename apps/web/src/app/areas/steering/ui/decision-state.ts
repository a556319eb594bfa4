/** The implementation of a decision as sign and word. */
import { Component, computed, input } from '@angular/core';
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { Status } from '@quartierwerk/ui/status/status';
import { stateOfDecision } from '../model/decision-state.js';

@Component({
  selector: 'qw-decision-state',
  imports: [Status],
  template: `<qw-status [shape]="state().shape" [tone]="state().tone">{{ state().word }}</qw-status>`,
})
export class DecisionState {
  readonly decision = input.required<Pick<DecisionRowView, 'overdueDays' | 'tracking' | 'result'>>();
  protected readonly state = computed(() => stateOfDecision(this.decision()));
}
