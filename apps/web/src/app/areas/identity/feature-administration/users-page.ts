/** The people of the workspace: who they act for, with which roles, and whether they may still come in. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { UserState, UserView } from '@quartierwerk/contracts/identity/administration.views';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { PeopleStore } from '../data/people-store.js';
import { organisationOptions } from '../model/organisation-tree.js';
import { fullName } from '../model/organisation-words.js';
import { isShown, USER_STATE_SHAPES, USER_STATE_WORDS } from '../model/user-list.js';
import { AdminTabs } from './admin-tabs.js';
import { UserDetail } from './user-detail.js';

@Component({
  selector: 'qw-users-page',
  imports: [
    AdminTabs,
    FilterBar,
    Icon,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    Table,
    TableCell,
    TableRow,
    UserDetail,
  ],
  providers: [PeopleStore],
  templateUrl: './users-page.html',
  styleUrl: './administration.scss',
})
export class UsersPage {
  protected readonly store = inject(PeopleStore);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = USER_STATE_WORDS;
  protected readonly stateShapes = USER_STATE_SHAPES;
  protected readonly heading = $localize`:@@identity.users:Benutzer`;
  protected readonly crumbs = [
    { label: $localize`:@@identity.administration:Verwaltung`, link: ADDRESSES.administration },
    { label: this.heading },
  ];
  protected readonly segmentsLabel = $localize`:@@identity.state:Stand`;

  protected readonly state = signal<string>('active');
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly open = signal<string | null>(null);

  protected readonly segments = computed(() => {
    const users = this.store.users() ?? [];
    const count = (state: UserState) => users.filter((user) => user.state === state).length;
    const states: UserState[] = ['active', 'suspended', 'former'];
    return [
      ...states.map((value) => ({ value, label: USER_STATE_WORDS[value], count: count(value) })),
      { value: 'all', label: $localize`:@@identity.stateAll:alle`, count: users.length },
    ];
  });
  protected readonly fields = computed<FilterField[]>(() => [
    {
      key: 'role',
      label: $localize`:@@identity.role:Rolle`,
      options: ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] })),
    },
    {
      key: 'organisation',
      label: $localize`:@@identity.organisation:Organisation`,
      options: organisationOptions(this.store.organisations()).map(({ id, label }) => ({ value: id, label })),
    },
  ]);
  protected readonly rows = computed(() => {
    const filter = {
      state: this.state() as UserState | 'all',
      role: this.filters()['role'],
      organisationId: this.filters()['organisation'],
      text: this.text() ?? '',
    };
    return (this.store.users() ?? []).filter((user) => isShown(user, filter)).map((user) => this.rowOf(user));
  });

  protected toggle(id: string): void {
    this.open.update((open) => (open === id ? null : id));
  }

  private rowOf(user: UserView) {
    const current = user.memberships.filter(({ endedAt }) => endedAt === null);
    return {
      user,
      memberships: (current.length > 0 ? current : user.memberships).map(({ id, organisationName, partOf, roles }) => ({
        id,
        organisation: fullName(organisationName, partOf),
        roles: roles.map((role) => ROLE_WORDS[role]).join(', '),
      })),
      lastSignedIn: user.lastSignedInOn === null ? '' : this.formats.day(user.lastSignedInOn),
    };
  }
}
