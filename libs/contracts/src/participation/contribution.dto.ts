/** Bodies and queries of contributions, themes and answers. */
import {
  ANSWER_OUTCOMES,
  CONTRIBUTION_KINDS,
  DISCARD_REASONS,
  FEEDBACK_CHANNELS,
  LANGUAGES,
  VOICES,
  type AnswerOutcome,
  type ContributionKind,
  type DiscardReason,
  type FeedbackChannel,
  type Language,
  type Voices,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
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

const TEXT = { context: { min: 1, max: LIMITS.textLength } };
const PLACE = { context: { max: 200 } };
const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const NOTE = { context: { max: LIMITS.reasonLength } };
const POINTS = { context: { min: 0, max: LIMITS.contributionPoints } };
const ROUND = { context: { min: 1, max: LIMITS.pointRounds } };

/** What surrounds the words of a contribution, each only where it changes. */
class ContributionFacts {
  @IsOptional()
  @IsIn(CONTRIBUTION_KINDS)
  kind?: ContributionKind;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @IsOptional()
  @IsIn(VOICES)
  voices?: Voices;

  @IsOptional()
  @IsString()
  @MaxLength(200, PLACE)
  place?: string;
}

/** What a device changed, as it knew it before; what is left out it did not change. */
export class CaptureFrom extends ContributionFacts {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  text?: string;

  @IsOptional()
  @IsUUID()
  stationId?: string | null;

  @IsOptional()
  @IsUUID()
  themeId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0, POINTS)
  @Max(LIMITS.contributionPoints, POINTS)
  points?: number;
}

/** One entry of a device. It is named by the device, so that it may be sent again until an answer has come. */
export class CaptureEntry {
  @IsUUID()
  id!: string;

  /** Counts up with every change on the device; the greatest one holds. */
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(100_000)
  revision!: number;

  /** Left out or null for an entry of this device that no answer has come to yet. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CaptureFrom)
  from?: CaptureFrom | null;

  @ValidateIf((entry: CaptureEntry) => entry.stationId !== null)
  @IsUUID()
  stationId!: string | null;

  @ValidateIf((entry: CaptureEntry) => entry.themeId !== null)
  @IsUUID()
  themeId!: string | null;

  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  text!: string;

  @IsIn(CONTRIBUTION_KINDS)
  kind!: ContributionKind;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsIn(VOICES)
  voices!: Voices;

  /** A place that is talked about, never where somebody lives. */
  @IsString()
  @MaxLength(200, PLACE)
  place!: string;

  @IsInt()
  @Min(0, POINTS)
  @Max(LIMITS.contributionPoints, POINTS)
  points!: number;

  /** When it was said, by the clock of the device. */
  @IsISO8601({ strict: true })
  saidAt!: string;
}

export class RecordContributions {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.captureBatch, { context: { max: LIMITS.captureBatch } })
  @ValidateNested({ each: true })
  @Type(() => CaptureEntry)
  entries!: CaptureEntry[];
}

export class ContributionQuery {
  @IsOptional()
  @IsIn(['to_check', 'to_group', 'to_answer', 'answered', 'discarded'])
  segment?: 'to_check' | 'to_group' | 'to_answer' | 'answered' | 'discarded';

  @IsOptional()
  @IsIn(CONTRIBUTION_KINDS)
  kind?: ContributionKind;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Code of an event. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  event?: string;

  @IsOptional()
  @IsUUID()
  themeId?: string;

  /** `none`: in no theme yet. */
  @IsOptional()
  @IsIn(['none', 'some'])
  themed?: 'none' | 'some';

  /** Words of the text or the beginning of the receipt. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  q?: string;

  /** `newest` when left out. */
  @IsOptional()
  @IsIn(['newest', 'oldest', 'points'])
  sort?: 'newest' | 'oldest' | 'points';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}

export class CorrectContribution extends ContributionFacts {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  text?: string;
}

export class SetPoints {
  @IsInt()
  @Min(1, ROUND)
  @Max(LIMITS.pointRounds, ROUND)
  round!: number;

  /** The points of this round that were seen: a tablet that counts on leaves the version as it is. */
  @IsInt()
  @Min(0, POINTS)
  @Max(LIMITS.contributionPoints, POINTS)
  from!: number;

  @IsInt()
  @Min(0, POINTS)
  @Max(LIMITS.contributionPoints, POINTS)
  points!: number;
}

export class RedactContribution {
  /** The wording for others; the original stays with the organisation that held the event. */
  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  text!: string;

  @ValidateIf((body: RedactContribution) => body.translation !== null)
  @IsText()
  @Length(1, LIMITS.textLength, TEXT)
  translation!: string | null;

  /** A role: "Sprachmittlung Türkisch". */
  @IsString()
  @MaxLength(200, PLACE)
  translatedBy!: string;
}

export class DiscardContribution {
  @IsIn(DISCARD_REASONS)
  reason!: DiscardReason;

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  note!: string;
}

/** Handing on to a unit, and the day. */
export class ForwardBody {
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  to!: string;

  @IsDay()
  on!: Day;
}

export class ReportBack {
  @IsIn(FEEDBACK_CHANNELS)
  channel!: FeedbackChannel;

  @IsDay()
  on!: Day;
}

export class CreateTheme {
  @IsUUID()
  id!: string;

  @IsUUID()
  eventId!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  /** What it gathers at once; may be empty. */
  @IsArray()
  @ArrayMaxSize(200, { context: { max: 200 } })
  @IsUUID(undefined, { each: true })
  contributionIds!: string[];
}

export class RenameTheme {
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;
}

export class GatherBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200, { context: { max: 200 } })
  @IsUUID(undefined, { each: true })
  contributionIds!: string[];
}

export class MergeTheme {
  @IsUUID()
  intoId!: string;
}

export class ThemeQuery {
  /** Code of an event. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  event?: string;
}

export class GiveAnswer {
  @IsUUID()
  id!: string;

  @IsIn(ANSWER_OUTCOMES)
  outcome!: AnswerOutcome;

  /** In plain language: about two sentences. */
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  unit!: string;

  @IsDay()
  answeredOn!: Day;

  @ValidateIf((body: GiveAnswer) => body.dueOn !== null)
  @IsDay()
  dueOn!: Day | null;

  @IsString()
  @MaxLength(LIMITS.nameLength, PLACE)
  passedTo!: string;

  @ValidateIf((body: GiveAnswer) => body.discussedOn !== null)
  @IsDay()
  discussedOn!: Day | null;

  @IsString()
  @MaxLength(LIMITS.nameLength, PLACE)
  discussedBy!: string;

  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  plannedFor!: string;
}

/** What comes after an answer: when it will be done, and that it was. */
export class ReviseAnswer {
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  plannedFor?: string;

  @ValidateIf((body: ReviseAnswer) => body.doneOn !== undefined && body.doneOn !== null)
  @IsDay()
  doneOn?: Day | null;
}

/** A recommendation or measure that a contribution or theme stands behind. */
export class SupportBody {
  @IsUUID()
  toId!: string;
}

export class EndSupport {
  @IsUUID()
  toId!: string;

  @IsText()
  @Length(1, LIMITS.reasonLength, NOTE)
  reason!: string;
}
