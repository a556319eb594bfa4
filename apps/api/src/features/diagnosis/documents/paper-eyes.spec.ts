import { holds, PERMISSION_NAMES } from '@quartierwerk/domain/access/permissions';
import { readableKinds } from '@quartierwerk/domain/chain/kind-access';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { seesProfileDrafts } from '@quartierwerk/domain/diagnosis/profile-workflow';
import { systemContext } from '../../../platform/http/actor-context.js';
import { paperEyes } from './paper-eyes.js';

describe('paperEyes', () => {
  const context = systemContext('00000000-0000-7000-8000-000000000002', 'test');
  const seen = (roles: typeof ROLES | readonly (typeof ROLES)[number][]) =>
    paperEyes({ ...context, actor: { ...context.actor, roles } }).actor.roles;

  it('see no exact values, whatever roles a person holds', () => {
    for (const role of ROLES) expect(holds(seen([role]), 'figures.exact')).toBe(false);
    expect(holds(seen(ROLES), 'figures.exact')).toBe(false);
  });

  it('see everything else that a planner reads, and drafts of profiles', () => {
    const roles = seen(['planner']);
    const reads = PERMISSION_NAMES.filter((name) => name.endsWith('.read') && holds(['planner'], name));
    expect(reads.filter((name) => !holds(roles, name))).toEqual([]);
    expect(readableKinds(roles)).toEqual(readableKinds(['planner']));
    expect(seesProfileDrafts(roles)).toBe(true);
  });
});
