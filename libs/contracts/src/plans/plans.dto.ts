/** Bodies of action plans, their fields, stages and goals. */
import { PLAN_TRANSITIONS, type PlanTransition } from '@quartierwerk/domain/plans/plan-workflow';
import { GOAL_LEVELS, type GoalLevel } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const TEXT = { context: { max: LIMITS.textLength } };
const GOAL = { context: { min: 1, max: 400 } };
const SHORT = { context: { max: LIMITS.nameLength } };
const NUMBER = { context: { min: 1, max: 99 } };
const YEAR = { context: { min: 1900, max: 2200 } };

/** Whether an optional field was sent with a value: null takes a value away. */
const given = (key: string) =>
  ValidateIf((body: Readonly<Record<string, unknown>>) => body[key] !== undefined && body[key] !== null);

export class CreatePlan {
  @IsUUID()
  id!: string;

  /** As it stands in the address: lower case, digits and hyphens. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(2, 80, { context: { min: 2, max: 80 } })
  code!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  /** Stands before the numbers of its measures where a workspace has more than one plan: "B" makes "B1.02". */
  @Matches(/^[A-Z]{0,3}$/)
  codePrefix!: string;

  @given('areaId')
  @IsUUID()
  areaId?: string | null;

  @IsDay()
  startsOn!: Day;

  @IsDay()
  endsOn!: Day;

  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  missionTitle!: string;

  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  missionStatement!: string;

  /** Who adopted the mission, and when: "Rat, Dezember 2016". */
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  missionAdopted!: string;
}

export class RevisePlan {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @given('areaId')
  @IsUUID()
  areaId?: string | null;

  @IsOptional()
  @IsDay()
  startsOn?: Day;

  @IsOptional()
  @IsDay()
  endsOn?: Day;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  missionTitle?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  missionStatement?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  missionAdopted?: string;
}

export class MovePlan {
  @IsIn(PLAN_TRANSITIONS)
  step!: PlanTransition;
}

export class CreatePlanField {
  @IsUUID()
  id!: string;

  @IsInt()
  @Min(1, NUMBER)
  @Max(99, NUMBER)
  number!: number;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;
}

/** The number stays: it is part of the codes of the measures. */
export class RevisePlanField {
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;
}

export class CreateStage {
  @IsUUID()
  id!: string;

  @IsInt()
  @Min(1, NUMBER)
  @Max(99, NUMBER)
  number!: number;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  fromYear!: number;

  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  toYear!: number;
}

export class ReviseStage {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @IsOptional()
  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  fromYear?: number;

  @IsOptional()
  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  toYear?: number;
}

export class CreateGoal {
  @IsUUID()
  id!: string;

  @IsIn(GOAL_LEVELS)
  level!: GoalLevel;

  /** The goal of the level above; none on the first level. */
  @given('parentId')
  @IsUUID()
  parentId?: string | null;

  @IsText()
  @Length(1, 400, GOAL)
  text!: string;

  @given('target')
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  target?: string | null;

  @given('dueOn')
  @IsDay()
  dueOn?: Day | null;
}

export class ReviseGoal {
  @IsOptional()
  @IsText()
  @Length(1, 400, GOAL)
  text?: string;

  @given('target')
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  target?: string | null;

  @given('dueOn')
  @IsDay()
  dueOn?: Day | null;
}

/** A link to another node; its kind decides the relation. */
export class LinkPlanNode {
  @IsUUID()
  nodeId!: string;

  /** An indicator that is only watched beside the measure, instead of being what it rests on. */
  @IsOptional()
  @IsIn(['evidence', 'watched'])
  as?: 'evidence' | 'watched';

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, { context: { max: LIMITS.reasonLength } })
  note?: string;
}
