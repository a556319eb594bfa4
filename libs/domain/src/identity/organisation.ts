/**
 * An organisation is a party of the planning: the Kreis, a municipality, a department, the Jobcenter, a welfare association, a
 * carrier of projects. Organisations may be part of one another; people act for them through memberships.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';

export const ORGANISATION_KINDS = [
  'district',
  'municipality',
  'department',
  'jobcenter',
  'association',
  'carrier',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface OrganisationPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether an organisation may become part of another: of one that exists, and never of itself or of what is below it. */
export function mayBePartOf(
  organisations: readonly OrganisationPlace[],
  id: string,
  parentId: string | null,
): Verdict<'ORGANISATION_CYCLE' | 'ORGANISATION_UNKNOWN'> {
  const parents = new Map(organisations.map((organisation) => [organisation.id, organisation.parentId]));
  const seen = new Set<string>();
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    if (!parents.has(above)) return refuse('ORGANISATION_UNKNOWN');
    // A circle that stood there before is none of this change's making, but must not hang it.
    if (above === id || seen.has(above)) return refuse('ORGANISATION_CYCLE');
    seen.add(above);
  }
  return ALLOWED;
}
