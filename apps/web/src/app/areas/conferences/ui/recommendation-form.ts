/** The form of a recommendation: wording, target groups, whom it is addressed to, what exists already. */
import {
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { carriedOver, type RecommendationEntry } from '../model/recommendation-entry.js';

export interface FormChoice {
  readonly id: string;
  readonly label: string;
}

@Component({
  selector: 'qw-recommendation-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './recommendation-form.html',
  styleUrl: './recommendation-form.scss',
})
export class RecommendationForm implements OnInit {
  readonly initial = input.required<RecommendationEntry>();
  /** What was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly action = input.required<string>();
  readonly areas = input.required<readonly FormChoice[]>();
  readonly conferences = input.required<readonly FormChoice[]>();
  readonly parties = input.required<readonly FormChoice[]>();
  readonly store = input.required<(entry: RecommendationEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  protected readonly groupsHint = $localize`:@@recommendation.groupsHint:Eine Zielgruppe je Zeile, mit Anzahl, wo sie bekannt ist`;
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;

  protected readonly entry = linkedSignal<string, RecommendationEntry>({
    source: () => JSON.stringify(this.initial()),
    // The conference it was opened from is known a moment later; what was typed by then stays.
    computation: (_, former) =>
      former
        ? carriedOver(former.value, JSON.parse(former.source) as RecommendationEntry, this.initial())
        : this.initial(),
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
    required(path.wording);
    atMost(path.wording, LIMITS.textLength);
    atMost(path.lifePhase, LIMITS.nameLength);
    atMost(path.costs, LIMITS.nameLength);
    atMost(path.existing, LIMITS.reasonLength);
  });
  private readonly attempted = signal(false);
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

  protected turn(id: string, on: boolean): void {
    this.entry.update((entry) => {
      const others = entry.addresseeIds.filter((other) => other !== id);
      return { ...entry, addresseeIds: on ? [...others, id] : others };
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (await submitForm(this.form, () => this.store()(this.entry()))) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
