/**
 * One walk through the wizard. The run lives on the server; here is what is typed and not sent yet, and the watch over a running check
 * or import. Every change goes out with the version it was made on, and what was typed stays when it is refused.
 */
import { computed, DestroyRef, effect, inject, Service, signal } from '@angular/core';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ImportStateView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ReviseDialect, ReviseMappingBody } from '@quartierwerk/contracts/indicators/imports.dto';
import {
  type Fixes,
  type ImportMapping,
  type MappingDefect,
  mappingDefects,
} from '@quartierwerk/domain/indicators/import/mapping';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Api } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { steadySend } from '../../../shared/http/steady-send.js';
import { headsInFile } from '../model/column-words.js';
import { carriedMapping } from '../model/carried-mapping.js';
import { sameMapping } from '../model/mapping-draft.js';
import { isAbort, isRunning, untilStill } from './import-poll.js';
import { ImportWatch } from './import-watch.js';
import { keepMapping, readKeptMapping } from './kept-mapping.js';

@Service({ autoProvided: false })
export class ImportStore {
  private readonly api = inject(Api);
  private readonly watch = inject(ImportWatch);
  private readonly send = steadySend();
  private follower: AbortController | null = null;
  /** Resolves when the running step has ended and its result was read. */
  private finished: Promise<void> = Promise.resolve();

  private readonly current = signal<ImportView | null>(null);
  private readonly typed = signal<ImportMapping | null>(null);

  readonly view = this.current.asReadonly();
  /** The run could not be read. */
  readonly unreadable = signal<unknown>(null);
  /** The last command was refused. */
  readonly failure = signal<unknown>(null);
  /** Somebody else has changed the run meanwhile: their version, beside what is typed here. */
  readonly conflict = signal<ImportView | null>(null);
  readonly busy = signal(false);
  readonly running = computed(() => isRunning(this.current()?.state ?? 'uploaded'));
  readonly mapping = computed(() => this.typed() ?? this.current()?.mapping ?? null);
  /** Heads as a person finds them in the file: those of a sheet carry the letter of their column. */
  readonly heads = computed(() => {
    const view = this.current();
    return view ? headsInFile(view) : [];
  });
  readonly unsent = computed(() => {
    const [typed, stored] = [this.typed(), this.current()?.mapping];
    return typed !== null && stored !== undefined && !sameMapping(typed, stored);
  });
  /** What keeps the mapping, as it is typed now, from being checked. */
  readonly defects = computed(() => {
    const [view, mapping] = [this.current(), this.mapping()];
    return view && mapping ? this.defectsOf(view, mapping) : [];
  });

  constructor() {
    effect(() => {
      const [id, typed] = [this.current()?.id, this.typed()];
      if (id !== undefined) keepMapping(id, this.unsent() ? typed : null);
    });
    inject(DestroyRef).onDestroy(() => {
      this.follower?.abort();
      const view = this.current();
      if (view && isRunning(view.state)) this.watch.follow(view.mapping.title || view.fileName, view);
    });
  }

  /** Opens a run; another one than before begins anew. */
  async open(id: string): Promise<void> {
    if (this.current()?.id !== id) {
      this.current.set(null);
      this.typed.set(null);
    }
    this.unreadable.set(null);
    this.watch.release(id);
    try {
      const view = await this.api.read(indicatorsRoutes.import, { params: { id } });
      this.typed.set(readKeptMapping(id, view.heads.length) ?? this.typed());
      this.take(view);
    } catch (error) {
      this.unreadable.set(error);
    }
  }

  type(mapping: ImportMapping): void {
    this.typed.set(mapping);
  }

  /** The same file read in another way; what was typed so far is sent before, because the columns are proposed anew. */
  async reviseDialect(body: ReviseDialect): Promise<boolean> {
    return this.attempt(async () => {
      if (this.unsent()) await this.sendMapping(false);
      const { id, version } = this.required();
      const view = await this.send(indicatorsRoutes.reviseDialect, { params: { id }, body, version }, (current) =>
        asView(current, (other) => sameDialect(other, body)),
      );
      this.typed.set(null);
      this.take(view);
    });
  }

  /** Another sheet of the workbook; what was typed so far is sent before, because the columns are proposed anew. */
  async chooseSheet(sheet: number): Promise<boolean> {
    return this.attempt(async () => {
      if (this.unsent()) await this.sendMapping(false);
      const { id, version } = this.required();
      const view = await this.send(
        indicatorsRoutes.chooseSheet,
        { params: { id }, body: { sheet }, version },
        (current) => asView(current, ({ origin }) => origin?.kind === 'workbook' && origin.sheet === sheet),
      );
      this.typed.set(null);
      this.take(view);
    });
  }

  /** Sends what is typed and, with `check`, begins the check. */
  async save(check: boolean): Promise<boolean> {
    return this.attempt(() => this.sendMapping(check));
  }

  /** Corrections begin a new check at once: only it says what they did. */
  async correct(fixes: Fixes): Promise<boolean> {
    const mapping = this.mapping();
    if (!mapping) return false;
    this.typed.set({ ...mapping, fixes });
    return this.save(true);
  }

  /**
   * Stores the table. What was typed since the check (title, reference date, note) is checked once more before; the table is stored only
   * when it is still sound.
   */
  async commit(): Promise<boolean> {
    return this.attempt(async () => {
      if (this.unsent()) {
        await this.sendMapping(true);
        await this.finished;
      }
      const { id, version, committable } = this.required();
      if (!committable) return;
      const state = await this.send(indicatorsRoutes.commitImport, { params: { id }, version }, asCommitted);
      this.take({ ...this.required(), ...state });
    });
  }

  async cancel(): Promise<void> {
    const id = this.current()?.id;
    if (id === undefined) return;
    await this.attempt(async () => this.merge(await this.api.send(indicatorsRoutes.cancelImport, { params: { id } })));
  }

  async discard(): Promise<boolean> {
    return this.attempt(async () => {
      const { id } = this.required();
      await this.api.send(indicatorsRoutes.discardImport, { params: { id } });
      keepMapping(id, null);
      this.typed.set(null);
    });
  }

  /**
   * The corrected file takes the place of the present one: it gets the mapping and is checked at once where that is complete. The old file
   * goes last, so that nothing is lost when a step fails.
   */
  async replaceBy(fresh: ImportView): Promise<boolean> {
    return this.attempt(async () => {
      const [{ id, heads }, mapping] = [this.required(), this.mapping()];
      if (!mapping) return;
      const carried = carriedMapping({ heads, mapping }, { heads: fresh.heads, mapping: fresh.mapping });
      const check = this.defectsOf(fresh, carried).length === 0;
      const body = { mapping: carried, check } as ReviseMappingBody;
      await this.send(indicatorsRoutes.reviseMapping, { params: { id: fresh.id }, body, version: fresh.version });
      await this.api.send(indicatorsRoutes.discardImport, { params: { id } });
      keepMapping(id, null);
      this.typed.set(null);
    });
  }

  /** After a conflict: what is typed here replaces the other version, or goes. */
  resolve(keepMine: boolean): void {
    const other = this.conflict();
    if (!other) return;
    if (!keepMine) this.typed.set(null);
    this.conflict.set(null);
    this.failure.set(null);
    this.take(other);
  }

  private defectsOf({ heads, preview, options }: ImportView, mapping: ImportMapping): MappingDefect[] {
    const indicatorCodes = new Set(options.indicators.map(({ code }) => code));
    const longest = { title: LIMITS.nameLength, note: LIMITS.textLength };
    const rows = preview.map(({ cells }) => cells);
    return mappingDefects(mapping, { heads, rows, indicatorCodes, today: dayOf(new Date()), longest });
  }

  private async sendMapping(check: boolean): Promise<void> {
    const [{ id, version }, mapping] = [this.required(), this.mapping()];
    if (!mapping) return;
    const body = { mapping, check } as ReviseMappingBody;
    const view = await this.send(indicatorsRoutes.reviseMapping, { params: { id }, body, version }, (current) =>
      asView(current, (other) => sameMapping(other.mapping, mapping)),
    );
    this.typed.set(null);
    this.take(view);
  }

  private take(view: ImportView): void {
    this.current.set(view);
    if (isRunning(view.state)) this.followRun(view.id);
  }

  private merge(state: ImportStateView): void {
    this.current.update((view) => (view ? { ...view, ...state } : view));
  }

  private followRun(id: string): void {
    this.follower?.abort();
    const follower = new AbortController();
    this.follower = follower;
    this.finished = untilStill(this.api, id, (state) => this.merge(state), follower.signal)
      .then(() => this.api.read(indicatorsRoutes.import, { params: { id }, signal: follower.signal }))
      .then((view) => this.take(view))
      .catch((error: unknown) => {
        if (!isAbort(error)) this.unreadable.set(error);
      });
  }

  private required(): ImportView {
    const view = this.current();
    if (!view) throw new Error('No import is open.');
    return view;
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE') && isImportView(error.current)) this.conflict.set(error.current);
      else this.failure.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

function isImportView(value: unknown): value is ImportView {
  return typeof value === 'object' && value !== null && 'mapping' in value && 'dialect' in value;
}

function asView(current: unknown, wanted: (view: ImportView) => boolean): ImportView | null {
  return isImportView(current) && wanted(current) ? current : null;
}

function asCommitted(current: unknown): ImportStateView | null {
  if (!isImportView(current)) return null;
  return current.state === 'importing' || current.state === 'imported' ? current : null;
}

function sameDialect(view: ImportView, { encoding, delimiter, decimal, headerLine, upperLine }: ReviseDialect): boolean {
  const { dialect } = view;
  return (
    dialect.encoding === encoding &&
    dialect.delimiter === delimiter &&
    dialect.decimal === decimal &&
    dialect.headerLine === headerLine &&
    dialect.upperLine === upperLine
  );
}
