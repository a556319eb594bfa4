/** Where each gap is closed, with what is known of it: the page of the thing with the right place open, or the form of what is missing. */
import type { Params } from '@angular/router';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import { ADDRESSES, QUERY, slugOf } from '../addresses.js';
import { type AskedStep, askedStep } from '../query/asked-step.js';
import { GAP_WORDS, LOOK_AT_GAP } from '../words/gap-words.js';
import type { PageOf } from './node-page.js';

export interface GapStep {
  readonly label: string;
  readonly link: string;
  readonly query: Params | null;
}

type Place = Omit<GapStep, 'label'>;

const known = (link: string, query: Params): Place => ({ link, query });
const opened = (link: string, step: AskedStep): Place => ({ link, query: askedStep(step) });
const newProject = ({ code, id }: ChainNodeView): Place => known(ADDRESSES.newProject, { [QUERY.measure]: code ?? id });

const PLACES: Readonly<Record<GapCode, (node: ChainNodeView, at: ChainNodeView | null, pageOf: PageOf) => Place>> = {
  area_without_profile: (node, _at, pageOf) => ({ link: gapPage(node, pageOf), query: null }),
  area_without_measure: ({ id }) => known(ADDRESSES.newMeasure, { [QUERY.area]: id }),
  finding_without_recommendation: ({ id }) => known(ADDRESSES.newRecommendation, { [QUERY.finding]: id }),
  recommendation_without_evidence: (node, _at, pageOf) => opened(pageOf(node), 'evidence'),
  recommendation_without_decision: ({ code }) => known(ADDRESSES.meetings, { [QUERY.recommendation]: code }),
  contribution_without_answer: (node, _at, pageOf) => opened(pageOf(node), 'answer'),
  theme_without_consequence: (node, _at, pageOf) => ({ link: pageOf(node), query: null }),
  decision_without_measure: ({ code }) => known(ADDRESSES.newMeasure, { [QUERY.decision]: code }),
  measure_without_base: (node, _at, pageOf) => opened(pageOf(node), 'evidence'),
  measure_without_goal: (node, _at, pageOf) => opened(pageOf(node), 'goal'),
  measure_without_project: newProject,
  measure_without_kpi: (node, at, pageOf) => (at ? opened(pageOf(at), 'kpi') : newProject(node)),
  project_without_kpi: (node, _at, pageOf) => opened(pageOf(node), 'kpi'),
  profile_on_outdated_base: (node, _at, pageOf) => ({ link: pageOf(node), query: null }),
  recommendation_on_outdated_base: (node, _at, pageOf) => ({ link: pageOf(node), query: null }),
  measure_on_outdated_base: (node, _at, pageOf) => ({ link: pageOf(node), query: null }),
};

/** The page of the thing that has the gap: a selected area is worked on at its profile. */
export function gapPage(node: ChainNodeView, pageOf: PageOf): string {
  return node.kind === 'area' ? ADDRESSES.profile(node.id, slugOf(node.title)) : pageOf(node);
}

/**
 * What is offered to somebody: to close the gap, or to look at what has it.
 *
 * @param at the thing at which it is closed where that is another one
 */
export function gapStep(
  gap: GapCode,
  node: ChainNodeView,
  at: ChainNodeView | null,
  may: (permission: Permission) => boolean,
  pageOf: PageOf,
): GapStep {
  const { action, actionAt, permission } = GAP_WORDS[gap];
  if (permission !== undefined && !may(permission))
    return { label: LOOK_AT_GAP, link: gapPage(node, pageOf), query: null };
  return { label: (at && actionAt) ?? action, ...PLACES[gap](node, at, pageOf) };
}
