import { type FoundedWorkspace, type WorkspaceFounder } from '../../../features/identity/index.js';
import { DEMO_ORGANISATIONS, DEMO_PERSONAS, DEMO_WORKSPACES, type DemoWorkspaceKey } from '../personas.js';

const SHORT_NAMES: Readonly<Record<DemoWorkspaceKey, string>> = {
  rbk: 'Rheinisch-Bergischer Kreis',
  stolberg: 'Kupferstadt Stolberg',
};

/** Founds one workspace of the demonstration with its organisations and personas. */
export function seedWorkspace(founder: WorkspaceFounder, key: DemoWorkspaceKey): Promise<FoundedWorkspace> {
  const workspace = DEMO_WORKSPACES.find((one) => one.key === key);
  if (!workspace) throw new Error(`The demonstration has no workspace ${key}.`);
  return founder.found({
    name: workspace.name,
    shortName: SHORT_NAMES[key],
    slug: key,
    demonstration: true,
    organisations: DEMO_ORGANISATIONS.filter((one) => one.workspaceKey === key).map((one) => ({
      key: one.key,
      kind: one.kind,
      name: one.name,
      ...(one.parentKey ? { parentKey: one.parentKey } : {}),
    })),
    personas: DEMO_PERSONAS.flatMap((persona) =>
      persona.memberships
        .filter((membership) => membership.workspaceKey === key)
        .map((membership) => ({
          persona: persona.key,
          displayName: persona.name,
          email: persona.email,
          organisationKey: membership.organisationKey,
          roles: membership.roles,
        })),
    ),
  });
}
