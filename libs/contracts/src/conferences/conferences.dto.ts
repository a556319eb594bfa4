/** Bodies of the area conferences. */
import { CONSENT_STATES, type ConsentState } from '@quartierwerk/domain/conferences/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import {
  CONFERENCE_TRANSITIONS,
  RECOMMENDATION_ADVANCES,
  RECOMMENDATION_STEPS,
  type ConferenceStep,
  type RecommendationAdvance,
  type RecommendationStep,
} from './conferences.constants.js';

const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const NAME = { context: { max: LIMITS.nameLength } };
const TEXT = { context: { min: 1, max: LIMITS.textLength } };
const REASON = { context: { max: LIMITS.reasonLength } };
const AREAS = { context: { min: 1, max: 10 } };
const FEW = { context: { max: 20 } };
const SEATS = { context: { min: 1, max: 99 } };

export class ParticipantBody {
  @IsUUID()
  organisationId!: string;

  /** Department or role, no person's name. */
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  role!: string;

  @IsInt()
  @Min(1, SEATS)
  @Max(99, SEATS)
  seats!: number;
}

export class CreateConference {
  @IsUUID()
  id!: string;

  @IsDay()
  heldOn!: Day;

  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  place!: string;

  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  purpose!: string;

  @IsArray()
  @ArrayMinSize(1, AREAS)
  @ArrayMaxSize(10, AREAS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  areaIds!: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40, { context: { max: 40 } })
  @ValidateNested({ each: true })
  @Type(() => ParticipantBody)
  participants?: ParticipantBody[];
}

export class ReviseConference {
  /** Only while it is planned; its code stays. */
  @IsOptional()
  @IsDay()
  heldOn?: Day;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  place?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  purpose?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, AREAS)
  @ArrayMaxSize(10, AREAS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  areaIds?: string[];

  /** The whole list. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40, { context: { max: 40 } })
  @ValidateNested({ each: true })
  @Type(() => ParticipantBody)
  participants?: ParticipantBody[];
}

export class TransitConference {
  @IsIn(CONFERENCE_TRANSITIONS)
  transition!: ConferenceStep;

  /** Required when it is called off. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class CreateField {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;
}

export class ReviseField {
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;
}

export class CreateFinding {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  text!: string;

  /** Which of the conference's areas it is about; the first when left out. */
  @IsOptional()
  @IsUUID()
  areaId?: string;

  @IsOptional()
  @IsUUID()
  fieldId?: string;

  /** Indicators, statements and notes that it rests on. */
  @IsArray()
  @ArrayMaxSize(20, FEW)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  sourceIds!: string[];
}

export class ReviseFinding {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  text?: string;

  /** Null takes it out of its field of action. */
  @ValidateIf((body: ReviseFinding) => body.fieldId !== undefined && body.fieldId !== null)
  @IsUUID()
  fieldId?: string | null;
}

/** Everything but title and wording, which a new recommendation must have. */
class RecommendationFacts {
  /** A draft may find its conference later. */
  @ValidateIf((body: RecommendationFacts) => body.conferenceId !== undefined && body.conferenceId !== null)
  @IsUUID()
  conferenceId?: string | null;

  @ValidateIf((body: RecommendationFacts) => body.areaId !== undefined && body.areaId !== null)
  @IsUUID()
  areaId?: string | null;

  /** A field of action of its conference. */
  @ValidateIf((body: RecommendationFacts) => body.fieldId !== undefined && body.fieldId !== null)
  @IsUUID()
  fieldId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, FEW)
  @IsString({ each: true })
  @Length(1, LIMITS.nameLength, { each: true, ...TITLE })
  targetGroups?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  lifePhase?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  costs?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  existing?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, FEW)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  addresseeIds?: string[];
}

export class ReviseRecommendation extends RecommendationFacts {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @IsOptional()
  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  wording?: string;
}

export class CreateRecommendation extends RecommendationFacts {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  wording!: string;

  /** A submitted or decided recommendation that this one replaces. */
  @IsOptional()
  @IsUUID()
  supersedesId?: string;
}

export class StepRecommendation {
  @IsIn(RECOMMENDATION_STEPS)
  transition!: RecommendationStep;

  /** Required when it is withdrawn. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class AdvanceRecommendation {
  @IsIn(RECOMMENDATION_ADVANCES)
  transition!: RecommendationAdvance;

  /** Required when it is not followed up any more. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class AddEvidence {
  @IsUUID()
  nodeId!: string;

  /** For which area a figure is cited; that of the recommendation when left out. */
  @IsOptional()
  @IsUUID()
  areaId?: string;

  /** Number of a frozen run; the newest of the area when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  runNumber?: number;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  note?: string;
}

export class EndEvidence {
  @IsUUID()
  linkId!: string;

  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}

export class AnswerConsent {
  @IsUUID()
  organisationId!: string;

  @IsIn(CONSENT_STATES)
  state!: ConsentState;

  /** Required with conditions and for a refusal. */
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  remark!: string;

  /** Required unless it is open. */
  @ValidateIf((body: AnswerConsent) => body.answeredOn !== undefined && body.answeredOn !== null)
  @IsDay()
  answeredOn?: Day | null;
}
