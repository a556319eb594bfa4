/** What the list of people shows, and the words for where someone stands. */
import type { UserState, UserView } from '@quartierwerk/contracts/identity/administration.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import type { StatusShape } from '@quartierwerk/ui/status/status';
import { fullName } from './organisation-words.js';

export const USER_STATE_WORDS: Record<UserState, string> = {
  active: $localize`:@@identity.stateActive:aktiv`,
  suspended: $localize`:@@identity.stateSuspended:gesperrt`,
  former: $localize`:@@identity.stateFormer:ausgeschieden`,
};

export const USER_STATE_SHAPES: Record<UserState, StatusShape> = {
  active: 'tick',
  suspended: 'paused',
  former: 'rejected',
};

export interface UserFilter {
  readonly state: UserState | 'all';
  readonly role: string | undefined;
  readonly organisationId: string | undefined;
  readonly text: string;
}

/** Whether a person belongs to what the filter asks for; the text is looked for in name, address and organisations. */
export function isShown(user: UserView, filter: UserFilter): boolean {
  const current = user.memberships.filter(({ endedAt }) => endedAt === null);
  const searched = [
    user.displayName,
    user.email,
    ...current.map(({ organisationName, partOf }) => fullName(organisationName, partOf)),
  ];
  return (
    (filter.state === 'all' || user.state === filter.state) &&
    (!filter.role || current.some(({ roles }) => roles.some((role) => role === filter.role))) &&
    (!filter.organisationId || current.some(({ organisationId }) => organisationId === filter.organisationId)) &&
    finderOf(filter.text)(...searched)
  );
}
