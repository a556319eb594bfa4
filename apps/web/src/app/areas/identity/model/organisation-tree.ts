/** Organisations in the order of their tree: each below the one it is part of, brothers by name. */
import type { OrganisationView } from '@quartierwerk/contracts/identity/administration.views';
import { fullName } from './organisation-words.js';

export interface TreeRow {
  readonly organisation: OrganisationView;
  /** 0 at the top. */
  readonly depth: number;
}

export function treeOf(organisations: readonly OrganisationView[]): TreeRow[] {
  const known = new Set(organisations.map(({ id }) => id));
  const rows: TreeRow[] = [];
  const add = (parentId: string | null, depth: number): void => {
    for (const organisation of organisations) {
      const parent = organisation.parentId !== null && known.has(organisation.parentId) ? organisation.parentId : null;
      if (parent !== parentId) continue;
      rows.push({ organisation, depth });
      add(organisation.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}

export interface OrganisationOption {
  readonly id: string;
  readonly label: string;
}

/** For a choice: full names in the order of the tree. */
export function organisationOptions(organisations: readonly OrganisationView[]): OrganisationOption[] {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return treeOf(organisations).map(({ organisation: { id, kind, name, parentId } }) => ({
    id,
    label: fullName(name, kind === 'department' && parentId !== null ? (names.get(parentId) ?? null) : null),
  }));
}

/** The organisation itself and everything below it: none of these may become its parent. */
export function branchOf(organisations: readonly OrganisationView[], id: string): ReadonlySet<string> {
  const branch = new Set([id]);
  for (const { organisation } of treeOf(organisations)) {
    if (organisation.parentId !== null && branch.has(organisation.parentId)) branch.add(organisation.id);
  }
  return branch;
}
