import { ROLES } from '@quartierwerk/domain/access/roles';
import { DEMO_ORGANISATIONS, DEMO_PERSONAS, DEMO_WORKSPACES } from './personas.js';

describe('personas of the demonstration', () => {
  it('covers every role once or more in the workspace of the Kreis', () => {
    const held = DEMO_PERSONAS.flatMap(({ memberships }) => memberships)
      .filter(({ workspaceKey }) => workspaceKey === 'rbk')
      .flatMap(({ roles }) => roles);
    expect([...new Set(held)].sort()).toEqual([...ROLES].sort());
  });

  it('belongs to organisations of the same workspace', () => {
    const known = new Set(DEMO_ORGANISATIONS.map(({ workspaceKey, key }) => `${workspaceKey} ${key}`));
    const used = DEMO_PERSONAS.flatMap(({ memberships }) => memberships);
    expect(
      used.filter(({ workspaceKey, organisationKey }) => !known.has(`${workspaceKey} ${organisationKey}`)),
    ).toEqual([]);
  });

  it('names parents before their parts', () => {
    DEMO_ORGANISATIONS.forEach(({ parentKey, workspaceKey }, i) => {
      if (parentKey === null) return;
      const parent = DEMO_ORGANISATIONS.slice(0, i).find(({ key }) => key === parentKey);
      expect(parent?.workspaceKey).toBe(workspaceKey);
    });
  });

  it('writes to nobody: unique addresses under .example', () => {
    const addresses = DEMO_PERSONAS.map(({ email }) => email);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((email) => /^[a-z]+@[a-z]+\.example$/.test(email))).toBe(true);
  });

  it('gives each workspace a planner and an administration', () => {
    for (const { key } of DEMO_WORKSPACES) {
      const roles = DEMO_PERSONAS.flatMap(({ memberships }) => memberships)
        .filter(({ workspaceKey }) => workspaceKey === key)
        .flatMap((membership) => membership.roles);
      expect(roles).toEqual(expect.arrayContaining(['planner', 'admin']));
    }
  });
});
