/**
 * A row that is being changed, as it was when its form opened. What somebody else stores meanwhile neither replaces what is typed nor is
 * overwritten unseen: the first attempt is refused and shows the other text, the next one is made on it.
 */
import { computed, signal } from '@angular/core';
import { isProblemWith } from '../../../shared/http/problem-error.js';

export class EditedRow<Row extends { readonly id: string; readonly version: number }> {
  private readonly row = signal<Row | null>(null);
  readonly id = computed(() => this.row()?.id ?? null);
  /** As it was when the form opened. */
  readonly opened = signal<Row | null>(null);

  open(row: Row): void {
    this.row.set(row);
    this.opened.set(row);
  }

  close(): void {
    this.row.set(null);
    this.opened.set(null);
  }

  async store(command: (seen: Row) => Promise<unknown>, fresh: (id: string) => Row | undefined): Promise<void> {
    const seen = this.row();
    if (!seen) return;
    try {
      await command(seen);
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE')) this.row.set(fresh(seen.id) ?? seen);
      throw error;
    }
  }
}
