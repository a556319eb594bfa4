/**
 * One item of the agenda is decided: wording beside the proposal, result, votes with the line that says whether they add up, who carries
 * it out until when. A result that cannot be is not offered; what was typed stays until it is stored.
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
import { disabled, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { PartyView } from '@quartierwerk/contracts/conferences/conference.views';
import type { AgendaItemView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CorrectDecision } from '@quartierwerk/contracts/steering/steering.dto';
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import { possibleOnceWithdrawn } from '@quartierwerk/domain/steering/decision-rule';
import { WITHOUT_QUORUM } from '@quartierwerk/domain/steering/vote-rule';
import { Diff } from '@quartierwerk/ui/diff/diff';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Status } from '@quartierwerk/ui/status/status';
import { Stepper } from '@quartierwerk/ui/stepper/stepper';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { catchFocus, refusedIn } from '../../../shared/focus/lost-focus.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import {
  type DecisionEntry,
  bodyOf,
  checkLine,
  entryOf,
  fieldsOf,
  mayStillVote,
  refusalWords,
  resultForWording,
} from '../model/decision-entry.js';

const USUAL: readonly DecisionResult[] = ['adopted_unchanged', 'adopted_modified', 'postponed', 'referred', 'rejected'];
const FURTHER: readonly DecisionResult[] = ['noted', 'recommended', 'removed_from_agenda', 'withdrawn', 'no_quorum'];

@Component({
  selector: 'qw-decide-form',
  imports: [Diff, Field, FieldError, FieldInput, FormField, MatButton, Status, Stepper],
  templateUrl: './decide-form.html',
  styleUrl: './decide-form.scss',
})
export class DecideForm implements OnInit {
  readonly item = input.required<AgendaItemView>();
  readonly parties = input.required<readonly PartyView[]>();
  /** Words of the button: "Beschluss festhalten und weiter zu TOP 6". */
  readonly action = input.required<string>();
  readonly store = input.required<(decision: CorrectDecision) => Promise<unknown>>();
  /** The item was dealt with, without a decision. */
  readonly noted = output();
  /** What is written down stays as it is. */
  readonly closed = output();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly results = RESULT_WORDS;
  protected readonly usual = USUAL;
  protected readonly further = FURTHER;
  protected readonly groupName = uniqueId('result');

  /** Begins anew with another item only. */
  protected readonly entry = entryAt(
    () => this.item().id,
    (): DecisionEntry => entryOf(this.item()),
  );
  protected readonly form = form(this.entry, (path) => {
    required(path.wording);
    atMost(path.wording, LIMITS.textLength);
    atMost(path.conditions, LIMITS.reasonLength);
    atMost(path.reason, LIMITS.reasonLength);
    required(path.leadOrganisationId, { when: ({ valueOf }) => fieldsOf(valueOf(path.result)).lead });
    required(path.deadline, { when: ({ valueOf }) => fieldsOf(valueOf(path.result)).lead });
    required(path.followUpOn, { when: ({ valueOf }) => valueOf(path.result) === 'postponed' });
    required(path.reason, { when: ({ valueOf }) => fieldsOf(valueOf(path.result)).reason });
    // "Modified" against nothing says nothing; the API holds both to the text.
    disabled(path.conditions, ({ valueOf }) => !fieldsOf(valueOf(path.result)).lead);
  });
  private readonly attempted = signal(false);
  protected readonly asks = computed(() => fieldsOf(this.entry().result));
  protected readonly quorum = computed(() => this.item().quorum);
  protected readonly check = computed(() => checkLine(this.entry(), this.quorum()));
  protected readonly cast = computed(() => {
    const { yes, no, abstention } = this.entry();
    return yes + no + abstention;
  });
  protected readonly left = computed(() => mayStillVote(this.entry(), this.quorum()));
  protected readonly unanimous = computed(
    () => $localize`:@@steering.allYes:Einstimmig, ${this.quorum().present - this.quorum().conflicted}:count: Ja`,
  );
  protected readonly quorumWords = computed(() => {
    const { reached, present, needed } = this.quorum();
    return reached ? '' : refusalWords({ reason: 'QUORUM_MISSING', params: { present, needed } });
  });
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

  /** What was typed against a decision is worth nothing once another has corrected it. */
  private draftKey(): string {
    const { id, decision } = this.item();
    return decision ? `steering.correct.${decision.id}.${decision.version}` : `steering.decide.${id}`;
  }

  /** Its authors have taken it back meanwhile: there is nothing left to decide. */
  protected readonly withdrawn = computed(
    () => this.item().decision === null && this.item().recommendation?.state === 'withdrawn',
  );

  protected possible(result: DecisionResult): boolean {
    if (this.withdrawn() && !possibleOnceWithdrawn(result)) return false;
    return this.quorum().reached ? result !== 'no_quorum' : WITHOUT_QUORUM.includes(result);
  }

  protected choose(result: DecisionResult): void {
    this.entry.update((entry) => ({ ...entry, result }));
  }

  protected follow(): void {
    this.entry.update((entry) => ({ ...entry, result: resultForWording(entry, this.item().proposedText) }));
  }

  protected vote(kind: 'yes' | 'no' | 'abstention', count: number): void {
    this.entry.update((entry) => ({ ...entry, [kind]: count }));
  }

  protected allYes(): void {
    const yes = this.quorum().present - this.quorum().conflicted;
    this.entry.update((entry) => ({ ...entry, yes, no: 0, abstention: 0 }));
  }

  protected cancel(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, () => this.store()(bodyOf(this.entry())), {
      DECISION_WORDING_MISSING: 'wording',
      DECISION_WORDING_CHANGED: 'wording',
      DECISION_WORDING_UNCHANGED: 'wording',
      DECISION_LEAD_MISSING: 'leadOrganisationId',
      DEADLINE_MISSING: 'deadline',
      DEADLINE_PAST: 'deadline',
      DECISION_FOLLOW_UP_MISSING: 'followUpOn',
      DECISION_FOLLOW_UP_PAST: 'followUpOn',
      DECISION_REASON_MISSING: 'reason',
    });
    if (accepted) this.draft?.clear();
    else catchFocus(this.injector, this.host, () => refusedIn(this.host));
  }
}
