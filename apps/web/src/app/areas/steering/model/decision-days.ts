/** Which days of a decision its page names: of what was postponed the deadline is the day that it comes back, until it is put off by itself. */
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';

export interface DecisionDays {
  readonly deadlineIsFollowUp: boolean;
  /** Null where the deadline says it already. */
  readonly followUpBeside: string | null;
}

export function decisionDays({
  deadline,
  followUpOn,
  lead,
}: Pick<DecisionRowView, 'deadline' | 'followUpOn' | 'lead'>): DecisionDays {
  const same = followUpOn !== null && followUpOn === deadline;
  return { deadlineIsFollowUp: same && lead === null, followUpBeside: same ? null : followUpOn };
}
