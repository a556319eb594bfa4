import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import type { ChangeStep, ChangeStepView } from '@quartierwerk/contracts/start/change-steps';
import type { StartChangeView } from '@quartierwerk/contracts/start/start.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import { isCarrierOnly, type Role } from '@quartierwerk/domain/access/roles';
import { READ_PERMISSION_OF_KIND } from '@quartierwerk/domain/chain/kind-access';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { conferenceWorkflow } from '@quartierwerk/domain/conferences/conference-workflow';
import { recommendationWorkflow } from '@quartierwerk/domain/conferences/recommendation-workflow';
import { eventWorkflow } from '@quartierwerk/domain/participation/event-workflow';
import { measureWorkflow } from '@quartierwerk/domain/plans/measure-workflow';
import { planWorkflow } from '@quartierwerk/domain/plans/plan-workflow';
import { meetingWorkflow } from '@quartierwerk/domain/steering/meeting-workflow';
import { isDay } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A command and its node get their instants one after the other. */
const SAME_COMMAND_MS = 5_000;
const MOST = 3;
/** Of one thing; more commands than this are not looked through for what is said in a line. */
const LOOKED_THROUGH = 8;
/** Kinds of which a carrier reads every step on pages of its own; of others it sees what they are, not how they came about. */
const OF_CARRIERS: readonly NodeKind[] = ['project', 'kpi', 'grant'];

/** What the move of a meeting did to the decisions that come back on its day; the command names the meeting. */
const TAKEN_ALONG = 'steering.take_along';

/** The commands that take a step of a workflow: what they did is the state that stands now. */
function stepsOfWorkflow(names: readonly string[], action: (name: string) => string): Record<string, ChangeStep> {
  return Object.fromEntries(names.map((name) => [action(name), 'state']));
}

/** What the commands did. What is not named here stays behind its page. */
const STEPS: Readonly<Record<string, ChangeStep>> = {
  ...stepsOfWorkflow(meetingWorkflow.names, (name) => `steering.${name}_meeting`),
  ...stepsOfWorkflow(planWorkflow.names, (name) => `plans.${name}_plan`),
  ...stepsOfWorkflow(measureWorkflow.names, (name) => `plans.${name}_measure`),
  ...stepsOfWorkflow(conferenceWorkflow.names, (name) => `conferences.${name}_conference`),
  ...stepsOfWorkflow(recommendationWorkflow.names, (name) => `conferences.${name}_recommendation`),
  ...stepsOfWorkflow(eventWorkflow.names, (name) => `participation.${name}_event`),
  'steering.create_meeting': 'created',
  'steering.record_decision': 'decided',
  'steering.correct_decision': 'revised',
  'steering.report_decision': 'reported',
  'steering.reopen_decision': 'reopened',
  'steering.close_decision': 'state',
  [TAKEN_ALONG]: 'follow_up_moved',
  'plans.create_plan': 'created',
  'plans.revise_plan': 'revised',
  'plans.link_plan': 'linked',
  'plans.create_goal': 'created',
  'plans.revise_goal': 'revised',
  'plans.remove_goal': 'removed',
  'plans.create_measure': 'created',
  'plans.revise_measure': 'revised',
  'plans.reschedule_measure': 'deadline_moved',
  'plans.report_measure': 'reported',
  'plans.set_financing': 'money',
  'plans.link_measure': 'linked',
  'plans.unlink_measure': 'unlinked',
  'plans.create_milestone': 'milestone',
  'plans.revise_milestone': 'milestone',
  'plans.remove_milestone': 'milestone',
  'plans.move_milestone': 'milestone_moved',
  'plans.publish_measure': 'published',
  'plans.withdraw_measure': 'unpublished',
  'projects.create': 'created',
  'projects.revise': 'revised',
  'projects.transition': 'state',
  'projects.link': 'linked',
  'projects.end_link': 'unlinked',
  'projects.close_month': 'month_closed',
  'projects.create_grant': 'created',
  'projects.revise_grant': 'revised',
  'projects.transition_grant': 'state',
  'projects.set_grant_plan': 'money',
  'projects.set_grant_quarter': 'money',
  'projects.create_kpi': 'created',
  'projects.revise_kpi': 'revised',
  'projects.set_targets': 'targets',
  'projects.add_reading': 'value_reported',
  'projects.revise_reading': 'value_corrected',
  'conferences.create_conference': 'created',
  'conferences.revise_conference': 'revised',
  'conferences.create_finding': 'created',
  'conferences.revise_finding': 'revised',
  'conferences.create_recommendation': 'created',
  'conferences.revise_recommendation': 'revised',
  'conferences.add_evidence': 'evidence_added',
  'conferences.end_evidence': 'evidence_ended',
  'conferences.answer_consent': 'consent',
  'diagnosis.compute_run': 'created',
  'diagnosis.freeze_run': 'state',
  'diagnosis.create_profile': 'created',
  'diagnosis.release_profile': 'state',
  'diagnosis.create_statement': 'created',
  'diagnosis.revise_statement': 'revised',
  'diagnosis.create_note': 'created',
  'diagnosis.revise_note': 'revised',
  'diagnosis.create_offer': 'created',
  'diagnosis.revise_offer': 'revised',
  'diagnosis.end_offer': 'revised',
  'indicators.create': 'created',
  'indicators.revise': 'revised',
  'participation.prepare_event': 'created',
  'participation.revise_event': 'revised',
  'participation.count_participants': 'people_counted',
  'participation.set_points': 'points',
  'participation.correct_contribution': 'revised',
  'participation.redact_contribution': 'state',
  'participation.discard_contribution': 'state',
  'participation.restore_contribution': 'state',
  'participation.forward_contribution': 'state',
  'participation.report_back_contribution': 'state',
  'participation.publish_contribution': 'published',
  'participation.withdraw_contribution': 'unpublished',
  'participation.create_theme': 'created',
  'participation.rename_theme': 'renamed',
  'participation.gather_contributions': 'gathered',
  'participation.release_contributions': 'taken_out',
  'participation.merge_theme': 'merged',
  'participation.forward_theme': 'state',
  'participation.publish_theme': 'published',
  'participation.withdraw_theme': 'unpublished',
  'participation.answer_contribution': 'answered',
  'participation.answer_theme': 'answered',
  'participation.revise_answer': 'revised',
};

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What happened to each of these entries within a day, or since the last visit, from the trace that commands leave. */
export async function withSteps(
  tx: Tx,
  changes: readonly ChangeView[],
  since: string | null,
): Promise<StartChangeView[]> {
  const told = changes.filter(({ node }) => hearsSteps(tx.actor.roles, node.kind));
  const entries = await tx.sql<Entry>(
    `SELECT c.id, e.at, e.action, e.payload
       FROM unnest($2::text[], $3::timestamptz[]) AS c (id, at)
       CROSS JOIN LATERAL (
         SELECT e.seq, e.at, e.action, e.payload FROM audit_entry e
          WHERE e.workspace_id = $1 AND e.object_id = c.id AND e.at > c.at - interval '1 day'
            AND ($4::timestamptz IS NULL OR e.at > $4)
          ORDER BY e.seq DESC LIMIT ${LOOKED_THROUGH}) e
      ORDER BY e.seq DESC`,
    [tx.workspaceId, told.map(({ node }) => node.id), told.map(({ at }) => at), since],
  );
  const of = Map.groupBy(entries.flatMap(withTakenAlong), ({ id }) => id);
  return changes.map((change) => ({
    ...change,
    steps: told.includes(change) ? stepsOf(change, of.get(change.node.id) ?? []) : [],
  }));
}

/** What is public is seen by everyone here; how it came about stands on pages that not every role may read. */
function hearsSteps(roles: readonly Role[], kind: NodeKind): boolean {
  return holds(roles, READ_PERMISSION_OF_KIND[kind]) && (!isCarrierOnly(roles) || OF_CARRIERS.includes(kind));
}

/** The entry, and one for each decision that it took along: these are told where they changed lately themselves. */
export function withTakenAlong(entry: Entry): Entry[] {
  const { along, to } = entry.payload;
  const ids = Array.isArray(along) ? along.filter((id) => typeof id === 'string') : [];
  return [entry, ...ids.map((id) => ({ ...entry, id, action: TAKEN_ALONG, payload: { to } }))];
}

/** Each once, the latest first. What another thing's command did last shows in the state alone, and stands before them. */
export function stepsOf({ node, at }: ChangeView, entries: readonly Omit<Entry, 'id'>[]): ChangeStepView[] {
  const [latest] = entries;
  const byAnother = !latest || Date.parse(at) - Date.parse(latest.at) > SAME_COMMAND_MS;
  const steps = entries.flatMap((entry) => stepOf(entry) ?? []);
  // Figures come with a delivery: that is what its command names.
  if (byAnother && node.kind === 'indicator') steps.unshift(plain('figures'));
  else if (byAnother && steps.length > 0) steps.unshift(plain('state'));
  return steps.filter((one, nth) => steps.findIndex(({ step }) => step === one.step) === nth).slice(0, MOST);
}

function stepOf({ action, payload }: Omit<Entry, 'id' | 'at'>): ChangeStepView | null {
  const { from, to, month, event } = payload;
  const day = typeof to === 'string' && isDay(to) ? to : null;
  if (action === 'steering.report_decision' && event === 'done') return plain('done_reported');
  if (action === 'steering.revise_meeting') return { ...plain(day === null ? 'revised' : 'moved'), day };
  const step = STEPS[action];
  if (step === undefined) return null;
  // What was looked through once is worded anew without a step: its state stays.
  if (step === 'state' && from !== undefined && from === to) return plain('revised');
  const moved = day !== null && (step === 'reported' || step === 'deadline_moved') ? 'deadline_moved' : step;
  return { step: moved, day, month: typeof month === 'string' ? month : null };
}

function plain(step: ChangeStep): ChangeStepView {
  return { step, day: null, month: null };
}
