/** The sign-in. In the demonstration the roles stand first, because that is what most people there want. */
import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PersonaView, SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { Demonstration } from '../data/demonstration.js';
import { nextPage } from '../model/next-page.js';
import { EntryFrame } from '../ui/entry-frame.js';
import { PersonaList } from '../ui/persona-list.js';
import { SignInForm } from '../ui/sign-in-form.js';

@Component({
  selector: 'qw-sign-in-page',
  imports: [EntryFrame, Note, PersonaList, RouterLink, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** The page that was asked for, from the query. */
  readonly weiter = input<string>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly demonstration = inject(Demonstration);
  protected readonly letters = ADDRESSES.letters;
  protected readonly heading = $localize`:@@identity.signIn:Anmelden`;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected readonly signIn = async (body: SignInBody): Promise<void> =>
    this.enter(await this.api.send(identityRoutes.signIn, { body, pastSessionGate: true }));

  protected async take(persona: PersonaView): Promise<void> {
    await this.act(async () => this.enter(await this.demonstration.signIn(persona)));
  }

  protected async foundTrial(): Promise<void> {
    await this.act(() => this.demonstration.foundTrial());
  }

  private async enter(session: SessionView): Promise<void> {
    this.session.open(session);
    await this.router.navigateByUrl(nextPage(this.weiter()));
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
