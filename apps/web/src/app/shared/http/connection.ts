/** Whether the API can be reached: since when not, how many entries wait, and when it is tried again. */
import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { firstValueFrom, merge, race, Subject, take, timer, type Observable } from 'rxjs';

const LONGEST_PAUSE_MS = 30_000;

@Service()
export class Connection {
  private readonly lostAt = signal<string | null>(null);
  private readonly waitingCommands = signal(0);
  private readonly now = new Subject<void>();
  private readonly online = new Subject<void>();
  private readonly losses = new Subject<void>();

  /** ISO instant of the loss; null while there is a connection. */
  readonly since = this.lostAt.asReadonly();
  /** Commands that are held back and will be sent again. */
  readonly waiting = this.waitingCommands.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const lost = () => this.lost();
    const back = () => this.online.next();
    window?.addEventListener('offline', lost);
    window?.addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('offline', lost);
      window?.removeEventListener('online', back);
    });
  }

  lost(): void {
    this.lostAt.update((since) => since ?? new Date().toISOString());
    this.losses.next();
  }

  restored(): void {
    this.lostAt.set(null);
  }

  /** Resolves when the API cannot be reached; at once where that is known. */
  loss(): Promise<unknown> {
    return this.lostAt() === null ? firstValueFrom(this.losses, { defaultValue: undefined }) : Promise.resolve();
  }

  /** Counts a command that waits; the result takes it off the list. */
  hold(): () => void {
    this.waitingCommands.update((count) => count + 1);
    return () => this.waitingCommands.update((count) => Math.max(0, count - 1));
  }

  retryNow(): void {
    this.now.next();
  }

  /** Emits when it is worth trying again: after a growing pause, when the device is online again, or when the person says so. */
  nextTry(attempt: number): Observable<unknown> {
    const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (attempt - 1));
    return race(timer(pause), merge(this.now, this.online)).pipe(take(1));
  }
}
