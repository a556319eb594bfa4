/** How the work goes since the last time: three words, why, what comes next, and a new end where there is one. */
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
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
import { COURSES, type Course } from '@quartierwerk/domain/plans/vocabulary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { COURSE_WORDS } from '../model/plan-words.js';

export interface ReportEntry {
  readonly reportedOn: string;
  readonly course: Course;
  readonly text: string;
  readonly reason: string;
  readonly nextStep: string;
  readonly nextStepDue: string;
  readonly endsOn: string;
}

@Component({
  selector: 'qw-report-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  templateUrl: './report-form.html',
  styleUrl: './entry-form.scss',
})
export class ReportForm implements OnInit {
  readonly today = input.required<string>();
  readonly endsOn = input.required<string | null>();
  readonly draftKey = input.required<string>();
  readonly store = input.required<(entry: ReportEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  protected readonly courses = COURSES;
  protected readonly courseWords = COURSE_WORDS;
  protected readonly textLabel = $localize`:@@plans.reportText:Stand in eigenen Worten`;
  protected readonly dayLabel = $localize`:@@plans.reportDay:Tag`;
  protected readonly reasonLabel = $localize`:@@plans.reportReason:Woran es liegt`;
  protected readonly nextLabel = $localize`:@@plans.nextStep:Nächster Schritt`;
  protected readonly dueLabel = $localize`:@@plans.nextUntil:bis`;
  protected readonly endLabel = $localize`:@@plans.newEnd:Neues Ende`;
  protected readonly endHint = $localize`:@@plans.newEndHint:Das bisherige Ende bleibt mit dem Grund daneben stehen.`;
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;

  protected readonly entry = signal<ReportEntry>({
    ...{ reportedOn: '', course: 'on_track', text: '', reason: '', nextStep: '', nextStepDue: '', endsOn: '' },
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, LIMITS.textLength);
    required(path.reportedOn);
    required(path.reason, { when: () => this.entry().course !== 'on_track' || this.entry().endsOn !== '' });
    atMost(path.reason, LIMITS.reasonLength);
    atMost(path.nextStep, LIMITS.nameLength);
  });
  protected readonly needsReason = computed(() => this.entry().course !== 'on_track' || this.entry().endsOn !== '');
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('[data-focus]')?.focus());
  }

  ngOnInit(): void {
    this.entry.update((entry) => ({ ...entry, reportedOn: this.today() }));
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), {
      ...{ COURSE_REASON_MISSING: 'reason', DEADLINE_REASON_MISSING: 'reason', REPORT_IN_FUTURE: 'reportedOn' },
      PERIOD_REVERSED: 'endsOn',
    });
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
