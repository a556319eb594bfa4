/**
 * What is recorded at a table, on this device first: every entry lies in the storage of the browser before anything is sent, and stays
 * there until the server has taken it. Sending goes on by itself; closing the tab, a lost network or an ended session lose nothing.
 */
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { firstValueFrom } from 'rxjs';
import { Connection } from '../../../shared/http/connection.js';
import { isProblemWith, type ProblemCode } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';
import {
  answeredRow,
  askedAnew,
  changedRow,
  decidedRow,
  entryOf,
  isAsking,
  isUnsent,
  newRow,
  rowOf,
  sending,
  type CaptureInput,
  type CaptureRow,
} from '../model/capture-row.js';
import { CaptureDoor } from './capture-door.js';
import { DeviceStore } from './device-store.js';

/** The entries themselves are refused, not the person or the event. */
const FAULTY: readonly ProblemCode[] = ['BODY_INVALID', 'BODY_TOO_LARGE', 'REQUEST_MALFORMED'];

@Service({ autoProvided: false })
export class CaptureQueue {
  private readonly door = inject(CaptureDoor);
  private readonly connection = inject(Connection);
  private readonly store = new DeviceStore();
  private readonly all = signal<readonly CaptureRow[]>([]);
  private readonly unkeptIds = signal<ReadonlySet<string>>(new Set());
  /** When the server took an entry that was sent from here, ISO. */
  private readonly takenAt = new Map<string, string>();
  private eventId: string | null = null;
  private running = false;
  private ended = false;

  /** What must be looked at first, then the latest. */
  readonly rows = computed(() =>
    [...this.all()].sort((a, b) => Number(isAsking(b)) - Number(isAsking(a)) || (a.saidAt < b.saidAt ? 1 : -1)),
  );
  readonly waiting = computed(() => this.all().filter(isUnsent).length);
  /** Entries about which a person must decide, or which came too late. */
  readonly asking = computed(() => this.all().filter(isAsking).length);
  /** When the server last answered, ISO. */
  readonly syncedAt = signal<string | null>(null);
  /** Why the server takes nothing at present; empty while it does. */
  readonly failure = signal('');
  /** The code is not good any more: nothing is sent until another one is. */
  readonly barred = signal(false);
  /** The storage of this browser does not take everything: some entries live in this tab only. */
  readonly unkept = computed(() => this.unkeptIds().size > 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.ended = true));
  }

  /** Begins with what the server holds, and with what this device still has to send. */
  open(sheet: CaptureSheetView): void {
    this.eventId = sheet.event.id;
    this.barred.set(false);
    this.syncedAt.set(sheet.receivedAt);
    const stored = new Map(sheet.entries.map((entry) => [entry.id, entry]));
    const kept = this.store.entriesOf(sheet.event.id).map((row) => {
      const entry = stored.get(row.id);
      if (!entry) return row;
      if (row.conflict !== null) return askedAnew(row, entry);
      return row.saved ? { ...rowOf(entry), leftover: row.leftover, leftoverReason: row.leftoverReason } : { ...row, code: entry.code, refusal: null };
    });
    for (const row of kept) if (row.saved && row.leftover === null) this.store.drop(sheet.event.id, row.id);
    const keptIds = new Set(kept.map(({ id }) => id));
    // A sheet that was read while entries were on their way knows nothing of them, and its answer may come after theirs.
    const younger = this.all().filter(
      ({ id, saved }) => saved && !stored.has(id) && !keptIds.has(id) && (this.takenAt.get(id) ?? '') >= sheet.receivedAt,
    );
    this.all.set([...kept, ...younger, ...sheet.entries.filter(({ id }) => !keptIds.has(id)).map(rowOf)]);
    void this.pump();
  }

  add(input: CaptureInput): CaptureRow {
    const row = newRow(uuidV7(), input, new Date().toISOString());
    this.put(row);
    void this.pump();
    return row;
  }

  /** A correction or a point more: what was changed waits to be sent, and nothing else. */
  change(id: string, change: Partial<CaptureInput>, seen?: CaptureInput): void {
    this.update(id, (row) => changedRow(row, change, seen));
    void this.pump();
  }

  /** One of two versions. */
  decide(id: string, choice: 'own' | 'stored'): void {
    this.update(id, (row) => decidedRow(row, choice));
    void this.pump();
  }

  /** What came too late was read. */
  letGo(id: string): void {
    this.update(id, (row) => ({ ...row, leftover: null, leftoverReason: null }));
  }

  private update(id: string, change: (row: CaptureRow) => CaptureRow): void {
    const row = this.all().find((one) => one.id === id);
    if (row) this.put(change(row));
  }

  private put(row: CaptureRow): void {
    // The device first: what the list shows is safe.
    if (this.eventId !== null) {
      const kept = row.saved && row.leftover === null ? this.drop(row.id) : this.store.keep(this.eventId, row);
      this.unkeptIds.update((ids) => new Set([...[...ids].filter((id) => id !== row.id), ...(kept ? [] : [row.id])]));
    }
    this.all.update((rows) => [row, ...rows.filter((one) => one.id !== row.id)]);
  }

  private drop(id: string): true {
    if (this.eventId !== null) this.store.drop(this.eventId, id);
    return true;
  }

  /** Goes on until everything is sent; after a refusal of all alike with a growing pause. */
  private async pump(): Promise<void> {
    if (this.running || this.barred() || this.eventId === null) return;
    this.running = true;
    let attempt = 0;
    let size: number = LIMITS.captureBatch;
    try {
      for (let batch = this.unsent(size); batch.length > 0 && !this.ended; batch = this.unsent(size)) {
        try {
          await this.send(this.eventId, batch);
          attempt = 0;
        } catch (error) {
          if (isProblemWith(error, ...FAULTY)) {
            size = this.without(batch, error);
            continue;
          }
          if (isProblemWith(error, 'HELPER_CODE_REFUSED')) return this.barred.set(true);
          const lost = isProblemWith(error, 'CONNECTION_LOST', 'DATABASE_UNAVAILABLE', 'INTERNAL', 'TOO_MANY_REQUESTS');
          this.failure.set(lost ? '' : errorWords(error));
          attempt += 1;
          await firstValueFrom(this.connection.nextTry(attempt));
        }
      }
    } finally {
      this.running = false;
    }
  }

  /** Looks for the entry that is at fault, by halves, and sets it aside. @returns how many to send next */
  private without(batch: readonly CaptureRow[], error: unknown): number {
    const [only, ...others] = batch;
    if (!only || others.length > 0) return Math.ceil(batch.length / 2);
    this.update(only.id, (row) => ({ ...row, sent: null, refusal: errorWords(error) }));
    return LIMITS.captureBatch;
  }

  /** In the order in which it was said, so that receipts are numbered like that. */
  private unsent(size: number): CaptureRow[] {
    return [...this.all()]
      .filter(isUnsent)
      .sort((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
      .slice(0, size);
  }

  private async send(eventId: string, waiting: readonly CaptureRow[]): Promise<void> {
    const batch = waiting.map(sending);
    for (const row of batch) this.put(row);
    const { entries, receivedAt } = await this.door.send(eventId, batch.map(entryOf));
    this.failure.set('');
    this.syncedAt.set(receivedAt);
    for (const answer of entries) {
      const { entry } = answer;
      if (answer.status === 'refused') this.refuse(answer.id);
      else if (entry) {
        this.takenAt.set(answer.id, receivedAt);
        this.update(answer.id, (row) => answeredRow(row, entry, answer));
      }
    }
  }

  private refuse(id: string): void {
    const refusal = $localize`:@@participation.entryRefused:gehört zu einer anderen Veranstaltung`;
    this.update(id, (row) => ({ ...row, sent: null, refusal }));
  }
}
