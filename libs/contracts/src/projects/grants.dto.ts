/** Bodies of programmes, grants and obligations. */
import { PROJECT_CODE_LENGTH } from '@quartierwerk/domain/projects/codes';
import { GRANT_TRANSITIONS, type GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import {
  OBLIGATION_TRANSITIONS,
  type ObligationTemplate,
  type ObligationTransition,
} from '@quartierwerk/domain/projects/obligation-rule';
import { OBLIGATION_KINDS, type ObligationKind } from '@quartierwerk/domain/projects/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
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
const PERCENT = { context: { min: 0, max: 100 } };
const CENTS = { context: { min: 0, max: 100_000_000_000 } };

export class ObligationTemplateBody implements ObligationTemplate {
  @IsIn(OBLIGATION_KINDS)
  kind!: ObligationKind;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title!: string;

  @IsIn(['quarter', 'year', 'end'])
  every!: 'quarter' | 'year' | 'end';

  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(36, { context: { max: 36 } })
  monthsAfter!: number;
}

class ProgrammeFields {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  funder?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  authority?: string;

  @Nullable('ownShareMunicipal')
  @IsNumber()
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  ownShareMunicipal?: number | null;

  @Nullable('ownShareOther')
  @IsNumber()
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  ownShareOther?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  note?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30, LIST)
  @ValidateNested({ each: true })
  @Type(() => ObligationTemplateBody)
  obligations?: ObligationTemplateBody[];
}

export class ReviseProgramme extends ProgrammeFields {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name?: string;
}

export class CreateProgramme extends ProgrammeFields {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, PROJECT_CODE_LENGTH, { context: { min: 1, max: PROJECT_CODE_LENGTH } })
  code!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;
}

class GrantFields {
  @Nullable('programmeId')
  @IsUUID()
  programmeId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  reference?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  applicant?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  authority?: string;

  @Nullable('noticeOn')
  @IsDay()
  noticeOn?: Day | null;

  @Nullable('amountCents')
  @IsInt()
  @Min(0, CENTS)
  @Max(100_000_000_000, CENTS)
  amountCents?: number | null;

  @Nullable('rate')
  @IsNumber()
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  rate?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  note?: string;
}

export class ReviseGrant extends GrantFields {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title?: string;

  @IsOptional()
  @IsDay()
  periodFrom?: Day;

  @IsOptional()
  @IsDay()
  periodTo?: Day;
}

export class CreateGrant extends GrantFields {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title!: string;

  @IsDay()
  periodFrom!: Day;

  @IsDay()
  periodTo!: Day;

  /** Takes over the obligations that the programme proposes for the period. */
  @IsOptional()
  @IsBoolean()
  takeOverObligations?: boolean;
}

export class TransitionGrant {
  @IsIn(GRANT_TRANSITIONS)
  step!: GrantTransition;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

class ObligationFields {
  @Nullable('grantId')
  @IsUUID()
  grantId?: string | null;

  @Nullable('amountCents')
  @IsInt()
  @Min(0, CENTS)
  @Max(100_000_000_000, CENTS)
  amountCents?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  note?: string;
}

export class ReviseObligation extends ObligationFields {
  @IsOptional()
  @IsIn(OBLIGATION_KINDS)
  kind?: ObligationKind;

  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title?: string;

  @IsOptional()
  @IsDay()
  dueOn?: Day;

  /** Why the day was moved; the old one stays visible beside the new one. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  movedReason?: string;
}

export class CreateObligation extends ObligationFields {
  @IsUUID()
  id!: string;

  @IsIn(OBLIGATION_KINDS)
  kind!: ObligationKind;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title!: string;

  @IsDay()
  dueOn!: Day;
}

export class TransitionObligation {
  @IsIn(OBLIGATION_TRANSITIONS)
  step!: ObligationTransition;

  /** Of `submit`: the day on which it was handed in. */
  @IsOptional()
  @IsDay()
  on?: Day;

  /** What is asked back. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  note?: string;
}
