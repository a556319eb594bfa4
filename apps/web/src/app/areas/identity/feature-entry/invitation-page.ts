/** The link of an invitation: what it offers, and the way in for someone new, for someone with an account, and for who is signed in. */
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AcceptInvitationBody } from '@quartierwerk/contracts/identity/account.dto';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { fullName } from '../model/organisation-words.js';
import { EntryFrame } from '../ui/entry-frame.js';
import { JoinSignedIn } from '../ui/join-signed-in.js';
import { NewAccountForm } from '../ui/new-account-form.js';
import { SignInForm } from '../ui/sign-in-form.js';

@Component({
  selector: 'qw-invitation-page',
  imports: [EntryFrame, JoinSignedIn, Loading, NewAccountForm, Note, ProblemView, RouterLink, SignInForm],
  templateUrl: './invitation-page.html',
  styleUrl: './entry-form.scss',
})
export class InvitationPage {
  readonly token = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly signInAddress = ADDRESSES.signIn;
  protected readonly heading = $localize`:@@identity.invitation:Einladung`;
  protected readonly joinAction = $localize`:@@identity.acceptInvitation:Einladung annehmen`;
  protected readonly link = readResource(identityRoutes.invitationLink, () => ({ params: { token: this.token() } }));

  protected readonly usedWords = computed(() => {
    const error = this.link.error();
    return isProblemWith(error, 'LINK_USED_OR_EXPIRED') ? errorWords(error) : '';
  });
  protected readonly offer = computed(() => {
    if (!this.link.hasValue()) return null;
    const offer = this.link.value();
    return {
      ...offer,
      organisation: fullName(offer.organisationName, offer.partOf),
      roleWords: offer.roles.map((role) => ROLE_WORDS[role]).join(', '),
      until: this.formats.dateTime(offer.expiresAt),
    };
  });
  /** Address of who is signed in on this device; empty for nobody. */
  protected readonly signedInAs = computed(() => this.session.session()?.user.email ?? '');

  protected readonly accept = async (body: AcceptInvitationBody): Promise<void> =>
    this.enter(await this.api.send(identityRoutes.acceptInvitation, { ...this.target(), body }));

  protected readonly joinWithPassword = async ({ password, code }: SignInBody): Promise<void> => {
    const body = { password, ...(code ? { code } : {}) };
    await this.enter(await this.api.send(identityRoutes.joinWithPassword, { ...this.target(), body }));
  };

  protected readonly joinSignedIn = async (): Promise<void> =>
    this.enter(await this.api.send(identityRoutes.joinSignedIn, this.target()));

  protected readonly leave = async (): Promise<void> => {
    await this.api.send(identityRoutes.signOut);
    this.session.close();
  };

  private target(): { params: { token: string }; pastSessionGate: true } {
    return { params: { token: this.token() }, pastSessionGate: true };
  }

  private async enter(session: SessionView): Promise<void> {
    this.session.open(session);
    await this.router.navigateByUrl(ADDRESSES.start);
  }
}
