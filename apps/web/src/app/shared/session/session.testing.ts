/** Sessions for specs. */
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';

export function sessionOf(change: Partial<SessionView> = {}): SessionView {
  const workspace = { id: 'w-1', name: 'Rheinisch-Bergischer Kreis', shortName: 'RBK', roles: ['planner' as const] };
  return {
    user: { id: 'u-1', displayName: 'Sozialplanung Kreis', email: 'planung@kreis.example', persona: false },
    workspace,
    publicPlace: 'rbk',
    workspaces: [workspace],
    organisations: [{ id: 'o-1', name: 'Kreis' }],
    roles: ['planner'],
    permissions: ['chain.read', 'places.read', 'indicators.read', 'diagnosis.read', 'profiles.read'],
    demonstration: false,
    trialEndsOn: null,
    secondFactor: false,
    preferences: { theme: 'system', letterKeys: true },
    expiresAt: '2026-11-23T20:00:00Z',
    ...change,
  };
}
