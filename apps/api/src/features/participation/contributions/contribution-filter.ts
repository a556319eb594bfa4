/** What a list of contributions shows, and in which order: the same for the list and for whoever walks through it. */
import type { ContributionQuery } from '@quartierwerk/contracts/participation/contribution.dto';
import { CONTRIBUTION_SEGMENTS } from '@quartierwerk/domain/participation/contribution-segments';
import { contributionWorkflow } from '@quartierwerk/domain/participation/contribution-workflow';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { holdsSought, soughtPatterns } from '../../../platform/database/sought.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { visibleTo } from '../../chain/index.js';

const UNDISCARDED = contributionWorkflow.states.filter((state) => state !== 'discarded');

/** All but what was put aside, unless its segment is asked for. */
export function statesOf({ segment }: Pick<ContributionQuery, 'segment'>): readonly ContributionState[] {
  return segment ? CONTRIBUTION_SEGMENTS[segment] : UNDISCARDED;
}

interface Order {
  /** Columns by which it is decided; no two contributions are alike in them. */
  readonly columns: readonly string[];
  readonly falling: boolean;
}

const ORDERS: Readonly<Record<NonNullable<ContributionQuery['sort']>, Order>> = {
  newest: { columns: ['said_at', 'id'], falling: true },
  oldest: { columns: ['said_at', 'id'], falling: false },
  points: { columns: ['points', 'said_at', 'id'], falling: true },
};

/** The order of the list by the contribution `c`, and the other way round by `s`. */
export function orderOf({ sort }: Pick<ContributionQuery, 'sort'>): Order & {
  readonly list: string;
  readonly onwards: string;
  readonly backwards: string;
} {
  const order = ORDERS[sort ?? 'newest'];
  const by = (alias: string, falling: boolean) =>
    order.columns.map((column) => `${alias}.${column}${falling ? ' DESC' : ''}`).join(', ');
  return {
    ...order,
    list: by('c', order.falling),
    onwards: by('s', order.falling),
    backwards: by('s', !order.falling),
  };
}

/** Conditions of a list, without its segment, and their parameters; `plain` where they say nothing but who may see it. */
export function filterOf(
  tx: Tx,
  query: ContributionQuery,
): { where: string; params: readonly unknown[]; plain: boolean } {
  const seen = visibleTo(tx, 'n', 1);
  const where = [seen.where];
  const params = [...seen.params];
  const add = (condition: (number: string) => string, value: unknown): void => {
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  if (query.kind) add((n) => `c.kind = ${n}`, query.kind);
  if (query.language) add((n) => `c.language = ${n}`, query.language);
  if (query.themeId) add((n) => `c.theme_id = ${n}::uuid`, query.themeId);
  if (query.themed) where.push(`c.theme_id IS ${query.themed === 'none' ? '' : 'NOT '}NULL`);
  if (query.event) {
    add(
      (n) => `c.conference_id = (SELECT id FROM neighbourhood_conference WHERE workspace_id = $1 AND code = ${n})`,
      query.event,
    );
  }
  const patterns = soughtPatterns(query.q);
  if (patterns) add((n) => holdsSought('c.sought', n), patterns);
  return { where: where.join(' AND '), params, plain: where.length === 1 };
}
