/**
 * Obligations of a grant: what is to be handed in, to whom and when. Days are data of the notice; a programme only proposes them.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import type { Day } from '../time/day.js';
import { daysBetween } from '../time/day.js';
import { lastDayOf, monthOf, monthPlus } from './month.js';
import { OBLIGATION_STATES, type ObligationKind, type ObligationState } from './vocabulary.js';

export const OBLIGATION_TRANSITIONS = ['start', 'submit', 'ask_back', 'accept', 'reopen'] as const;
export type ObligationTransition = (typeof OBLIGATION_TRANSITIONS)[number];

export interface ObligationFacts {
  /** What is asked back. */
  readonly note: string;
}

export const obligationWorkflow = createWorkflow<ObligationState, ObligationTransition, ObligationFacts>({
  initial: 'open',
  states: OBLIGATION_STATES,
  transitions: {
    start: { from: ['open'], to: 'in_progress' },
    submit: { from: ['open', 'in_progress', 'query'], to: 'submitted' },
    ask_back: {
      from: ['submitted'],
      to: 'query',
      guard: ({ note }) => (note.trim() === '' ? refuse('OBLIGATION_NOTE_MISSING') : ALLOWED),
    },
    accept: { from: ['submitted'], to: 'accepted' },
    // What was reported as handed in by mistake.
    reopen: { from: ['submitted'], to: 'open' },
  },
});

/** Steps that belong to the carrier; the others belong to the planner, who hears back from the authority. */
const OF_THE_CARRIER: readonly ObligationTransition[] = ['start', 'submit', 'reopen'];

/** Steps a person may take; a planner may take every one. */
export function obligationSteps(state: ObligationState, planner: boolean): ObligationTransition[] {
  const steps = obligationWorkflow.allowed(state, { note: 'given' });
  return planner ? steps : steps.filter((step) => OF_THE_CARRIER.includes(step));
}

export interface SubmissionFacts {
  /** The day on which it was handed in; null while nobody has named it. */
  readonly on: Day | null;
  readonly today: Day;
  /** The first day on which anything can have been handed in. */
  readonly earliest: Day;
}

export type SubmissionRefusal = 'OBLIGATION_DAY_MISSING' | 'OBLIGATION_DAY_IN_FUTURE' | 'OBLIGATION_DAY_TOO_EARLY';

/** Whether a day can be the one on which something was handed in. */
export function submissionVerdict({ on, today, earliest }: SubmissionFacts): Verdict<SubmissionRefusal> {
  if (on === null || on === '') return refuse('OBLIGATION_DAY_MISSING');
  if (on > today) return refuse('OBLIGATION_DAY_IN_FUTURE');
  return on < earliest ? refuse('OBLIGATION_DAY_TOO_EARLY', { day: earliest }) : ALLOWED;
}

/** Duties begin with the notice, which may lie before the grant's period; without a grant they begin with the project. */
export function earliestSubmission(
  grant: { readonly noticeOn: Day | null; readonly periodFrom: Day } | null,
  project: { readonly beginsOn: Day },
): Day {
  if (grant === null) return project.beginsOn;
  return grant.noticeOn !== null && grant.noticeOn < grant.periodFrom ? grant.noticeOn : grant.periodFrom;
}

/** Days after the due day on which something was handed in first; 0 when in time. What is handed in again after a query is not late. */
export function daysLate(dueOn: Day, submittedOn: Day): number {
  return Math.max(0, daysBetween(dueOn, submittedOn));
}

/** What the authority asked back about was handed in: not overdue, and still somebody's turn. */
export const DUE_STATES = ['asked_back', 'overdue', 'soon', 'later', 'done'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** Two months are the span in which drawn money must be used (VV § 44 LHO NRW), and enough to write a report. */
const SOON_DAYS = 30;

/** How pressing an obligation is today; what was handed in presses nobody. */
export function dueState(
  dueOn: Day,
  state: ObligationState,
  today: Day,
): { readonly due: DueState; readonly days: number } {
  const days = daysBetween(today, dueOn);
  if (state === 'submitted' || state === 'accepted') return { due: 'done', days };
  if (state === 'query') return { due: 'asked_back', days };
  if (days < 0) return { due: 'overdue', days };
  return { due: days <= SOON_DAYS ? 'soon' : 'later', days };
}

/** What a programme proposes for each grant: after each quarter or year of the period, or once after its end, so many months later. */
export interface ObligationTemplate {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly every: 'quarter' | 'year' | 'end';
  readonly monthsAfter: number;
}

export interface ProposedObligation {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly dueOn: Day;
}

/** The obligations of a grant's period after a programme's template, by their day. */
export function proposedObligations(
  templates: readonly ObligationTemplate[],
  period: { readonly from: Day; readonly to: Day },
): ProposedObligation[] {
  return templates
    .flatMap(({ kind, title, every, monthsAfter }) =>
      endsOf(every, period).map((month) => {
        const [year, number] = month.split('-');
        const named =
          every === 'end' ? title : every === 'year' ? `${title} ${year}` : `${title} ${Number(number) / 3}/${year}`;
        return { kind, title: named, dueOn: lastDayOf(monthPlus(month, monthsAfter)) };
      }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Last months of the quarters or years that end within the period; the end of the period for what comes once. */
function endsOf(every: ObligationTemplate['every'], { from, to }: { readonly from: Day; readonly to: Day }): string[] {
  if (every === 'end') return [monthOf(to)];
  const step = every === 'quarter' ? 3 : 12;
  const ends: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthPlus(month, 1)) {
    if (Number(month.slice(5)) % step === 0) ends.push(month);
  }
  return ends;
}
