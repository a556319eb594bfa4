/**
 * Plans: an action plan (Integriertes Handlungskonzept) answers a mission with goals on three levels, and with measures in fields of
 * action. The planning stage says when a measure begins, its priority how important it is: the one says nothing about the other.
 */

/** A measure from the first thought to lasting operation; the public words follow InHK Bensberg. */
export const MEASURE_STATES = [
  'idea',
  'planned',
  'decided',
  'funding_applied',
  'funded',
  'in_progress',
  'completed',
  'consolidated',
  'on_hold',
  'discontinued',
] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** Leitziel, Mittlerziel, Handlungsziel: each but the first pursues one of the level above. */
export const GOAL_LEVELS = ['overall', 'intermediate', 'operational'] as const;
export type GoalLevel = (typeof GOAL_LEVELS)[number];

/** How important a measure is; when it begins is its planning stage. */
export const PRIORITIES = ['high', 'middle', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Costs that arise once, and those that stay after the measure. */
export const COST_KINDS = ['once', 'follow_up'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Who pays: Bund and Land, the European Union, the municipality itself, third parties. */
export const FINANCING_KINDS = ['state', 'eu', 'own', 'third_party'] as const;
export type FinancingKind = (typeof FINANCING_KINDS)[number];

/** How sure the money of one source is. */
export const FINANCING_STATES = ['planned', 'applied', 'granted', 'drawn', 'settled'] as const;
export type FinancingState = (typeof FINANCING_STATES)[number];

/** An action plan is written, carried out, and ends. */
export const PLAN_STATES = ['draft', 'in_progress', 'completed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** How the work goes since the last report: the three lights of a measure sheet, in words. */
export const COURSES = ['on_track', 'at_risk', 'delayed'] as const;
export type Course = (typeof COURSES)[number];

/** Stations of the prevention chain (Präventionskette) that a measure accompanies. */
export const LIFE_PHASES = [
  'birth',
  'early_childhood',
  'day_care',
  'school_entry',
  'primary_school',
  'secondary_entry',
  'youth',
  'into_work',
  'adulthood',
  'old_age',
] as const;
export type LifePhase = (typeof LIFE_PHASES)[number];
