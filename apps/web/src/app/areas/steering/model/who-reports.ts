/** What happens next to a decision, and who carries it on, for those who may not: a role that only reads is told whom to ask. Empty where one reports oneself. */
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { OPEN_TRACKING } from '@quartierwerk/domain/steering/tracking-workflow';
import { orPlanner, ROLE_WORDS } from '../../../shared/words/role-words.js';

export function whoReports({
  tracking,
  actions,
  lead,
}: Pick<DecisionRowView, 'tracking' | 'actions' | 'lead'>): string {
  if (tracking === 'done_reported')
    return $localize`:@@steering.whoFiles:Als erledigt gemeldet. Mit dem Ende der nächsten Sitzung wird der Beschluss abgelegt.`;
  if (tracking === null || actions.length > 0) return '';
  if (!OPEN_TRACKING.includes(tracking)) return '';
  const who = orPlanner(lead?.name ?? ROLE_WORDS.planner);
  return $localize`:@@steering.whoReports:Den Stand meldet ${who}:who:.`;
}
