/**
 * Sign and word of every state that a link of the chain can be in, for lists that mix kinds: search, trace, what hangs on an object.
 * An area adds its kinds here; a state that says nothing (an indicator is simply there) has no entry.
 */
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { CONFERENCE_STATE_WORDS } from './conference-state-words.js';
import { MEASURE_STATE_WORDS, PLAN_STATE_WORDS } from './plan-state-words.js';
import { GRANT_STATE_WORDS, KPI_STATE_WORDS, PROJECT_STATE_WORDS } from './project-state-words.js';
import {
  CONTRIBUTION_STATE_WORDS,
  EVENT_STATE_WORDS,
  OUTCOME_WORDS,
  THEME_STATE_WORDS,
} from './participation-state-words.js';
import { RECOMMENDATION_STATE_WORDS } from './recommendation-state-words.js';
import type { StateWord } from './state-word.js';
import { MEETING_STATE_WORDS, RESULT_WORDS, TRACKING_STATE_WORDS } from './steering-state-words.js';

export type { StateWord } from './state-word.js';

/** States that mean the same whatever is in them. */
const COMMON: Readonly<Record<string, StateWord>> = {
  draft: { shape: 'draft', word: $localize`:@@chain.stateDraft:Entwurf` },
  frozen: { shape: 'frozen', word: $localize`:@@chain.stateFrozen:festgeschrieben` },
  released: { shape: 'done', word: $localize`:@@chain.stateReleased:freigegeben` },
  superseded: { shape: 'arrow', word: $localize`:@@chain.stateSuperseded:ersetzt` },
  removed: { shape: 'rejected', word: $localize`:@@chain.stateRemoved:entfernt` },
};

const BY_KIND: Partial<Record<NodeKind, Readonly<Record<string, StateWord>>>> = {
  conference: CONFERENCE_STATE_WORDS,
  action_plan: PLAN_STATE_WORDS,
  measure: MEASURE_STATE_WORDS,
  recommendation: RECOMMENDATION_STATE_WORDS,
  meeting: MEETING_STATE_WORDS,
  decision: { ...RESULT_WORDS, ...TRACKING_STATE_WORDS },
  grant: GRANT_STATE_WORDS,
  project: PROJECT_STATE_WORDS,
  kpi: KPI_STATE_WORDS,
  neighbourhood_conference: EVENT_STATE_WORDS,
  contribution: CONTRIBUTION_STATE_WORDS,
  theme: THEME_STATE_WORDS,
  answer: OUTCOME_WORDS,
};

/** Sign and word of a node's state; null where it says nothing. */
export function stateOf({ kind, state }: Pick<ChainNodeView, 'kind' | 'state'>): StateWord | null {
  return BY_KIND[kind]?.[state] ?? COMMON[state] ?? null;
}
