/** Bodies of projects. */
import { PROJECT_CODE_LENGTH } from '@quartierwerk/domain/projects/codes';
import { PROJECT_TRANSITIONS, type ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';
import { PARTNER_ROLES, type PartnerRole } from '@quartierwerk/domain/projects/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { Nullable } from '../http/nullable.js';

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const SHORT = { context: { max: LIMITS.nameLength } };
const TEXT = { context: { max: LIMITS.textLength } };
const REASON = { context: { max: LIMITS.reasonLength } };
const LIST = { context: { max: 30 } };

export class ProjectPartnerBody {
  @Nullable('organisationId')
  @IsUUID()
  organisationId?: string | null;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  @IsIn(PARTNER_ROLES)
  role!: PartnerRole;

  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  task!: string;
}

export class TargetGroupBody {
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  label!: string;

  @Nullable('size')
  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(100_000_000, { context: { max: 100_000_000 } })
  size?: number | null;

  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  note!: string;
}

/** What a project says of itself; a revision names what changes. */
class ProjectFields {
  @Nullable('areaId')
  @IsUUID()
  areaId?: string | null;

  @Nullable('programmeId')
  @IsUUID()
  programmeId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  site?: string;

  @Nullable('endsOn')
  @IsDay()
  endsOn?: Day | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  problem?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  goals?: string;

  /** 15 when left out at first. */
  @IsOptional()
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(28, { context: { max: 28 } })
  reportingDay?: number;

  /** All partners; what is not in the list is gone. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30, LIST)
  @ValidateNested({ each: true })
  @Type(() => ProjectPartnerBody)
  partners?: ProjectPartnerBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30, LIST)
  @ValidateNested({ each: true })
  @Type(() => TargetGroupBody)
  targetGroups?: TargetGroupBody[];
}

export class ReviseProject extends ProjectFields {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title?: string;

  @IsOptional()
  @IsDay()
  beginsOn?: Day;
}

export class CreateProject extends ProjectFields {
  @IsUUID()
  id!: string;

  /** Stands in the address: small letters, figures and hyphens. */
  @IsText()
  @Length(1, PROJECT_CODE_LENGTH, { context: { min: 1, max: PROJECT_CODE_LENGTH } })
  code!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title!: string;

  @IsUUID()
  carrierId!: string;

  @IsDay()
  beginsOn!: Day;
}

export class TransitionProject {
  @IsIn(PROJECT_TRANSITIONS)
  step!: ProjectTransition;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class LinkProject {
  /** A measure, an indicator, or a decision's measure found by search. */
  @IsUUID()
  nodeId!: string;
}

export class EndProjectLink {
  @IsUUID()
  nodeId!: string;

  @IsText()
  @Length(1, LIMITS.reasonLength, REASON)
  reason!: string;
}
