import { GAP_RULES, type GapRule, type LinkPattern } from '@quartierwerk/domain/chain/gaps';

/**
 * Gaps of areas hang on the selection and on what is written about the area, which change outside of the spine: they are looked up when
 * asked for; there are never more than selected areas. All others are kept in `chain_gap`, see gap-ledger.ts.
 */
export const LIVE_RULES = GAP_RULES.filter(({ states }) => states === 'selected');
export const KEPT_RULES = GAP_RULES.filter(({ states }) => states !== 'selected');

/** The rule as a condition on `chain_node n`. Its words come from the closed lists of the domain, never from a request. */
export function conditionOf({
  kind,
  states,
  lacks,
  lacksInArea,
  lacksDecisionElsewhere,
  baseOutdated,
}: GapRule): string {
  const conditions = [
    `n.kind = '${kind}'`,
    states === 'selected'
      ? `n.id IN (SELECT s.area_id FROM area_selection s WHERE s.workspace_id = $1 AND s.ended_at IS NULL)`
      : `n.state IN (${quoted(states)})`,
    ...lacks.map((pattern) => `NOT EXISTS (${linkOf(pattern)})`),
  ];
  if (lacksInArea) {
    conditions.push(
      `NOT EXISTS (SELECT 1 FROM chain_node about WHERE about.workspace_id = $1 AND about.kind = '${lacksInArea}' AND about.area_id = n.id)`,
    );
  }
  if (baseOutdated) conditions.push('n.base_outdated');
  if (lacksDecisionElsewhere) conditions.push('NOT n.decided_elsewhere');
  return conditions.join(' AND ');
}

function linkOf({ relation, end, through, exceptStates }: LinkPattern): string {
  const link = (alias: string, of: { readonly relation: string; readonly end: string }) =>
    `${alias}.workspace_id = $1 AND ${alias}.relation = '${of.relation}' AND ${alias}.ended_at IS NULL`;
  if (!through) {
    const counts = exceptStates ? ` AND NOT EXISTS (${inStates(`l.${otherEnd(end)}_id`, exceptStates)})` : '';
    return `SELECT 1 FROM chain_link l WHERE ${link('l', { relation, end })} AND l.${end}_id = n.id${counts}`;
  }
  const far = otherEnd(through.end);
  return `SELECT 1 FROM chain_link t JOIN chain_link l ON ${link('l', { relation, end })} AND l.${end}_id = t.${far}_id
           WHERE ${link('t', through)} AND t.${through.end}_id = n.id`;
}

function inStates(id: string, states: readonly string[]): string {
  return `SELECT 1 FROM chain_node o WHERE o.workspace_id = $1 AND o.id = ${id} AND o.state IN (${quoted(states)})`;
}

function otherEnd(end: 'from' | 'to'): 'from' | 'to' {
  return end === 'from' ? 'to' : 'from';
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
