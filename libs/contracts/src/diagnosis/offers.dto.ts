/** Bodies and queries of existing offers. */
import {
  OFFER_KINDS,
  OFFER_STANDINGS,
  type OfferKind,
  type OfferStanding,
} from '@quartierwerk/domain/diagnosis/existing-offer';
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
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { OFFER_LIMITS } from './offer.limits.js';

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const SHORT = { context: { max: LIMITS.nameLength } };
const GROUP = { context: { min: 1, max: OFFER_LIMITS.groupLength } };
const REASON = { context: { max: LIMITS.reasonLength } };

export class OffersQuery {
  /** What is there for this area: its own offers, those of the areas around it and within it. */
  @IsOptional()
  @IsUUID()
  areaId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(OFFER_LIMITS.groupLength, GROUP)
  targetGroup?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  field?: string;

  @IsOptional()
  @IsIn(OFFER_KINDS)
  kind?: OfferKind;

  @IsOptional()
  @IsIn(OFFER_STANDINGS)
  standing?: OfferStanding;

  /** In code, name, provider or description. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  text?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  offset?: number;
}

/** The same list as a file: all that is asked for, on one page. */
export class OffersFileQuery extends OffersQuery {
  @IsOptional()
  @IsIn(['csv', 'xlsx'])
  format?: 'csv' | 'xlsx';
}

export class OfferBody {
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  @IsIn(OFFER_KINDS)
  kind!: OfferKind;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  description?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Without an organisation it must be there. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  providerName?: string;

  @IsArray()
  @ArrayMinSize(1, { context: { min: 1 } })
  @ArrayMaxSize(OFFER_LIMITS.areas, { context: { max: OFFER_LIMITS.areas } })
  @ArrayUnique()
  @IsUUID('all', { each: true })
  areaIds!: string[];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  place?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(OFFER_LIMITS.groups, { context: { max: OFFER_LIMITS.groups } })
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, OFFER_LIMITS.groupLength, { each: true, ...GROUP })
  targetGroups?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  field?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  frequency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  capacity?: string;

  @IsOptional()
  @IsDay()
  startsOn?: Day;

  @IsOptional()
  @IsDay()
  endsOn?: Day;

  /** Who says so: "Trägerabfrage 2026", "Telefonat mit der Einrichtung". */
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  source!: string;

  @IsDay()
  checkedOn!: Day;
}

export class CreateOffer extends OfferBody {
  @IsUUID()
  id!: string;
}

export class CheckOffer {
  /** Who says so; the former words stay when left out. */
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  source?: string;
}

export class EndOffer {
  /** Its last day, which may lie ahead. */
  @IsDay()
  endsOn!: Day;

  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}
