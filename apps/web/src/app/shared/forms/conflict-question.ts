/**
 * Two people changed one thing (412): the page shows both versions and waits for the choice. A page provides it, places the dialog, and
 * awaits the answer inside its command, so that the form behind stays as it was.
 */
import { Service, signal } from '@angular/core';
import type { ConflictChoice, ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';

@Service({ autoProvided: false })
export class ConflictQuestion {
  private readonly asked = signal<readonly ConflictField[]>([]);
  private pending: ((choice: ConflictChoice | null) => void) | null = null;

  /** The fields of the dialog; none while nothing is asked. */
  readonly fields = this.asked.asReadonly();

  /** Shows both versions. Resolves with the choice, or null when the dialog was closed without one. */
  ask(fields: readonly ConflictField[]): Promise<ConflictChoice | null> {
    this.answer(null);
    this.asked.set(fields);
    return new Promise((resolve) => (this.pending = resolve));
  }

  answer(choice: ConflictChoice | null): void {
    const { pending } = this;
    this.pending = null;
    this.asked.set([]);
    pending?.(choice);
  }
}

/** One's own entry with the fields taken over for which the stored version was chosen. */
export function merged<Entry extends object>(own: Entry, stored: Entry, choice: ConflictChoice): Entry {
  const taken = Object.entries(stored).filter(([key]) => choice[key] === 'stored');
  return { ...own, ...Object.fromEntries(taken) };
}
