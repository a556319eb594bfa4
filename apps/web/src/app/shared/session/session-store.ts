/** Who is signed in, in which workspace, and what the person may do. Filled before the first page; renewed in place. */
import { computed, DOCUMENT, inject, Service, signal } from '@angular/core';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { knowsMissing } from '@quartierwerk/domain/chain/kind-access';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { Api } from '../http/api.js';
import { isProblemWith } from '../http/problem-error.js';
import { SessionGate } from '../http/session-gate.js';
import { forgetTexts, resumeOwner, takeOver, type Owner } from './typed-texts.js';

@Service()
export class SessionStore {
  private readonly api = inject(Api);
  private readonly gate = inject(SessionGate);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<SessionView | null>(null);
  private readonly last = signal<Owner | null>(null);

  readonly session = this.current.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  readonly demonstration = computed(() => this.current()?.demonstration ?? false);
  /** The day on which the workspace is removed, where it is one to try things in. */
  readonly trialEndsOn = computed(() => this.current()?.trialEndsOn ?? null);
  /** Without a network since before the page began: who worked here last goes on at a table, until the API says who is signed in. */
  readonly resumed = computed(() => this.current() === null && this.last() !== null);
  /** The session has ended while somebody works: the frame asks to sign in again over the page. */
  readonly ended = this.gate.closed;

  may(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }

  /** Whether there is nothing of a kind at an object of the kind `at`, where nothing of it is shown to the person. */
  knowsMissing(kind: NodeKind, at: NodeKind): boolean {
    return knowsMissing(this.current()?.roles ?? [], kind, at);
  }

  /** Asks the API who is signed in; nobody is a valid answer. */
  async load(): Promise<void> {
    try {
      this.open(await this.api.read(identityRoutes.session, { pastSessionGate: true }));
    } catch (error) {
      if (!isProblemWith(error, 'SIGN_IN_REQUIRED')) throw error;
      if (this.resumed()) this.beginAnew();
      else this.close();
    }
  }

  /** There is no network to ask by. */
  resume(): void {
    if (this.current() === null) this.last.set(resumeOwner());
  }

  /** A person has signed in on an empty page. */
  open(session: SessionView): void {
    const last = this.last();
    if (last && (last.user.id !== session.user.id || last.workspace.id !== session.workspace.id))
      return this.beginAnew();
    this.last.set(null);
    takeOver(session);
    this.current.set(session);
    this.gate.enter();
  }

  /**
   * Somebody has signed in again over a page. The same person goes on where they were, in the same workspace; for another one the page
   * begins anew, because what lies on it is not theirs.
   */
  async renew(session: SessionView): Promise<void> {
    const before = this.current();
    if (before && before.user.id !== session.user.id) {
      this.beginAnew();
      return;
    }
    const elsewhere = before !== null && before.workspace.id !== session.workspace.id;
    this.open(elsewhere ? await this.moveTo(before.workspace.id) : session);
  }

  /** Changes the workspace; the pages of the old one do not stay open. */
  async switchWorkspace(workspaceId: string): Promise<void> {
    await this.moveTo(workspaceId);
    this.document.defaultView?.location.assign(this.document.baseURI);
  }

  async signOut(): Promise<void> {
    await this.api.send(identityRoutes.signOut);
    forgetTexts();
    this.close();
    this.document.defaultView?.location.assign(this.document.baseURI);
  }

  /**
   * Instead of signing in again: another person begins. What was typed goes when it is another one; only half a sentence of a table waits
   * for who typed it (`typed-texts.ts`).
   */
  leaveEnded(): void {
    this.close();
    this.document.defaultView?.location.assign(this.document.baseURI);
  }

  close(): void {
    this.current.set(null);
    this.gate.leave();
  }

  /**
   * What lies on the page belongs to somebody else, or to nobody any more. What is half typed at a table lies on the device under the key
   * of who typed it, and waits there until they are back.
   */
  private beginAnew(): void {
    this.document.defaultView?.location.reload();
  }

  private moveTo(workspaceId: string): Promise<SessionView> {
    return this.api.send(identityRoutes.switchWorkspace, { body: { workspaceId }, pastSessionGate: true });
  }
}
