/**
 * The figures of one month: each field is stored by itself when it is left. Without a network what was typed stays on the device and goes
 * out when the line is back; when somebody entered the same month elsewhere, both figures are shown and one is chosen.
 */
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type {
  EnteredReadingView,
  KpiEntryView,
  KpiMonthView,
  ReadingView,
} from '@quartierwerk/contracts/projects/kpi.views';
import { projectsRoutes } from '@quartierwerk/contracts/projects/projects.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ConflictChoice, ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Formats } from '@quartierwerk/ui/format/formats';
import { tooLong } from '../../../shared/forms/at-most.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith, ProblemError } from '../../../shared/http/problem-error.js';
import { steadySend } from '../../../shared/http/steady-send.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { fieldWords } from '../../../shared/words/field-words.js';
import { conflictFields } from '../model/month-conflict.js';
import { bodyOf, lacksReason, typedOf, type EntryBody, type TypedEntry } from '../model/month-entry.js';
import { KeptMonth, type KeptEntry, type ReadingBase } from './kept-month.js';

const STALE = new ProblemError('VERSION_STALE', 412);

export interface EntryState {
  readonly typed: TypedEntry;
  readonly reading: EnteredReadingView | null;
  /** The reading that was seen when this was typed; undefined where nobody knows. */
  readonly base: ReadingBase | undefined;
  readonly saving: boolean;
  /** A sentence about what is wrong with the field. */
  readonly error: string;
  /** The same about its sentence for the report. */
  readonly commentError: string;
  /** The same about why a reported figure is another one. */
  readonly reasonError: string;
}

const RIGHT = { error: '', commentError: '', reasonError: '' } as const;

@Service({ autoProvided: false })
export class MonthStore {
  private readonly api = inject(Api);
  private readonly sendSteadily = steadySend();
  private readonly formats = inject(Formats);
  private readonly conflict = inject(ConflictQuestion);

  readonly wanted = signal<{ readonly project: string; readonly month: string } | null>(null);
  readonly resource = readResource(projectsRoutes.month, () => {
    const wanted = this.wanted();
    return wanted === null ? undefined : { params: { key: wanted.project, month: wanted.month } };
  });
  private readonly known = keptValue(this.resource);
  readonly month = computed<KpiMonthView | undefined>(() => {
    const [known, wanted] = [this.known(), this.wanted()];
    return known?.month === wanted?.month ? known : undefined;
  });

  private readonly states = signal<Readonly<Record<string, EntryState>>>({});
  private kept: KeptMonth | null = null;
  /** Fields that go out one after another: a second change of one waits for the first. */
  private asking: Promise<unknown> = Promise.resolve();
  private readonly queues = new Map<string, Promise<void>>();
  /** Whose two versions are shown right now. */
  private questioned: string | null = null;
  /** What stood in a field when the question about it was left without a choice. */
  private readonly undecided = new Map<string, string>();

  readonly done = computed(() => Object.values(this.states()).filter(({ reading }) => reading !== null).length);
  readonly total = computed(() => this.month()?.entries.length ?? 0);
  readonly saving = computed(() => Object.values(this.states()).some(({ saving }) => saving));
  /** Not everything is stored as it stands in the fields. */
  readonly failing = computed(() =>
    Object.entries(this.states()).some(([id, state]) => wrong(state) || this.lacksReason(id)),
  );

  constructor() {
    effect(() => {
      const month = this.month();
      if (month) untracked(() => this.begin(month));
    });
  }

  stateOf(id: string): EntryState | undefined {
    return this.states()[id];
  }

  /** Called at every key. */
  type(entry: KpiEntryView, change: Partial<TypedEntry>): void {
    const { id } = entry.kpi;
    const state = this.states()[id];
    if (!state) return;
    this.put(id, { typed: { ...state.typed, ...change }, ...RIGHT });
    this.keep();
  }

  /**
   * Called when the field is left; nothing happens while nothing has changed.
   *
   * @param again also where the question about two versions was left without a choice: at the end of the month, not at every leaving
   */
  leave(entry: KpiEntryView, again = false): Promise<void> {
    const { id } = entry.kpi;
    const before = this.queues.get(id) ?? Promise.resolve();
    // The dialog takes the focus out of the field: that is no second leaving.
    if (this.questioned === id) return before;
    const next = before.then(() => this.store(entry, again));
    this.queues.set(id, next);
    return next;
  }

  /** Not stored, or not as it stands in the field. */
  isOpen(id: string): boolean {
    const state = this.states()[id];
    return state === undefined || state.reading === null || wrong(state) || this.lacksReason(id);
  }

  /** A reported figure is another one in the field, and nobody has said why: it is not stored before. */
  lacksReason(id: string): boolean {
    const state = this.states()[id];
    if (!state) return false;
    return lacksReason(state.reading, bodyOf(state.typed, this.formats));
  }

  /** @returns how many figures wait for a reason; the fields say so */
  askReasons(): number {
    const lacking = Object.keys(this.states()).filter((id) => this.lacksReason(id));
    for (const id of lacking) this.put(id, { reasonError: errorWords(new ProblemError('READING_CHANGE_REASON_MISSING', 422)) });
    return lacking.length;
  }

  /** From then on a changed figure needs a reason. Another phone may have closed it meanwhile. */
  async close(month: KpiMonthView): Promise<void> {
    if (month.closedAt !== null) return;
    const options = { params: { id: month.project.id }, body: { month: month.month } };
    try {
      await this.sendSteadily(projectsRoutes.closeMonth, options);
    } catch (error) {
      if (!isProblemWith(error, 'MONTH_CLOSED')) throw error;
    }
  }

  private begin(month: KpiMonthView): void {
    this.kept = new KeptMonth(month.project.code, month.month);
    const left = this.kept.read();
    const fresh = month.entries.map((entry): [string, EntryState] => {
      const stored = typedOf(entry.reading, this.formats, entry.kpi.decimals);
      const { reading } = entry;
      const kept = left[entry.kpi.id];
      const state = { reading, saving: false, ...RIGHT };
      if (!kept) return [entry.kpi.id, { ...state, typed: stored, base: reading }];
      const { base, ...typed } = kept;
      // An earlier version of the program kept no reason.
      return [entry.kpi.id, { ...state, typed: { ...stored, ...typed }, base }];
    });
    this.states.set(Object.fromEntries(fresh));
    // What waited on the device goes out at once, or is asked about where the month was entered elsewhere meanwhile.
    for (const entry of month.entries) if (left[entry.kpi.id]) void this.leave(entry);
  }

  private async store(entry: KpiEntryView, again: boolean): Promise<void> {
    const { id } = entry.kpi;
    const state = this.states()[id];
    if (!state) return;
    const body = bodyOf(state.typed, this.formats);
    if (body === 'unreadable') return this.put(id, { error: fieldWords('isNumber') });
    if (body === null || same(state.reading, body)) return this.keep();
    const [long] = tooLong(body.comment, LIMITS.reasonLength);
    if (long !== undefined) return this.put(id, { commentError: long });
    const [longReason] = tooLong(body.reason ?? '', LIMITS.reasonLength);
    if (longReason !== undefined) return this.put(id, { reasonError: longReason });
    if (this.lacksReason(id)) return this.keep();
    if (!again && this.undecided.get(id) === JSON.stringify(body)) return this.keep();
    this.put(id, { saving: true, error: '' });
    try {
      const { reading } = state;
      if (reading !== null && !restsOn(reading, state.base)) await this.choose(entry, reading, body, STALE);
      else this.take(entry, await this.send(entry, reading, body), body);
    } catch (error) {
      await this.settle(entry, body, error);
    } finally {
      this.put(id, { saving: false });
      this.keep();
    }
  }

  private async send(
    entry: KpiEntryView,
    reading: EnteredReadingView | null,
    body: EntryBody,
  ): Promise<EnteredReadingView> {
    if (reading === null) {
      const month = this.month()?.month;
      const { value, comment } = body;
      const created = { id: uuidV7(), month, value, comment };
      const options = { params: { id: entry.kpi.id }, body: created };
      return (await this.api.send(projectsRoutes.addReading, options)).reading;
    }
    const options = { params: { id: reading.id }, version: reading.version, body };
    const saved = await this.sendSteadily(projectsRoutes.reviseReading, options, (current) => {
      const stored = current as EnteredReadingView | null;
      return stored && same(stored, body) ? { kpiId: entry.kpi.id, reading: stored } : null;
    });
    return saved.reading;
  }

  /** Somebody was there before: both figures are shown. Everything else is a sentence at the field. */
  private async settle(entry: KpiEntryView, body: EntryBody, error: unknown, typed = body): Promise<void> {
    if (isProblemWith(error, 'READING_CHANGE_REASON_MISSING')) {
      const reading = error.current as EnteredReadingView;
      return this.put(entry.kpi.id, { reading, base: reading, reasonError: errorWords(error) });
    }
    const other = isProblemWith(error, 'READING_EXISTS', 'VERSION_STALE')
      ? (error.current as EnteredReadingView | null)
      : null;
    if (other === null) return this.put(entry.kpi.id, { error: errorWords(error) });
    await this.choose(entry, other, body, error, typed);
  }

  /**
   * @param unanswered what stays at the field when the question is left without a choice
   * @param typed what stood in the field when this began
   */
  private async choose(
    entry: KpiEntryView,
    other: EnteredReadingView,
    body: EntryBody,
    unanswered: unknown,
    typed = body,
  ): Promise<void> {
    if (same(other, body)) return this.take(entry, other, typed);
    const choice = await this.ask(entry.kpi.id, conflictFields(entry, other, body, this.formats));
    if (choice === null) {
      this.undecided.set(entry.kpi.id, JSON.stringify(body));
      return this.put(entry.kpi.id, { error: errorWords(unanswered) });
    }
    this.undecided.delete(entry.kpi.id);
    const chosen = {
      value: choice['value'] === 'stored' ? other.value : body.value,
      comment: choice['comment'] === 'stored' ? other.comment : body.comment,
      ...(body.reason === undefined ? {} : { reason: body.reason }),
    };
    if (same(other, chosen)) return this.take(entry, other, typed);
    try {
      this.take(entry, await this.send(entry, other, chosen), typed);
    } catch (again) {
      await this.settle(entry, chosen, again, typed);
    }
  }

  /** One question after another: the other phone may have entered every field. */
  private ask(id: string, fields: readonly ConflictField[]): Promise<ConflictChoice | null> {
    const answer = this.asking.then(async () => {
      this.questioned = id;
      try {
        return await this.conflict.ask(fields);
      } finally {
        this.questioned = null;
      }
    });
    this.asking = answer;
    return answer;
  }

  /** The stored reading; what somebody typed on in the meantime stays in the field. */
  private take(entry: KpiEntryView, reading: EnteredReadingView, typed: EntryBody): void {
    const { id, decimals } = entry.kpi;
    const now = this.states()[id]?.typed;
    const body = now ? bodyOf(now, this.formats) : null;
    const settled = body === null || body === 'unreadable' || same(reading, body) || alike(body, typed);
    this.put(id, { reading, base: reading, ...(settled ? { typed: typedOf(reading, this.formats, decimals) } : {}) });
  }

  private put(id: string, change: Partial<EntryState>): void {
    this.states.update((states) => {
      const state = states[id];
      return state ? { ...states, [id]: { ...state, ...change } } : states;
    });
  }

  /** Only what is not stored lies on the device. */
  private keep(): void {
    const entries = this.month()?.entries ?? [];
    const open = entries.flatMap(({ kpi }): [string, KeptEntry][] => {
      const state = this.states()[kpi.id];
      if (!state) return [];
      const stored = typedOf(state.reading, this.formats, kpi.decimals);
      return JSON.stringify(stored) === JSON.stringify(state.typed) ? [] : [[kpi.id, keptOf(state)]];
    });
    this.kept?.write(Object.fromEntries(open));
  }
}

function restsOn(reading: ReadingView, base: ReadingBase | undefined): boolean {
  return base?.id === reading.id && base.version === reading.version;
}

function keptOf({ typed, base }: EntryState): KeptEntry {
  if (base === undefined) return typed;
  return { ...typed, base: base && { id: base.id, version: base.version } };
}

function alike(one: EntryBody, other: EntryBody): boolean {
  return one.value === other.value && one.comment === other.comment;
}

function wrong({ error, commentError, reasonError }: EntryState): boolean {
  return error !== '' || commentError !== '' || reasonError !== '';
}

function same(reading: ReadingView | null, body: EntryBody): boolean {
  return reading !== null && reading.value === body.value && reading.comment.trim() === body.comment;
}
