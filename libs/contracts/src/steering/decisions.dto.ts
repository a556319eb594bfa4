/** Queries and bodies of decisions: the list, and how they are carried out. */
import { DUE_GROUPS, type DueGroup } from '@quartierwerk/domain/steering/tracking-workflow';
import {
  DECISION_SEGMENTS,
  type DecisionSegment,
  IMPLEMENTATION_STATES,
  type ImplementationState,
} from '@quartierwerk/domain/steering/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { LIMITS } from '../http/limits.js';
import {
  DECISION_SORTS,
  type DecisionSort,
  SORT_DIRECTIONS,
  type SortDirection,
  STEERING_LIMITS,
} from './steering.constants.js';

const NAME = { context: { max: LIMITS.nameLength } };
const REASON = { context: { max: LIMITS.reasonLength } };

export class DecisionsQuery {
  /** `open` when left out. */
  @IsOptional()
  @IsIn(DECISION_SEGMENTS)
  segment?: DecisionSegment;

  @IsOptional()
  @IsUUID()
  bodyId?: string;

  @IsOptional()
  @IsUUID()
  leadId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  municipality?: string;

  /** Of what is still to be carried out: what must happen by when. */
  @IsOptional()
  @IsIn(DUE_GROUPS)
  due?: DueGroup;

  /** How the implementation stands. */
  @IsOptional()
  @IsIn(IMPLEMENTATION_STATES)
  state?: ImplementationState;

  /** A part of code, title or wording. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  q?: string;

  /** Without one, by what must happen when, or latest first where nothing has to happen any more. */
  @IsOptional()
  @IsIn(DECISION_SORTS)
  sort?: DecisionSort;

  @IsOptional()
  @IsIn(SORT_DIRECTIONS)
  direction?: SortDirection;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  offset?: number;
}

export class ReportDecision {
  /** At most three sentences. */
  @IsString()
  @MaxLength(STEERING_LIMITS.reportLength, { context: { max: STEERING_LIMITS.reportLength } })
  text!: string;

  @IsBoolean()
  done!: boolean;

  /** A new deadline; the old one stays visible. */
  @IsOptional()
  @IsDay()
  deadline?: Day;

  /** Why the deadline moves. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class ReopenDecision {
  /** What is still missing; only who reported it as done a moment ago takes that back without. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}
