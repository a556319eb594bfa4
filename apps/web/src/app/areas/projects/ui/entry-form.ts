/** Asks for the fields of one thing and, where there are some, for rows below them. What was typed is kept until it is saved. */
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ownKey } from '../../../shared/session/typed-texts.js';
import { problemsOf } from '../model/entry-check.js';
import { chosenEntry, entryConflict } from '../model/entry-conflict.js';
import {
  emptyEntry,
  YES,
  type EntryField,
  type EntryModel,
  type EntryRows,
  type EntryStore,
} from '../model/entry-fields.js';

@Component({
  selector: 'qw-entry-form',
  imports: [ConflictDialog, Field, FieldError, FieldInput, Icon, MatButton],
  providers: [ConflictQuestion],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
})
export class EntryForm {
  /** Verb and object: "Kennzahl speichern". */
  readonly action = input.required<string>();
  /** Its buttons stay in sight at the foot. */
  readonly inDialog = input(false, { transform: booleanAttribute });
  readonly fields = input.required<readonly EntryField[]>();
  readonly rows = input<EntryRows | null>(null);
  readonly initial = input.required<EntryModel>();
  /** Unique for the thing and its version: what was typed is kept under it. */
  readonly draftKey = input.required<string>();
  /** `current` is the thing as somebody else left it, where both versions were compared. */
  readonly store = input.required<EntryStore>();
  /** The entry of a stored thing; without it a stale version is only said. */
  readonly compare = input<((current: unknown) => EntryModel) | null>(null);
  readonly stored = output();
  readonly cancelled = output();
  /** Whether something typed would be lost. */
  readonly changed = output<boolean>();

  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly conflictSentence = $localize`:@@projects.changedByOther:Jemand anderes hat das inzwischen geändert.`;
  protected readonly yes = YES;
  protected readonly entry = signal<EntryModel>({ fields: {}, rows: [] });
  protected readonly form = form(this.entry);
  protected readonly attempted = signal(false);
  private begun = false;
  /** Sentences by field: `title`, and `0.name` in the first row. */
  private readonly problems = computed(() => problemsOf(this.fields(), this.rows(), this.entry(), this.formats));
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  constructor() {
    effect(() => {
      const key = this.storageKey();
      untracked(() => {
        this.attempted.set(false);
        this.entry.set(readKept(key) ?? this.initial());
        this.begun = true;
      });
    });
    effect(() => {
      const entry = this.entry();
      if (!this.begun) return;
      const changed = JSON.stringify(entry) !== JSON.stringify(untracked(this.initial));
      keep(
        untracked(() => this.storageKey()),
        changed ? entry : null,
      );
      this.changed.emit(changed);
    });
  }

  protected errors(name: string): readonly string[] {
    return this.attempted() ? (this.problems()[name] ?? []) : [];
  }

  protected change(key: string, value: string): void {
    this.entry.update((entry) => ({ ...entry, fields: { ...entry.fields, [key]: value } }));
  }

  protected changeRow(at: number, key: string, value: string): void {
    this.entry.update((entry) => ({
      ...entry,
      rows: entry.rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)),
    }));
  }

  protected addRow(): void {
    const columns = this.rows()?.columns ?? [];
    this.entry.update((entry) => ({ ...entry, rows: [...entry.rows, emptyEntry(columns)] }));
  }

  protected removeRow(at: number): void {
    this.entry.update((entry) => ({ ...entry, rows: entry.rows.filter((_, index) => index !== at) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (Object.keys(this.problems()).length > 0) return this.focusFirstProblem();
    // The key names the version, which is another one afterwards.
    const key = this.storageKey();
    const accepted = await submitForm(this.form, () => this.send(this.entry()));
    if (!accepted) return;
    keep(key, null);
    this.stored.emit();
  }

  private focusFirstProblem(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('[aria-invalid]')?.focus(), { injector: this.injector });
  }

  private async send(entry: EntryModel, current?: unknown): Promise<void> {
    try {
      await this.store()(entry, current);
    } catch (error) {
      const compare = this.compare();
      if (compare === null || !isProblemWith(error, 'VERSION_STALE')) throw error;
      const stored = compare(error.current);
      const choice = await this.conflict.ask(entryConflict(this.fields(), this.rows(), stored, entry));
      if (choice === null) throw error;
      await this.send(chosenEntry(stored, entry, choice), error.current);
    }
  }

  /** Cancelling is a decision: what was typed is gone. */
  protected cancel(): void {
    keep(this.storageKey(), null);
    this.cancelled.emit();
  }

  private storageKey(): string {
    return ownKey('draft', `projects.${this.draftKey()}`);
  }
}

function readKept(key: string): EntryModel | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof stored === 'object' && stored !== null && 'fields' in stored ? (stored as EntryModel) : null;
  } catch {
    // A draft of an older version of the program is no draft.
    return null;
  }
}

function keep(key: string, entry: EntryModel | null): void {
  try {
    if (entry === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(entry));
  } catch {
    // Storage full or switched off: typing goes on without the net.
  }
}
