/** An expert note, typed in place: what practitioners know about an area, from which role, since when, and how sure. */
import {
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { CONFIDENCES } from '@quartierwerk/domain/diagnosis/vocabulary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import * as words from '../model/entries.js';
import type { NoteEntry } from '../model/entries.js';
import { CONFIDENCE_WORDS } from '../model/run-words.js';
import type { IndicatorChoice } from './statement-form.js';

@Component({
  selector: 'qw-note-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './note-form.html',
  styleUrl: './entry-form.scss',
})
export class NoteForm implements OnInit {
  readonly initial = input.required<NoteEntry>();
  /** Unique for the note and its version: what was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly indicators = input.required<readonly IndicatorChoice[]>();
  readonly store = input.required<(entry: NoteEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly words = words;
  protected readonly confidences = CONFIDENCES;
  protected readonly confidenceWords = CONFIDENCE_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly roleHint = $localize`:@@diagnosis.roleHint:Eine Rolle, kein Name: „Jobcenter, Fallmanagement“`;
  protected readonly sourceHint = $localize`:@@diagnosis.noteSourceHint:Wo es gesagt oder gesehen wurde: „Fachgespräch“`;
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;

  /** Begins anew only when the words change, not when the page hands over the same ones again. */
  protected readonly entry = entryFrom<NoteEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, LIMITS.textLength);
    required(path.authorRole);
    atMost(path.authorRole, 200);
    required(path.source);
    atMost(path.source, 200);
    required(path.notedOn);
  });
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  hasUnsavedInput(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.initial());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), { NOTE_IN_FUTURE: 'notedOn' });
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
