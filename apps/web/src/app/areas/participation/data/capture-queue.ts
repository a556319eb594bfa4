/**
 * What is recorded at a table, on this device first: every entry lies in the storage of the browser before anything is sent, and stays
 * there until the server has taken it. Sending goes on by itself; closing the tab, a lost network or an ended session lose nothing.
 */
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { CapturedView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../../shared/http/api.js';
import { Connection } from '../../../shared/http/connection.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { entryOf, newRow, rowOf, type CaptureInput, type CaptureRow } from '../model/capture-row.js';
import { DeviceStore } from './device-store.js';

/** What is sent at once; the rest follows. */
const BATCH = 50;

@Service({ autoProvided: false })
export class CaptureQueue {
  private readonly api = inject(Api);
  private readonly connection = inject(Connection);
  private readonly store = new DeviceStore();
  private readonly all = signal<readonly CaptureRow[]>([]);
  private eventId: string | null = null;
  private sending = false;
  private ended = false;

  /** Latest first. */
  readonly rows = computed(() => [...this.all()].sort((a, b) => (a.saidAt < b.saidAt ? 1 : -1)));
  readonly waiting = computed(() => this.all().filter((row) => !row.saved && row.refusal === null).length);
  /** When the server last answered, ISO. */
  readonly syncedAt = signal<string | null>(null);
  /** Why sending has stopped for all entries alike; empty while it goes on. */
  readonly failure = signal('');
  /** The storage of this browser takes nothing: entries live in this tab only. */
  readonly unkept = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.ended = true));
  }

  /** Begins with what the server holds, and with what this device still has to send. */
  open(sheet: CaptureSheetView): void {
    this.eventId = sheet.event.id;
    this.syncedAt.set(sheet.receivedAt);
    const kept = this.store.entriesOf(sheet.event.id);
    const keptIds = new Set(kept.map(({ id }) => id));
    const codes = new Map(sheet.entries.map(({ id, code }) => [id, code]));
    const saved = sheet.entries.filter(({ id }) => !keptIds.has(id)).map(rowOf);
    this.all.set([...kept.map((row) => ({ ...row, code: codes.get(row.id) ?? row.code })), ...saved]);
    void this.pump();
  }

  add(input: CaptureInput): CaptureRow {
    const row = newRow(uuidV7(), input, new Date().toISOString());
    this.keep(row);
    void this.pump();
    return row;
  }

  /** A correction or a point more: the entry gets a later revision and waits to be sent again. */
  change(id: string, change: Partial<CaptureInput>): void {
    const row = this.all().find((one) => one.id === id);
    if (!row) return;
    this.keep({ ...row, ...change, revision: row.revision + 1, saved: false, refusal: null });
    void this.pump();
  }

  private keep(row: CaptureRow): void {
    // The device first: what the list shows is safe.
    if (this.eventId !== null) this.unkept.set(!this.store.keep(this.eventId, row));
    this.all.update((rows) => [row, ...rows.filter((one) => one.id !== row.id)]);
  }

  private async pump(): Promise<void> {
    if (this.sending || this.eventId === null) return;
    this.sending = true;
    let attempt = 0;
    try {
      for (let batch = this.unsent(); batch.length > 0 && !this.ended; batch = this.unsent()) {
        try {
          await this.send(this.eventId, batch);
          attempt = 0;
        } catch (error) {
          if (!isProblemWith(error, 'CONNECTION_LOST', 'DATABASE_UNAVAILABLE', 'INTERNAL', 'TOO_MANY_REQUESTS')) {
            this.failure.set(errorWords(error));
            return;
          }
          attempt += 1;
          await firstValueFrom(this.connection.nextTry(attempt));
        }
      }
    } finally {
      this.sending = false;
    }
  }

  /** In the order in which it was said, so that receipts are numbered like that. */
  private unsent(): CaptureRow[] {
    return this.rows()
      .filter((row) => !row.saved && row.refusal === null)
      .reverse()
      .slice(0, BATCH);
  }

  private async send(eventId: string, batch: readonly CaptureRow[]): Promise<void> {
    const options = { params: { id: eventId }, body: { entries: batch.map(entryOf) } };
    const { entries, receivedAt } = await this.api.send(participationRoutes.record, options);
    this.failure.set('');
    this.syncedAt.set(receivedAt);
    const sent = new Map(batch.map(({ id, revision }) => [id, revision]));
    for (const { id, status, entry } of entries) {
      if (status === 'refused') this.refuse(id);
      else if (entry) this.settle(eventId, entry, sent.get(id) ?? 0);
    }
  }

  private settle(eventId: string, entry: CapturedView, sentRevision: number): void {
    this.all.update((rows) =>
      rows.map((row) => {
        if (row.id !== entry.id) return row;
        // Changed while it was on its way: the later revision still waits.
        if (row.revision > sentRevision) return { ...row, code: entry.code };
        this.store.drop(eventId, row.id);
        return rowOf({ ...entry, revision: Math.max(entry.revision, row.revision) });
      }),
    );
  }

  private refuse(id: string): void {
    const refusal = $localize`:@@participation.entryRefused:gehört zu einer anderen Veranstaltung`;
    this.all.update((rows) => rows.map((row) => (row.id === id ? { ...row, refusal } : row)));
  }
}
