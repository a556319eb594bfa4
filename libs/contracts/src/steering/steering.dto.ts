/** Bodies of the area steering: bodies and seats, meetings with agenda and votes; those of decisions stand beside it. */
import { MEETING_TRANSITIONS, type MeetingTransition } from '@quartierwerk/domain/steering/meeting-workflow';
import {
  ATTENDANCES,
  BODY_KINDS,
  DECISION_RESULTS,
  SEAT_ROLES,
  type Attendance,
  type BodyKind,
  type DecisionResult,
  type SeatRole,
} from '@quartierwerk/domain/steering/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
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
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { STEERING_LIMITS } from './steering.constants.js';

const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const NAME = { context: { max: LIMITS.nameLength } };
const TEXT = { context: { max: LIMITS.textLength } };
const REASON = { context: { max: LIMITS.reasonLength } };
const SEATS = { context: { min: 1, max: STEERING_LIMITS.seats } };
const VOTES = { context: { min: 0, max: STEERING_LIMITS.seats } };
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^$/;

export class CreateBody {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  name!: string;

  @IsIn(BODY_KINDS)
  kind!: BodyKind;

  @IsInt()
  @Min(1, SEATS)
  @Max(STEERING_LIMITS.seats, SEATS)
  votingMemberCount!: number;
}

export class ReviseBody {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  name?: string;

  @IsOptional()
  @IsIn(BODY_KINDS)
  kind?: BodyKind;

  @IsOptional()
  @IsInt()
  @Min(1, SEATS)
  @Max(STEERING_LIMITS.seats, SEATS)
  votingMemberCount?: number;
}

export class CreateSeat {
  @IsUUID()
  id!: string;

  /** A seat or unit, no person's name. */
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  name!: string;

  @IsUUID()
  organisationId!: string;

  @IsIn(SEAT_ROLES)
  role!: SeatRole;

  @IsBoolean()
  votingRight!: boolean;

  @IsDay()
  validFrom!: Day;

  @IsOptional()
  @IsDay()
  validTo?: Day;

  @IsOptional()
  @IsUUID()
  holderId?: string;

  @IsOptional()
  @IsUUID()
  deputyId?: string;
}

export class ReviseSeat {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  name?: string;

  @IsOptional()
  @IsIn(SEAT_ROLES)
  role?: SeatRole;

  @IsOptional()
  @IsBoolean()
  votingRight?: boolean;

  /** Null lets it go on. */
  @ValidateIf((body: ReviseSeat) => body.validTo !== undefined && body.validTo !== null)
  @IsDay()
  validTo?: Day | null;

  /** Null takes the account away. */
  @ValidateIf((body: ReviseSeat) => body.holderId !== undefined && body.holderId !== null)
  @IsUUID()
  holderId?: string | null;

  @ValidateIf((body: ReviseSeat) => body.deputyId !== undefined && body.deputyId !== null)
  @IsUUID()
  deputyId?: string | null;
}

export class CreateMeeting {
  @IsUUID()
  id!: string;

  @IsUUID()
  bodyId!: string;

  @IsDay()
  heldOn!: Day;

  @IsString()
  @Matches(TIME, { context: {} })
  startsAt!: string;

  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  place!: string;
}

export class ReviseMeeting {
  /** Another day, as long as it has not begun; none that is behind. */
  @IsOptional()
  @IsDay()
  heldOn?: Day;

  @IsOptional()
  @IsString()
  @Matches(TIME, { context: {} })
  startsAt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, NAME)
  place?: string;

  /** Required for another day. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;

  /** Whether decisions that come back on the former day come back on the new one. */
  @IsOptional()
  @IsBoolean()
  followUps?: boolean;
}

export class TransitMeeting {
  @IsIn(MEETING_TRANSITIONS)
  transition!: MeetingTransition;

  /** Required when it is cancelled. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class CreateAgendaItem {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title!: string;

  @IsBoolean()
  public!: boolean;

  /** A submitted recommendation that is decided here. */
  @IsOptional()
  @IsUUID()
  recommendationId?: string;

  /** What an item without a recommendation is about. */
  @IsOptional()
  @IsUUID()
  areaId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  proposedText?: string;
}

export class ReviseAgendaItem {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @IsOptional()
  @IsBoolean()
  public?: boolean;

  /** Null takes the area away. */
  @ValidateIf((body: ReviseAgendaItem) => body.areaId !== undefined && body.areaId !== null)
  @IsUUID()
  areaId?: string | null;

  /** Empty takes the proposal away. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  proposedText?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  note?: string;
}

export class ArrangeAgenda {
  /** Every item that the person sees, in the new order. */
  @IsArray()
  @ArrayMaxSize(100, { context: { max: 100 } })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds!: string[];
}

export class NoteAttendance {
  /** The item from which on it holds. */
  @IsUUID()
  itemId!: string;

  @IsUUID()
  seatId!: string;

  @IsIn(ATTENDANCES)
  attendance!: Attendance;
}

export class DeclareConflict {
  @IsUUID()
  id!: string;

  @IsUUID()
  seatId!: string;

  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;

  @IsBoolean()
  leftRoom!: boolean;
}

export class VotesBody {
  @IsInt()
  @Min(0, VOTES)
  @Max(STEERING_LIMITS.seats, VOTES)
  yes!: number;

  @IsInt()
  @Min(0, VOTES)
  @Max(STEERING_LIMITS.seats, VOTES)
  no!: number;

  @IsInt()
  @Min(0, VOTES)
  @Max(STEERING_LIMITS.seats, VOTES)
  abstention!: number;
}

/** A decision as it is to stand: the whole of it, not only what is changed. */
export class CorrectDecision {
  @IsIn(DECISION_RESULTS)
  result!: DecisionResult;

  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  wording!: string;

  /** Conditions (Auflagen). */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  conditions?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => VotesBody)
  votes?: VotesBody;

  @IsOptional()
  @IsUUID()
  leadOrganisationId?: string;

  @IsOptional()
  @IsDay()
  deadline?: Day;

  @IsOptional()
  @IsDay()
  followUpOn?: Day;

  /** Required for what is postponed, referred, withdrawn or rejected. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class RecordDecision extends CorrectDecision {
  @IsUUID()
  id!: string;

  /** An open decision that this one replaces. */
  @IsOptional()
  @IsUUID()
  supersedesId?: string;
}
