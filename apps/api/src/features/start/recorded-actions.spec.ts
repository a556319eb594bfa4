import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { PERMISSION_NAMES } from '@quartierwerk/domain/access/permissions';
import { conferenceWorkflow } from '@quartierwerk/domain/conferences/conference-workflow';
import { recommendationWorkflow } from '@quartierwerk/domain/conferences/recommendation-workflow';
import { eventWorkflow } from '@quartierwerk/domain/participation/event-workflow';
import { measureWorkflow } from '@quartierwerk/domain/plans/measure-workflow';
import { planWorkflow } from '@quartierwerk/domain/plans/plan-workflow';
import { meetingWorkflow } from '@quartierwerk/domain/steering/meeting-workflow';
import { stepsOf } from './change-steps.js';

const FEATURES = join(import.meta.dirname, '..');
/** Areas whose commands change entries of the spine. */
const AREAS = ['conferences', 'diagnosis', 'indicators', 'participation', 'places', 'plans', 'projects', 'steering'];

/** What stands in place of the first variable part of an action. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'conferences.${body.transition}_conference': conferenceWorkflow.names,
  'conferences.${step.transition}_recommendation': recommendationWorkflow.names,
  'indicators.begin_${step}': ['check', 'import'],
  'participation.${name}_event': eventWorkflow.names,
  'participation.answer_${objectKind}': ['contribution', 'theme'],
  'plans.${step}_measure': measureWorkflow.names,
  'plans.${step}_plan': planWorkflow.names,
  'steering.${body.transition}_meeting': meetingWorkflow.names,
};

/** What changes no entry, or is not told in a line: it stands on the page alone. */
const BEHIND_ITS_PAGE = `
  conferences.create_field conferences.remove_field conferences.remove_finding conferences.revise_field
  diagnosis.cancel_document diagnosis.create_document diagnosis.end_document diagnosis.write_document
  diagnosis.check_offer diagnosis.end_selection diagnosis.remove_note diagnosis.remove_offer diagnosis.remove_statement
  diagnosis.select_area
  indicators.approve_release indicators.begin_release indicators.cancel_release indicators.end_release
  indicators.propose_release indicators.withdraw_release
  indicators.begin_check indicators.begin_import indicators.cancel_import indicators.check_import indicators.choose_sheet
  indicators.commit_import indicators.drop_delivery_request indicators.refuse_delivery_request indicators.remind_source
  indicators.request_deliveries indicators.revise_delivery_request
  indicators.create_domain indicators.create_source indicators.discard_import indicators.end_import_step indicators.import
  indicators.revise_import indicators.revise_source indicators.take_over_defaults indicators.upload indicators.withdraw_delivery
  participation.end_helper_code participation.end_support participation.publish_contributions
  participation.record_contributions participation.support participation.switch_on_helper_code
  participation.withdraw_contributions
  places.create_edition places.revise_area places.revise_edition places.set_lineage
  plans.create_field plans.create_stage plans.revise_field plans.revise_stage
  projects.create_obligation projects.create_programme projects.retire_kpi projects.revise_obligation projects.revise_programme
  projects.transition_obligation
  steering.arrange_agenda steering.create_agenda_item steering.create_body steering.create_seat steering.declare_conflict
  steering.note_agenda_item steering.note_attendance steering.remove_agenda_item steering.revise_agenda_item steering.revise_body
  steering.revise_seat steering.withdraw_conflict
`
  .split(/\s+/)
  .filter((action) => action !== '');

describe('the actions that commands record', () => {
  const recorded = AREAS.flatMap(actionsIn);

  it('are told by the first page, or stay behind their page because somebody said so', () => {
    const untold = [...new Set(recorded)].filter((action) => stepOf(action) === undefined);
    expect(untold.toSorted()).toEqual(BEHIND_ITS_PAGE.toSorted());
  });

  it.each([
    'participation.correct_contribution',
    'plans.link_plan',
    'participation.gather_contributions',
    'steering.create_agenda_item',
  ])('are not told as a change of the state where that stays: %s', (action) => {
    expect(recorded).toContain(action);
    expect(stepOf(action)).not.toBe('state');
  });

  it.each([
    'diagnosis.freeze_run',
    'participation.discard_contribution',
    'plans.start_measure',
    'steering.end_meeting',
  ])('are told as a change of the state where it is all: %s', (action) => {
    expect(recorded).toContain(action);
    expect(stepOf(action)).toBe('state');
  });
});

/** Literals that begin with the name of the area, in its own sources; names of permissions look alike. */
function actionsIn(area: string): string[] {
  const literal = new RegExp(`(['\`])(${area}\\.[^'\`\\s]+)\\1`, 'g');
  return readdirSync(join(FEATURES, area), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
    .flatMap((path) => [...readFileSync(join(FEATURES, area, path), 'utf8').matchAll(literal)])
    .map(([, , action = '']) => action)
    .filter((action) => !PERMISSION_NAMES.some((permission) => permission === action))
    .flatMap((action) => (action.includes('${') ? whole(action) : [action]));
}

function whole(template: string): string[] {
  const parts = PARTS[template];
  if (!parts) throw new Error(`Say which actions ${template} stands for.`);
  return parts.map((part) => template.replace(/\$\{[^}]+\}/, part));
}

function stepOf(action: string): string | undefined {
  const at = '2026-11-26T10:00:00.000Z';
  const change = { node: { id: 'a', kind: 'decision' }, at, created: false } as ChangeView;
  return stepsOf(change, [{ action, payload: {}, at }])[0]?.step;
}
