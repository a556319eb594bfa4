/** A statement of the strengths and weaknesses analysis, typed in place, with its source and the indicator it rests on. */
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
import { STATEMENT_KINDS } from '@quartierwerk/domain/diagnosis/vocabulary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import * as words from '../model/entries.js';
import type { StatementEntry } from '../model/entries.js';
import { STATEMENT_WORDS } from '../model/run-words.js';

/** An indicator to choose from. */
export interface IndicatorChoice {
  readonly id: string;
  readonly code: string;
  readonly shortName: string;
}

const TEXT_LENGTH = 1_000;

@Component({
  selector: 'qw-statement-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './statement-form.html',
  styleUrl: './entry-form.scss',
})
export class StatementForm implements OnInit {
  readonly initial = input.required<StatementEntry>();
  /** Unique for the statement and its version: what was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly indicators = input.required<readonly IndicatorChoice[]>();
  readonly store = input.required<(entry: StatementEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly words = words;
  protected readonly kinds = STATEMENT_KINDS;
  protected readonly kindWords = STATEMENT_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly indicatorHint = $localize`:@@diagnosis.evidenceHint:Sein heutiger Wert wird als Beleg festgehalten.`;
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;

  /** Begins anew only when the words change, not when the page hands over the same ones again. */
  protected readonly entry = entryFrom<StatementEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, TEXT_LENGTH);
    required(path.source);
    atMost(path.source, 200);
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
    const accepted = await submitForm(this.form, () => this.store()(this.entry()));
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
