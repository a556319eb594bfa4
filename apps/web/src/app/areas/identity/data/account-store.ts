/** The own account with its sessions, and everything a person may change about it. */
import { computed, inject, Service, signal } from '@angular/core';
import type { ChangePasswordBody } from '@quartierwerk/contracts/identity/account.dto';
import type { AccountView, OwnSessionsView } from '@quartierwerk/contracts/identity/account.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Api, readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class AccountStore {
  private readonly api = inject(Api);
  readonly resource = readResource(identityRoutes.account);
  readonly sessionsResource = readResource(identityRoutes.ownSessions);

  /** What the last command answered with; a command's view is as fresh as a read. */
  private readonly changed = signal<AccountView | null>(null);
  private readonly changedSessions = signal<OwnSessionsView | null>(null);

  readonly account = computed(() => this.changed() ?? (this.resource.hasValue() ? this.resource.value() : null));
  readonly sessions = computed(
    () =>
      (this.changedSessions() ?? (this.sessionsResource.hasValue() ? this.sessionsResource.value() : null))?.sessions ??
      null,
  );

  async rename(displayName: string, version: number): Promise<void> {
    this.changed.set(await this.api.send(identityRoutes.reviseAccount, { body: { displayName }, version }));
  }

  /** Another version than the one on the page, from an answer 412. */
  take(account: AccountView): void {
    this.changed.set(account);
  }

  async changePassword(body: ChangePasswordBody): Promise<void> {
    this.changed.set(await this.api.send(identityRoutes.changePassword, { body }));
    this.rereadSessions();
  }

  enrolSecondFactor(password: string) {
    return this.api.send(identityRoutes.enrolSecondFactor, { body: { password } });
  }

  async confirmSecondFactor(code: string): Promise<readonly string[]> {
    const { codes } = await this.api.send(identityRoutes.confirmSecondFactor, { body: { code } });
    this.reread();
    this.rereadSessions();
    return codes;
  }

  async removeSecondFactor(password: string): Promise<void> {
    this.changed.set(await this.api.send(identityRoutes.removeSecondFactor, { body: { password } }));
  }

  async renewRecoveryCodes(password: string): Promise<readonly string[]> {
    const { codes } = await this.api.send(identityRoutes.renewRecoveryCodes, { body: { password } });
    this.reread();
    return codes;
  }

  async endSession(id: string): Promise<void> {
    this.changedSessions.set(await this.api.send(identityRoutes.endSession, { params: { id } }));
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.send(identityRoutes.signOutEverywhere);
  }

  private reread(): void {
    this.changed.set(null);
    this.resource.reload();
  }

  private rereadSessions(): void {
    this.changedSessions.set(null);
    this.sessionsResource.reload();
  }
}
