import { PERMISSION_NAMES, PERMISSIONS, holds, permissionsOf } from './permissions.js';
import { ROLES } from './roles.js';

describe('permissions', () => {
  it('gives nothing to a person without a role', () => {
    expect(permissionsOf([])).toEqual([]);
  });

  it('adds up the roles of one person', () => {
    expect(permissionsOf(['data_provider', 'admin'])).toEqual(
      PERMISSION_NAMES.filter((name) => holds(['data_provider'], name) || holds(['admin'], name)),
    );
  });

  it('refuses a permission that the table does not know', () => {
    expect(holds(ROLES, 'everything' as 'session.own')).toBe(false);
  });

  it('keeps figures, profiles, places and conferences away from carriers, who see their own projects and what these carry out', () => {
    expect(permissionsOf(['carrier'])).toEqual([
      'session.own',
      'decisions.read',
      'measures.read',
      'projects.read',
      'kpis.report',
      'chain.read',
    ]);
  });

  it('names only known roles', () => {
    for (const holders of Object.values(PERMISSIONS)) {
      for (const role of holders) expect(ROLES).toContain(role);
    }
  });
});
