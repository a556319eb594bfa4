import type { DecisionSort } from '@quartierwerk/contracts/steering/steering.constants';
import type { DecisionsQuery } from '@quartierwerk/contracts/steering/decisions.dto';
import { DECISION_RESULTS, type DecisionSegment, type TrackingState } from '@quartierwerk/domain/steering/vocabulary';

/** What must happen first stands first; what is superseded needs nothing any more. Overdue comes before all of them. */
const URGENCY: readonly TrackingState[] = ['delayed', 'open', 'in_progress', 'done_reported', 'closed', 'superseded'];

const USUAL: Readonly<Record<DecisionSegment, string>> = {
  open: 'd.deadline NULLS LAST, n.code COLLATE "C"',
  mine: 'd.deadline NULLS LAST, n.code COLLATE "C"',
  done: 'd.done_reported_on DESC NULLS LAST, n.code COLLATE "C"',
  filed: 'd.decided_on DESC, n.code COLLATE "C" DESC',
};

const placeIn = (words: readonly string[], column: string): string =>
  `array_position(ARRAY[${words.map((word) => `'${word}'`).join(', ')}], ${column})`;

/**
 * The order of the list as SQL over `decision d` and its node `n`; nothing that came with the request stands in it. What has no value
 * stands last in both directions.
 *
 * @param today the parameter of the day, "$11"
 */
export function decisionOrder(
  segment: DecisionSegment,
  { sort, direction }: Pick<DecisionsQuery, 'sort' | 'direction'>,
  today: string,
): string {
  if (!sort) return USUAL[segment];
  const overdue = `d.tracking_state IN ('open', 'in_progress', 'delayed') AND d.deadline < ${today}::date`;
  const columns: Readonly<Record<DecisionSort, string>> = {
    deadline: 'd.deadline',
    decided: 'd.decided_on',
    result: placeIn(DECISION_RESULTS, 'd.result'),
    lead: `(SELECT o.name COLLATE "de-x-icu" FROM organisation o
             WHERE o.workspace_id = d.workspace_id AND o.id = d.lead_organisation_id)`,
    state: `CASE WHEN ${overdue} THEN 0 ELSE ${placeIn(URGENCY, 'd.tracking_state')} END`,
    followUp: 'd.follow_up_on',
  };
  const turn = direction === 'descending' ? 'DESC' : 'ASC';
  return `${columns[sort]} ${turn} NULLS LAST, d.deadline NULLS LAST, n.code COLLATE "C"`;
}
