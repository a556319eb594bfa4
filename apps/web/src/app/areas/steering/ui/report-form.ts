/**
 * The state of a decision, reported where it stands in the list: at most three sentences, a new deadline with its reason where it
 * moves, or "done". What was typed stays until it is stored.
 */
import {
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
import { STEERING_LIMITS } from '@quartierwerk/contracts/steering/steering.constants';
import type { ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Note } from '@quartierwerk/ui/feedback/note';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { catchFocus, refusedIn } from '../../../shared/focus/lost-focus.js';

const EMPTY = { text: '', deadline: '', reason: '' };

@Component({
  selector: 'qw-report-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, Note],
  template: `
    <form novalidate (submit)="send($event, false)" (keydown.control.enter)="send($event, false)">
      <qw-field i18n-label="@@steering.report" label="Stand melden" [hint]="hint" [errors]="errorsOf(form.text)">
        <textarea qwInput rows="3" [formField]="form.text"></textarea>
      </qw-field>
      <div class="pair">
        <qw-field
          optional
          i18n-label="@@steering.newDeadlineField"
          label="neue Frist"
          [errors]="errorsOf(form.deadline)"
        >
          <input qwInput type="date" [formField]="form.deadline" />
        </qw-field>
        @if (entry().deadline !== '') {
          <qw-field
            i18n-label="@@steering.delayReasonField"
            label="Grund der Verschiebung"
            [errors]="errorsOf(form.reason)"
          >
            <input qwInput autocomplete="off" [formField]="form.reason" />
          </qw-field>
        }
      </div>
      @if (dropped(); as words) {
        <div role="alert">
          <qw-note tone="warn">{{ words }}</qw-note>
        </div>
      }
      @if (whole().length > 0) {
        <qw-field-error role="alert" tabindex="-1" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="filled" class="qw-row-button" type="submit" [disabled]="form().submitting()">
          <ng-container i18n="@@steering.sendReport">Stand melden</ng-container>
        </button>
        <button
          matButton="outlined"
          class="qw-row-button"
          type="button"
          [disabled]="form().submitting()"
          (click)="send($event, true)"
        >
          <ng-container i18n="@@steering.sendDone">Als erledigt melden</ng-container>
        </button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 10px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class ReportForm implements OnInit {
  /** The decision's id: what was typed is kept under it. */
  readonly decisionId = input.required<string>();
  readonly store = input.required<(report: ReportDecision) => Promise<unknown>>();
  /** What was reported is stored; says whether as done. */
  readonly stored = output<boolean>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly hint = $localize`:@@steering.reportHint:Höchstens drei Sätze`;
  protected readonly entry = signal({ ...EMPTY });
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, STEERING_LIMITS.reportLength);
    required(path.reason, { when: ({ valueOf }) => valueOf(path.deadline) !== '' });
    atMost(path.reason, LIMITS.reasonLength);
  });
  /** The new deadline that was typed when "done" was asked for: it goes without a word to nobody. */
  private readonly asked = signal('');
  private readonly formats = inject(Formats);
  protected readonly dropped = computed(() => {
    const { deadline } = this.entry();
    if (deadline === '' || this.asked() !== deadline) return '';
    return $localize`:@@steering.doneDropsDeadline:Was erledigt ist, braucht keine neue Frist: „${this.formats.day(deadline)}:day:“ und der Grund werden nicht übernommen. Ist der Beschluss erledigt, wählen Sie noch einmal „Als erledigt melden“, sonst „Stand melden“.`;
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
    runInInjectionContext(
      this.injector,
      () => (this.draft = keepDraft(`steering.report.${this.decisionId()}`, this.entry)),
    );
  }

  protected async send(event: Event, done: boolean): Promise<void> {
    event.preventDefault();
    if (done && this.entry().deadline !== '') {
      if (this.dropped() === '') return this.asked.set(this.entry().deadline);
      this.entry.update((entry) => ({ ...entry, deadline: '', reason: '' }));
    }
    this.attempted.set(true);
    const { text, deadline, reason } = this.entry();
    const moved = deadline === '' ? {} : { deadline, reason };
    const accepted = await submitForm(this.form, () => this.store()({ text, done, ...moved }), {
      REPORT_MISSING: 'text',
      REPORT_TOO_LONG: 'text',
      DELAY_REASON_MISSING: 'reason',
      DELAY_DEADLINE_MISSING: 'deadline',
      DELAY_NOT_LATER: 'deadline',
      DEADLINE_PAST: 'deadline',
    });
    // The button that held the focus was switched off while the report was sent.
    catchFocus(this.injector, this.host, () => (accepted ? this.host.querySelector('textarea') : refusedIn(this.host)));
    if (!accepted) return;
    this.draft?.clear();
    this.entry.set({ ...EMPTY });
    this.form().reset();
    this.attempted.set(false);
    this.stored.emit(done);
  }
}
