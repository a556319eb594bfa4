/** An answer: the outcome, the reason in plain language, and what it promises. Long sentences are pointed out while they are typed. */
import {
  Component,
  computed,
  ElementRef,
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
import { longSentences, PROMISING } from '@quartierwerk/domain/participation/answer-rule';
import { ANSWER_OUTCOMES } from '@quartierwerk/domain/participation/vocabulary';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Note } from '@quartierwerk/ui/feedback/note';
import { catchFocus } from '../../../shared/focus/lost-focus.js';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { OUTCOME_WORDS } from '../../../shared/words/participation-state-words.js';
import { answerEntry, newAnswer, type AnswerEntry, type AnswerModel } from '../model/answer-entry.js';

@Component({
  selector: 'qw-answer-form',
  imports: [ErrorSummary, Field, FieldInput, FormField, MatButton, Note],
  templateUrl: './answer-form.html',
  styleUrl: './event-form.scss',
})
export class AnswerForm implements OnInit {
  readonly draftKey = input.required<string>();
  readonly unit = input.required<string>();
  /** What the answer does not speak for, in words. */
  readonly leftOut = input('');
  readonly store = input.required<(entry: AnswerEntry) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly outcomes = ANSWER_OUTCOMES.map((code) => ({ code, word: OUTCOME_WORDS[code].word }));
  protected readonly model = linkedSignal<string, AnswerModel>({ source: this.unit, computation: newAnswer });
  protected readonly form = form(this.model, (path) => {
    required(path.outcome);
    required(path.reason);
    atMost(path.reason, LIMITS.reasonLength);
    required(path.unit);
    atMost(path.unit, LIMITS.nameLength);
    required(path.answeredOn);
    required(path.dueOn, { when: ({ valueOf }) => valueOf(path.outcome) === 'under_review' });
    required(path.passedTo, { when: ({ valueOf }) => valueOf(path.outcome) === 'passed_on' });
    atMost(path.plannedFor, 100);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  protected readonly promising = computed(() => PROMISING.some((outcome) => outcome === this.model().outcome));
  protected readonly long = computed(() => longSentences(this.model().reason)[0] ?? '');

  protected readonly words = {
    outcome: $localize`:@@participation.outcome:Ergebnis`,
    reason: $localize`:@@participation.plainReason:Begründung in einfacher Sprache`,
    reasonHint: $localize`:@@participation.plainHint:Zwei kurze Sätze. So steht es auf der öffentlichen Seite.`,
    unit: $localize`:@@participation.answerUnit:Wer antwortet`,
    answeredOn: $localize`:@@participation.answeredOn:Tag der Antwort`,
    dueOn: $localize`:@@participation.dueOn:Geprüft wird bis`,
    passedTo: $localize`:@@participation.passedTo:Zuständige Stelle`,
    plannedFor: $localize`:@@participation.plannedFor:Wann es geschieht`,
    plannedHint: $localize`:@@participation.plannedHint:„Februar 2027“`,
    discussedOn: $localize`:@@participation.discussedOn:Beraten am`,
    discussedBy: $localize`:@@participation.discussedBy:Beraten von`,
  };

  constructor() {
    // The button that opened the form is gone with the focus on it.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    catchFocus(this.injector, host, () => host.querySelector<HTMLElement>('[data-focus]'));
  }

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.model)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, () => this.store()(answerEntry(this.model())), {
      ANSWER_REASON_MISSING: 'reason',
      ANSWER_DUE_MISSING: 'dueOn',
      ANSWER_DUE_PAST: 'dueOn',
      ANSWER_UNIT_MISSING: 'passedTo',
      ANSWER_IN_FUTURE: 'answeredOn',
      DISCUSSED_IN_FUTURE: 'discussedOn',
    });
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
