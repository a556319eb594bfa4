/** Open invitations: send one, send it again, take it back. */
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { InvitationView } from '@quartierwerk/contracts/identity/administration.views';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { InvitationStore } from '../data/invitation-store.js';
import { organisationOptions } from '../model/organisation-tree.js';
import { fullName } from '../model/organisation-words.js';
import { AdminTabs } from './admin-tabs.js';
import { MembershipForm, type MembershipEntry } from '../ui/membership-form.js';

@Component({
  selector: 'qw-invitations-page',
  imports: [
    AdminTabs,
    ConfirmDialog,
    Dialog,
    Empty,
    Loading,
    MatButton,
    MembershipForm,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Status,
    Table,
    TableCell,
  ],
  providers: [InvitationStore],
  templateUrl: './invitations-page.html',
  styleUrl: './administration.scss',
})
export class InvitationsPage {
  /** From the query: the form opens at once. */
  readonly neu = input<string>();

  protected readonly store = inject(InvitationStore);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  protected readonly demonstration = inject(SessionStore).demonstration;
  protected readonly letters = ADDRESSES.letters;
  protected readonly heading = $localize`:@@identity.invitations:Einladungen`;
  protected readonly crumbs = [
    { label: $localize`:@@identity.administration:Verwaltung`, link: ADDRESSES.administration },
    { label: this.heading },
  ];
  protected readonly inviteHeading = $localize`:@@identity.invite:Person einladen`;
  protected readonly sendAction = $localize`:@@identity.sendInvitation:Einladung senden`;
  protected readonly emptyHeading = $localize`:@@identity.noInvitations:Keine offene Einladung`;

  protected readonly inviting = linkedSignal(() => this.neu() !== undefined);
  protected readonly withdrawing = signal<InvitationView | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly organisations = computed(() => organisationOptions(this.store.organisations()));
  protected readonly rows = computed(() =>
    (this.store.invitations() ?? []).map((invitation) => ({
      invitation,
      organisation: fullName(invitation.organisationName, invitation.partOf),
      roles: invitation.roles.map((role) => ROLE_WORDS[role]).join(', '),
      sent: this.formats.dateTime(invitation.createdAt),
      until: this.formats.dateTime(invitation.expiresAt),
    })),
  );
  protected readonly withdrawAction = computed(() => {
    const email = this.withdrawing()?.email ?? '';
    return $localize`:@@identity.withdrawInvitation:Einladung an ${email}:email: zurückziehen`;
  });

  protected readonly invite = async (entry: MembershipEntry): Promise<void> => {
    const { email } = await this.store.invite({ ...entry, email: entry.email.trim() });
    this.toasts.show($localize`:@@identity.invitationSent:Einladung an ${email}:email: gesendet`);
  };

  protected async resend(invitation: InvitationView): Promise<void> {
    await this.act(async () => {
      await this.store.resend(invitation.id);
      this.toasts.show($localize`:@@identity.invitationSent:Einladung an ${invitation.email}:email: gesendet`);
    });
  }

  protected async withdraw(): Promise<void> {
    const invitation = this.withdrawing();
    if (invitation) await this.act(() => this.store.withdraw(invitation.id));
    this.withdrawing.set(null);
  }

  private async act(act: () => Promise<void>): Promise<void> {
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
