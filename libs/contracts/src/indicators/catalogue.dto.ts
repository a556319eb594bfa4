/** Bodies and queries of the indicator catalogue and of sources. */
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_LEVELS,
  INDICATOR_UNITS,
  type IndicatorDirection,
  type IndicatorLevel,
  type IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { ROUNDING_BASES, type RoundingBase } from '@quartierwerk/domain/indicators/source-profile';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
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
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const SHORT = { context: { min: 1, max: 40 } };
const TEXT = { context: { max: LIMITS.textLength } };
const CASES = { context: { min: 1, max: 100 } };

/** The definition of an indicator; every change makes a new edition. */
export class IndicatorDefinition {
  @IsDay()
  validFrom!: Day;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  @IsText()
  @Length(1, 40, SHORT)
  shortName!: string;

  @IsText()
  @Length(1, LIMITS.textLength, { context: { min: 1, max: LIMITS.textLength } })
  numerator!: string;

  @IsText()
  @Length(1, LIMITS.textLength, { context: { min: 1, max: LIMITS.textLength } })
  denominator!: string;

  @IsIn(INDICATOR_UNITS)
  unit!: IndicatorUnit;

  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(4, { context: { max: 4 } })
  decimals!: number;

  @IsIn(INDICATOR_DIRECTIONS)
  direction!: IndicatorDirection;

  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  referenceDateNote!: string;

  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  legalBasis!: string;

  @IsIn(INDICATOR_LEVELS)
  lowestLevel!: IndicatorLevel;

  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(10, { context: { max: 10 } })
  poolingYears!: number;

  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  interpretation!: string;

  @IsOptional()
  @IsUUID()
  sourceId?: string;
}

export class CreateIndicator extends IndicatorDefinition {
  @IsUUID()
  id!: string;

  /** Letters, digits and hyphens; it is part of addresses and of column heads. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)
  code!: string;

  @IsUUID()
  domainId!: string;
}

export class CreateDomain {
  @IsUUID()
  id!: string;

  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)
  code!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;
}

export class ValuesQuery {
  /** The area edition in force when left out. */
  @IsOptional()
  @IsUUID()
  areaEditionId?: string;

  @IsOptional()
  @IsIn(INDICATOR_LEVELS)
  level?: IndicatorLevel;

  /** Part of a code or name of an area. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  offset?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

export class SourceBody {
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  /** The organisation whose people deliver; null when nobody of it works here. */
  @ValidateIf((body: SourceBody) => body.organisationId !== null)
  @IsUUID()
  organisationId!: string | null;

  @IsInt()
  @Min(1, CASES)
  @Max(100, CASES)
  minCases!: number;

  /** What is left out stays as it is; of a new source, as usual. */
  @IsOptional()
  @IsBoolean()
  zerosSecret?: boolean;

  @IsOptional()
  @IsBoolean()
  complementSecret?: boolean;

  @IsOptional()
  @IsIn(ROUNDING_BASES)
  roundingBase?: RoundingBase;

  @IsOptional()
  @IsIn(INDICATOR_LEVELS)
  publicationLevel?: IndicatorLevel;
}

export class CreateSource extends SourceBody {
  @IsUUID()
  id!: string;
}
