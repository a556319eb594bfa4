import { isCarrierOnly, type Role } from '@quartierwerk/domain/access/roles';
import { readableKinds } from '@quartierwerk/domain/chain/kind-access';
import { seesProfileDrafts } from '@quartierwerk/domain/diagnosis/profile-workflow';
import { NODE_KINDS, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A condition on `chain_node` and the parameters that it takes, numbered from where the caller says. */
export interface VisibilityClause {
  readonly where: string;
  readonly params: readonly unknown[];
}

/**
 * Which nodes a person may see, as a condition that stands in every query of the spine and of the lists of the areas, so that a title
 * leaks neither through a link nor through a hit or a count.
 *
 * - The planning side sees the workspace, the drafts of its own organisations, and what is for an audience it belongs to.
 * - Of what is not public it sees the kinds whose own pages it may read: a data provider no notes, statements and runs.
 * - Drafts of profiles, and what stands in them, are for those who write and release them.
 * - A facilitator sees of the participation the events of its own organisations, and what is public.
 * - A carrier sees what its organisation owns, the measures that its projects realise, the decisions that these implement, and what is
 *   public: nothing else.
 *
 * Nobody sees what was removed: a sentence that was taken away is gone, although its row stays for the history.
 *
 * To be seen is to be named: with title, kind and state, on a thread, in a search, at the end of a link. What a page of its own tells takes
 * `workedOnBy`.
 *
 * @param alias name under which `chain_node` stands in the query
 * @param first number of the first of the three parameters
 */
export function visibleTo(tx: Tx, alias: string, first: number): VisibilityClause {
  return clauseOf(tx, alias, first, `${alias}.visibility = 'public' OR `);
}

/**
 * Of the nodes that a person may see those whose working pages it may read, with costs, reports and reasons. To a carrier that another
 * one's measure is public opens its public page and no more; to everybody else it is the same as `visibleTo`. Parameters as there.
 */
export function workedOnBy(tx: Tx, alias: string, first: number): VisibilityClause {
  return clauseOf(tx, alias, first, '');
}

/** Of what its projects carry out a carrier sees decisions that are not for a body alone, and measures also while their plan is a draft. */
function toCarriers(alias: string): string {
  return `(${alias}.visibility IN ('workspace', 'public') OR ${alias}.visibility = 'organisation' AND ${alias}.kind = 'measure')`;
}

/** What belongs to a carrier. A draft of its organisation's planners belongs to these, also where it is one organisation. */
const CARRIED_KINDS = (['project', 'grant', 'kpi'] satisfies NodeKind[]).map((kind) => `'${kind}'`).join(', ');

/** @param publicToCarriers condition with its OR under which a carrier sees more than what belongs to its projects */
function clauseOf(tx: Tx, alias: string, first: number, publicToCarriers: string): VisibilityClause {
  const [workspace, organisations, user] = [first, first + 1, first + 2].map((number) => `$${number}`);
  const params = [tx.workspaceId, tx.actor.organisationIds, tx.actor.userId];
  const today = tx.now().toISOString().slice(0, 10);
  const own = `${alias}.organisation_id = ANY (${organisations}::uuid[])`;
  const inAudience = `${alias}.visibility = 'audience' AND EXISTS (
    SELECT 1 FROM audience_member am WHERE am.workspace_id = ${workspace} AND am.audience_id = ${alias}.audience_id
       AND am.user_id = ${user}::uuid AND '${today}'::date BETWEEN am.valid_from AND coalesce(am.valid_to, 'infinity'))`;
  const seen = isCarrierOnly(tx.actor.roles)
    ? `(${publicToCarriers}${own} AND ${alias}.kind IN (${CARRIED_KINDS}) OR ${toCarriers(alias)} AND ${alias}.id IN (${carriedBy(workspace, organisations)}))`
    : `(${alias}.visibility = 'public' OR ${readable(alias, tx.actor.roles)}(${alias}.visibility = 'workspace' OR ${alias}.visibility = 'organisation' AND ${own} OR ${inAudience}))${
        isFacilitatorOnly(tx.actor.roles) ? ` AND NOT coalesce(${othersEvents(alias, organisations)}, false)` : ''
      }`;
  // The user's number is named in both readings: PostgreSQL wants to know the type of every parameter.
  return {
    where: `${alias}.workspace_id = ${workspace} AND ${user}::uuid IS NOT NULL AND ${alias}.state <> 'removed'${
      tx.actor.roles.length === 0 || seesProfileDrafts(tx.actor.roles)
        ? ''
        : ` AND NOT ${draftOfProfile(alias, workspace)}`
    } AND ${seen}`,
    params,
  };
}

/** The kinds as a condition before the others; the house itself acts without roles and is held back by none. */
function readable(alias: string, roles: readonly Role[]): string {
  const kinds = readableKinds(roles);
  if (roles.length === 0 || kinds.length === NODE_KINDS.length) return '';
  return `${alias}.kind = ANY (ARRAY[${kinds.map((kind) => `'${kind}'`).join(', ')}]::text[]) AND `;
}

function isFacilitatorOnly(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'facilitator');
}

/** A profile's draft, or a statement of it: that is known by its profile, since it is stated from the beginning. */
function draftOfProfile(alias: string, workspace: string | undefined): string {
  return `(${alias}.kind = 'area_profile' AND ${alias}.state = 'draft' OR ${alias}.kind = 'profile_statement' AND EXISTS (
    SELECT 1 FROM chain_link pl JOIN chain_node pn ON pn.workspace_id = pl.workspace_id AND pn.id = pl.to_id
     WHERE pl.workspace_id = ${workspace} AND pl.from_id = ${alias}.id AND pl.relation = 'part_of' AND pl.ended_at IS NULL
       AND pn.kind = 'area_profile' AND pn.state = 'draft'))`;
}

/** What was said at events of other organisations, and what was made of it. */
function othersEvents(alias: string, organisations: string | undefined): string {
  return `${alias}.kind IN ('neighbourhood_conference', 'contribution', 'theme', 'answer') AND ${alias}.visibility = 'workspace'
    AND ${alias}.organisation_id <> ALL (${organisations}::uuid[])`;
}

/** Measures that the own projects realise, and the decisions that these implement. */
function carriedBy(workspace: string | undefined, organisations: string | undefined): string {
  return `WITH carried AS (
      SELECT l.to_id AS id FROM chain_link l JOIN chain_node p ON p.workspace_id = l.workspace_id AND p.id = l.from_id
       WHERE l.workspace_id = ${workspace} AND l.relation = 'realises' AND l.ended_at IS NULL
         AND p.kind = 'project' AND p.organisation_id = ANY (${organisations}::uuid[]))
    SELECT id FROM carried
    UNION ALL
    SELECT l.to_id FROM chain_link l JOIN carried ON carried.id = l.from_id
     WHERE l.workspace_id = ${workspace} AND l.relation = 'implements' AND l.ended_at IS NULL`;
}
