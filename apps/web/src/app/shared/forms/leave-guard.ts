/** A form with unsaved input asks before it is left, by a link inside the product as well as by closing the tab. */
import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';

export interface HoldsInput {
  /** Whether something typed would be lost. */
  hasUnsavedInput(): boolean;
}

/** The question itself; the frame shows it. */
@Service()
export class LeaveQuestion {
  private readonly pending = signal<((leave: boolean) => void) | null>(null);

  readonly open = () => this.pending() !== null;

  ask(): Promise<boolean> {
    this.answer(false);
    return new Promise((resolve) => this.pending.set(resolve));
  }

  answer(leave: boolean): void {
    const resolve = this.pending();
    this.pending.set(null);
    resolve?.(leave);
  }
}

/** For `canDeactivate` of a route whose page holds input. */
export const askBeforeLeaving: CanDeactivateFn<HoldsInput> = (page) =>
  page.hasUnsavedInput() ? inject(LeaveQuestion).ask() : true;

/** Call it in the page's constructor: the browser asks when the tab is closed over unsaved input. */
export function guardUnload(page: HoldsInput): void {
  const window = inject(DOCUMENT).defaultView;
  const listener = (event: BeforeUnloadEvent) => {
    if (page.hasUnsavedInput()) event.preventDefault();
  };
  window?.addEventListener('beforeunload', listener);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', listener));
}
