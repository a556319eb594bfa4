/**
 * Where requests wait when the session has ended: the frame sees `closed` and asks to sign in over the page; what was typed stays behind
 * it. When the same person is back, everything that waited goes on.
 */
import { Service, signal } from '@angular/core';

@Service()
export class SessionGate {
  private readonly known = signal(false);
  private readonly shut = signal(false);
  private waiting: (() => void)[] = [];

  /** Somebody has signed in on this page; before that a 401 is an answer like any other. */
  readonly signedIn = this.known.asReadonly();
  readonly closed = this.shut.asReadonly();

  enter(): void {
    this.known.set(true);
    this.shut.set(false);
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  leave(): void {
    this.known.set(false);
    this.shut.set(false);
    this.waiting = [];
  }

  /** Closes the gate and resolves when somebody has signed in again. */
  reopened(): Promise<void> {
    this.shut.set(true);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
