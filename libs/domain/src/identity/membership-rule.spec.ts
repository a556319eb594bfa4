import fc from 'fast-check';
import { ROLES } from '../access/roles.js';
import { type MembershipChange, type MembershipFacts, isOnlyAdmin, keepsAnAdmin } from './membership-rule.js';

const membership = (id: string, userId: string, ...roles: MembershipFacts['roles']): MembershipFacts => ({
  id,
  userId,
  roles,
  active: true,
});

describe('keepsAnAdmin', () => {
  const one = [membership('m1', 'anna', 'admin', 'planner'), membership('m2', 'ben', 'planner')];
  const two = [...one, membership('m3', 'cem', 'admin')];

  it.each<[string, MembershipChange]>([
    ['loses the role', { kind: 'roles', membershipId: 'm1', roles: ['planner'] }],
    ['leaves the organisation', { kind: 'end', membershipId: 'm1' }],
    ['is suspended', { kind: 'suspend', userId: 'anna' }],
  ])('refuses when the last administrator %s', (_, change) => {
    expect(keepsAnAdmin(one, change)).toEqual({ ok: false, reason: 'LAST_ADMIN' });
    expect(keepsAnAdmin(two, change).ok).toBe(true);
  });

  it('does not count an administrator who is suspended', () => {
    const idle = [one[0]!, { ...membership('m3', 'cem', 'admin'), active: false }];
    expect(keepsAnAdmin(idle, { kind: 'end', membershipId: 'm1' }).ok).toBe(false);
    expect(isOnlyAdmin(idle, 'anna')).toBe(true);
  });

  it('lets the last administrator leave one organisation when they administer through another', () => {
    const twice = [...one, membership('m4', 'anna', 'admin')];
    expect(keepsAnAdmin(twice, { kind: 'end', membershipId: 'm1' }).ok).toBe(true);
    expect(keepsAnAdmin(twice, { kind: 'suspend', userId: 'anna' }).ok).toBe(false);
  });

  it('allows every change to people who are no administrators', () => {
    const anyone = fc.record({
      id: fc.uuid(),
      userId: fc.constantFrom('ben', 'cem'),
      roles: fc.subarray(ROLES.filter((role) => role !== 'admin')),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyone), (others) => {
        const people = [one[0]!, ...others];
        expect(keepsAnAdmin(people, { kind: 'suspend', userId: 'ben' }).ok).toBe(true);
        for (const { id } of others) expect(keepsAnAdmin(people, { kind: 'end', membershipId: id }).ok).toBe(true);
      }),
    );
  });
});
