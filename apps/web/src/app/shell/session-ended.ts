/**
 * The session has ended while somebody works. The sign-in comes over the page, the form behind it keeps its content, and what waited for
 * an answer goes on by itself. In the demonstration one press is enough.
 */
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { DemoSignInBody, SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { errorsOf } from '../shared/forms/form-errors.js';
import { submitForm } from '../shared/forms/submit-form.js';
import { Api } from '../shared/http/api.js';
import { isProblemWith } from '../shared/http/problem-error.js';
import { SessionStore } from '../shared/session/session-store.js';

@Component({
  selector: 'qw-session-ended',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './session-ended.html',
})
export class SessionEnded {
  private readonly api = inject(Api);
  protected readonly store = inject(SessionStore);
  protected readonly heading = $localize`:@@shell.sessionEnded:Ihre Sitzung ist abgelaufen`;
  /** A persona of the demonstration has no password. */
  protected readonly persona = computed(() => this.store.session()?.user.persona ?? false);
  protected readonly person = computed(() => this.store.session()?.user.displayName ?? '');
  protected readonly asksForCode = signal(false);

  private readonly entry = signal({ password: '', code: '' });
  protected readonly form = form(this.entry, (path) => required(path.password, { when: () => !this.persona() }));
  protected readonly errorsOf = errorsOf;
  protected readonly whole = computed(() =>
    this.form().touched()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.open(), { SECOND_FACTOR_WRONG: 'code' });
    if (accepted) this.entry.set({ password: '', code: '' });
  }

  private async open(): Promise<void> {
    try {
      await this.store.renew(await this.request());
      this.asksForCode.set(false);
    } catch (error) {
      if (isProblemWith(error, 'SECOND_FACTOR_REQUIRED')) this.asksForCode.set(true);
      throw error;
    }
  }

  private request(): Promise<SessionView> {
    const own = this.store.session();
    if (own?.user.persona) {
      const body: DemoSignInBody = { personaId: own.user.id, workspaceId: own.workspace.id };
      return this.api.send(identityRoutes.demoSignIn, { body, pastSessionGate: true });
    }
    const { password, code } = this.entry();
    const body: SignInBody = { email: own?.user.email ?? '', password, ...(code ? { code } : {}) };
    return this.api.send(identityRoutes.signIn, { body, pastSessionGate: true });
  }
}
