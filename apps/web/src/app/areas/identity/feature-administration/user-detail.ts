/** What may be changed about one person, in place below the row. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MembershipView, UserView } from '@quartierwerk/contracts/identity/administration.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { ConflictDialog, type ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { PeopleStore } from '../data/people-store.js';
import { organisationOptions } from '../model/organisation-tree.js';
import { fullName } from '../model/organisation-words.js';
import { USER_STATE_WORDS } from '../model/user-list.js';
import { MembershipEditor } from '../ui/membership-editor.js';
import { MembershipForm, type MembershipEntry } from '../ui/membership-form.js';

@Component({
  selector: 'qw-user-detail',
  imports: [ConfirmDialog, ConflictDialog, Dialog, MatButton, MembershipEditor, MembershipForm, Note],
  providers: [ConflictQuestion],
  templateUrl: './user-detail.html',
  styleUrl: './user-detail.scss',
})
export class UserDetail {
  readonly user = input.required<UserView>();

  protected readonly store = inject(PeopleStore);
  protected readonly conflict = inject(ConflictQuestion);
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly adding = signal(false);
  protected readonly suspending = signal(false);
  protected readonly ending = signal<MembershipView | null>(null);

  protected readonly current = computed(() => this.user().memberships.filter(({ endedAt }) => endedAt === null));
  /** Organisations the person does not act for today. */
  protected readonly further = computed(() => {
    const own = new Set(this.current().map(({ organisationId }) => organisationId));
    return organisationOptions(this.store.organisations()).filter(({ id }) => !own.has(id));
  });
  protected readonly addHeading = $localize`:@@identity.addMembership:Weitere Organisation`;
  protected readonly addAction = $localize`:@@identity.add:Hinzufügen`;
  protected readonly suspendAction = computed(
    () => $localize`:@@identity.suspendPerson:${this.user().displayName}:name: sperren`,
  );
  protected readonly endAction = computed(() => {
    const ending = this.ending();
    const name = ending ? fullName(ending.organisationName, ending.partOf) : '';
    return $localize`:@@identity.endMembershipIn:Zugehörigkeit zu ${name}:name: beenden`;
  });

  protected readonly add = ({ organisationId, roles }: MembershipEntry): Promise<void> =>
    this.store.addMembership(this.user().id, { organisationId, roles });

  protected async saveRoles(membership: MembershipView, roles: readonly Role[]): Promise<void> {
    await this.act(() => this.reviseRoles(membership, roles));
  }

  protected async endMembership(): Promise<void> {
    const membership = this.ending();
    if (membership) await this.act(() => this.store.endMembership(membership));
    this.ending.set(null);
  }

  protected async suspend(): Promise<void> {
    const { displayName } = this.user();
    await this.act(async () => {
      if (!(await this.turn('suspended', this.user()))) return;
      this.toasts.show($localize`:@@identity.suspended:${displayName}:name: ist gesperrt`, () => void this.resume());
    });
    this.suspending.set(false);
  }

  protected async resume(): Promise<void> {
    await this.act(() => this.turn('active', this.user()));
  }

  /**
   * Suspends or resumes. When somebody else changed the person meanwhile, the state and what changed beside it are shown first; nothing
   * is asked where the person stands as wanted already.
   *
   * @returns whether it is as wanted now
   */
  private async turn(wanted: 'active' | 'suspended', seen: UserView): Promise<boolean> {
    try {
      await (wanted === 'suspended' ? this.store.suspend(seen) : this.store.resume(seen));
      return true;
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const stored = error.current as UserView;
      this.suspending.set(false);
      const choice = stored.state === wanted ? null : await this.conflict.ask([accessField(stored, seen, wanted)]);
      if (choice?.['access'] === 'own') return this.turn(wanted, stored);
      this.store.take(stored);
      return stored.state === wanted;
    }
  }

  /** Both versions are shown when somebody else has changed the roles meanwhile. */
  private async reviseRoles(membership: MembershipView, roles: readonly Role[]): Promise<void> {
    try {
      await this.store.reviseRoles(membership, roles);
      this.toasts.show($localize`:@@identity.rolesSaved:Rollen gespeichert`);
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const other = error.current as UserView;
      const stored = other.memberships.find(({ id }) => id === membership.id);
      const choice = await this.conflict.ask([
        {
          key: 'roles',
          label: $localize`:@@identity.roles:Rollen`,
          stored: inWords(stored?.roles ?? []),
          own: inWords(roles),
        },
      ]);
      if (choice?.['roles'] === 'own' && stored) await this.reviseRoles(stored, roles);
      else this.store.take(other);
    }
  }

  private async act(act: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await act();
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }
}

/** Roles are named where they are what changed: to suspend somebody who became an administrator is another matter. */
function accessField(stored: UserView, seen: UserView, wanted: 'active' | 'suspended'): ConflictField {
  const state = USER_STATE_WORDS[stored.state];
  const roles = rolesInWords(stored);
  return {
    key: 'access',
    label: $localize`:@@identity.access:Zugang`,
    stored: roles === rolesInWords(seen) ? state : `${state}: ${roles}`,
    own: USER_STATE_WORDS[wanted],
  };
}

const rolesInWords = ({ memberships }: UserView): string =>
  inWords([...new Set(memberships.filter(({ endedAt }) => endedAt === null).flatMap(({ roles }) => roles))]);

function inWords(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_WORDS[role]).join(', ');
}
