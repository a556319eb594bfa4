/** Bodies of measures, their milestones, reports and money. */
import { MEASURE_TRANSITIONS, type MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import {
  COURSES,
  LIFE_PHASES,
  PRIORITIES,
  type Course,
  type LifePhase,
  type Priority,
} from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const SHORT = { context: { max: LIMITS.nameLength } };
const TEXT = { context: { max: LIMITS.textLength } };
const REASON = { context: { max: LIMITS.reasonLength } };
const AGE = { context: { min: 0, max: 120 } };
const MANY = { context: { max: 50 } };

const given = (key: string) =>
  ValidateIf((body: Readonly<Record<string, unknown>>) => body[key] !== undefined && body[key] !== null);

export class MeasureTargetGroup {
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  label!: string;

  @given('count')
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  count?: number | null;

  @given('ageFrom')
  @IsInt()
  @Min(0, AGE)
  @Max(120, AGE)
  ageFrom?: number | null;

  @given('ageTo')
  @IsInt()
  @Min(0, AGE)
  @Max(120, AGE)
  ageTo?: number | null;
}

export class MeasureWorkPackage {
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  @given('startsOn')
  @IsDay()
  startsOn?: Day | null;

  @given('endsOn')
  @IsDay()
  endsOn?: Day | null;
}

/** What may be said about a measure at its beginning and later. */
export class ReviseMeasure {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @IsOptional()
  @IsUUID()
  stageId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  secondaryFieldIds?: string[];

  @given('areaId')
  @IsUUID()
  areaId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  location?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  rationale?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  description?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  aim?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50, MANY)
  @ValidateNested({ each: true })
  @Type(() => MeasureWorkPackage)
  workPackages?: MeasureWorkPackage[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50, MANY)
  @ValidateNested({ each: true })
  @Type(() => MeasureTargetGroup)
  targetGroups?: MeasureTargetGroup[];

  @IsOptional()
  @IsArray()
  @IsIn(LIFE_PHASES, { each: true })
  lifePhases?: LifePhase[];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  leadUnit?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  carrier?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50, MANY)
  @IsString({ each: true })
  @Length(1, LIMITS.nameLength, { each: true, ...TITLE })
  partners?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  cooperation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  participation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  sustainability?: string;

  @given('startsOn')
  @IsDay()
  startsOn?: Day | null;

  @given('priority')
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  @IsOptional()
  @IsBoolean()
  isKey?: boolean;
}

export class CreateMeasure extends ReviseMeasure {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  declare title: string;

  @IsUUID()
  fieldId!: string;

  @IsUUID()
  declare stageId: string;

  /** Within its field; the next free one when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  number?: number;

  @given('endsOn')
  @IsDay()
  endsOn?: Day | null;

  /** The decision that it carries out. */
  @IsOptional()
  @IsUUID()
  decisionId?: string;

  /** Goals that it pursues. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  goalIds?: string[];
}

/** A decision that no body of the workspace took. */
export class DecidedElsewhereBody {
  @IsDay()
  on!: Day;

  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  body!: string;

  /** Where it can be read: a number of the record. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  reference?: string;
}

export class TransitMeasure {
  @IsIn(MEASURE_TRANSITIONS)
  step!: MeasureTransition;

  /** Needed where a measure rests or is given up. */
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason!: string;

  /** Of a step to `decided` that no linked decision carries. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DecidedElsewhereBody)
  decidedElsewhere?: DecidedElsewhereBody;
}

export class RescheduleMeasure {
  @IsDay()
  endsOn!: Day;

  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason!: string;
}

export class PublishMeasure {
  @IsBoolean()
  public!: boolean;
}

export class ReportMeasure {
  @IsUUID()
  id!: string;

  @IsDay()
  reportedOn!: Day;

  @IsIn(COURSES)
  course!: Course;

  @IsText()
  @Length(1, LIMITS.textLength, { context: { min: 1, max: LIMITS.textLength } })
  text!: string;

  /** Needed where the work is at risk or delayed. */
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason!: string;

  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  nextStep!: string;

  @given('nextStepDue')
  @IsDay()
  nextStepDue?: Day | null;

  /** A new end, where the report brings one; the old one stays beside it with the reason. */
  @given('endsOn')
  @IsDay()
  endsOn?: Day | null;
}

export class EndMeasureLink {
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}

export class CreateMilestone {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  @IsDay()
  dueOn!: Day;
}

export class ReviseMilestone {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  /** Null where it turned out not to be reached. */
  @given('reachedOn')
  @IsDay()
  reachedOn?: Day | null;
}

export class MoveMilestone {
  @IsDay()
  dueOn!: Day;

  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason!: string;
}
