/** Bodies of neighbourhood conferences. */
import { MAX_STATIONS } from '@quartierwerk/domain/participation/codes';
import {
  AGE_BANDS,
  LANGUAGES,
  METHODS,
  type AgeBand,
  type Language,
  type Method,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
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

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const NOTE = { context: { max: LIMITS.reasonLength } };
const COUNT = { context: { min: 0, max: 10_000 } };

export class StationBody {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, 100, { context: { min: 1, max: 100 } })
  name!: string;

  @IsIn(METHODS)
  method!: Method;
}

/** Which code one saw, so that nobody ends one that somebody else has just printed; null where none stood. */
export class SeenHelperCode {
  @ValidateIf((body: SeenHelperCode) => body.seenId !== null)
  @IsUUID()
  seenId!: string | null;
}

export class PrepareEvent {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title!: string;

  @IsDay()
  heldOn!: Day;

  /** "17.30 bis 20 Uhr"; may be empty. */
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  startsAt!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  venue!: string;

  @IsUUID()
  areaId!: string;

  /** The organisation that holds the event; one's own when left out. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** From whom citizens get their answers; the name of the municipality when left out. */
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  publisher?: string;

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  purpose!: string;

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  leeway!: string;

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  support!: string;

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  contactNote!: string;

  @ValidateIf((body: PrepareEvent) => body.contactEmail !== undefined && body.contactEmail !== null)
  @IsEmail()
  @MaxLength(LIMITS.emailLength, { context: { max: LIMITS.emailLength } })
  contactEmail?: string | null;

  /** What the receipts begin with; the next free one when left out. */
  @IsOptional()
  @Matches(/^[A-HK-NPR-Z]{1,2}[2-9]$/)
  receiptPrefix?: string;

  /** In their order; numbered from 1. */
  @IsArray()
  @ArrayMaxSize(MAX_STATIONS, { context: { max: MAX_STATIONS } })
  @ValidateNested({ each: true })
  @Type(() => StationBody)
  stations!: StationBody[];
}

export class ReviseEvent {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  title?: string;

  @IsOptional()
  @IsDay()
  heldOn?: Day;

  @IsOptional()
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  startsAt?: string;

  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  venue?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  purpose?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  leeway?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  support?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  contactNote?: string;

  @ValidateIf((body: ReviseEvent) => body.contactEmail !== undefined && body.contactEmail !== null)
  @IsEmail()
  @MaxLength(LIMITS.emailLength, { context: { max: LIMITS.emailLength } })
  contactEmail?: string | null;

  /** All of them: a station that is left out is taken away, as long as nothing was said at it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_STATIONS, { context: { max: MAX_STATIONS } })
  @ValidateNested({ each: true })
  @Type(() => StationBody)
  stations?: StationBody[];
}

export class CancelEvent {
  @IsText()
  @Length(1, LIMITS.reasonLength, NOTE)
  reason!: string;
}

export class AgeCount {
  @IsIn(AGE_BANDS)
  key!: AgeBand;

  @IsInt()
  @Min(0, COUNT)
  @Max(10_000, COUNT)
  count!: number;
}

export class LanguageCount {
  @IsIn(LANGUAGES)
  key!: Language;

  @IsInt()
  @Min(0, COUNT)
  @Max(10_000, COUNT)
  count!: number;
}

/** Counts of the event as a whole; nobody is counted who did not want to be. */
export class CountParticipants {
  @ValidateIf((body: CountParticipants) => body.total !== null)
  @IsInt()
  @Min(0, COUNT)
  @Max(10_000, COUNT)
  total!: number | null;

  @IsArray()
  @ArrayMaxSize(AGE_BANDS.length)
  @ValidateNested({ each: true })
  @Type(() => AgeCount)
  ages!: AgeCount[];

  @IsArray()
  @ArrayMaxSize(LANGUAGES.length)
  @ValidateNested({ each: true })
  @Type(() => LanguageCount)
  languages!: LanguageCount[];

  @IsString()
  @MaxLength(LIMITS.reasonLength, NOTE)
  missing!: string;
}
