/**
 * Short messages at the lower left: what was done, with "Rückgängig" for eight seconds, and the progress of long jobs, which lives on
 * over changes of page. At most two at a time. Errors are never toasts: they stand where they happened.
 */
import { DestroyRef, inject, Service, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes the act back. */
  readonly undo?: () => void;
  readonly job?: { readonly value: number; readonly max: number | null; readonly cancel?: () => void };
}

export interface JobToast {
  /** New words and state of the job. */
  report(text: string, value: number, max: number | null): void;
  /** The job has ended; its last words stay as a usual message. */
  end(text: string): void;
}

const LIFETIME_MS = 8000;
const MOST = 2;

@Service()
export class Toasts {
  private readonly toasts = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  readonly all = this.toasts.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.timers.forEach((timer) => clearTimeout(timer)));
  }

  /** Says what was done; with `undo` it can be taken back while the message stands. */
  show(text: string, undo?: () => void): void {
    const toast = this.add({ text, ...(undo ? { undo } : {}) });
    this.start(toast.id);
  }

  /** A long job; it stays until `end`. */
  job(text: string, cancel?: () => void): JobToast {
    const { id } = this.add({ text, job: { value: 0, max: null, ...(cancel ? { cancel } : {}) } });
    const replace = (toast: Toast) =>
      this.toasts.update((toasts) => toasts.map((other) => (other.id === id ? toast : other)));
    return {
      report: (words, value, max) => replace({ id, text: words, job: { value, max, ...(cancel ? { cancel } : {}) } }),
      end: (words) => {
        replace({ id, text: words });
        this.start(id);
      },
    };
  }

  dismiss(id: number): void {
    this.hold(id);
    this.toasts.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** While it is read or focused a message does not vanish. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  start(id: number): void {
    this.hold(id);
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), LIFETIME_MS),
    );
  }

  private add(toast: Omit<Toast, 'id'>): Toast {
    const added = { ...toast, id: ++this.last };
    const kept = this.toasts();
    // A running job is not pushed out by a short message.
    const pushed = kept.length < MOST ? undefined : (kept.find((other) => !other.job) ?? kept[0]);
    if (pushed) this.dismiss(pushed.id);
    this.toasts.update((toasts) => [...toasts, added]);
    return added;
  }
}
