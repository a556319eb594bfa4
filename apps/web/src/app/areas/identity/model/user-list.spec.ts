import type { UserView } from '@quartierwerk/contracts/identity/administration.views';
import { isShown, type UserFilter } from './user-list.js';

const user: UserView = {
  id: 'u-1',
  displayName: 'Fachplanung Burscheid',
  email: 'planung@burscheid.example',
  state: 'active',
  secondFactor: false,
  persona: false,
  lastSignedInOn: null,
  self: false,
  onlyAdmin: false,
  version: 3,
  memberships: [
    {
      id: 'm-1',
      organisationId: 'o-1',
      organisationName: 'Jugendamt',
      partOf: 'Stadt Burscheid',
      roles: ['department_planner'],
      endedAt: null,
      version: 1,
    },
    {
      id: 'm-2',
      organisationId: 'o-2',
      organisationName: 'Kreis',
      partOf: null,
      roles: ['admin'],
      endedAt: '2026-01-01T00:00:00Z',
      version: 2,
    },
  ],
};
const everyone: UserFilter = { state: 'all', role: undefined, organisationId: undefined, text: '' };

describe('isShown', () => {
  it.each<[string, Partial<UserFilter>, boolean]>([
    ['nothing', {}, true],
    ['their state', { state: 'active' }, true],
    ['another state', { state: 'former' }, false],
    ['their role', { role: 'department_planner' }, true],
    ['a role they had', { role: 'admin' }, false],
    ['their organisation', { organisationId: 'o-1' }, true],
    ['an organisation they left', { organisationId: 'o-2' }, false],
    ['a part of the name', { text: ' FACHPLAN ' }, true],
    ['the town of their office', { text: 'stadt bur' }, true],
    ['something else', { text: 'Kürten' }, false],
  ])('finds a person by %s', (_, filter, expected) => expect(isShown(user, { ...everyone, ...filter })).toBe(expected));
});
