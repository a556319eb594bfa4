/** Bodies of the area places. */
import { EXCLUSION_REASONS, type ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const CODE = { context: { min: 1, max: 40 } };
const TEXT = { context: { max: LIMITS.textLength } };
const POPULATION = { context: { min: 0, max: 100_000_000 } };

/** Names of the properties of a feature that carry what an area needs; only the code has no default. */
export class AreaPropertyNames {
  @IsText()
  @Length(1, 100)
  code!: string;

  @IsText()
  @Length(1, 100)
  name!: string;

  /** Holds `district`, `municipality` or `small_area`; without it every feature is a small area. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  level?: string;

  /** Holds the code of the area above. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  parentCode?: string;

  @IsOptional()
  @IsText()
  @Length(1, 100)
  population?: string;

  /** Holds a reason of `EXCLUSION_REASONS`, or nothing. */
  @IsOptional()
  @IsText()
  @Length(1, 100)
  excludedReason?: string;
}

/** An area that the file itself does not hold: the district above it, or a municipality. It has no geometry. */
export class AreaWithoutGeometry {
  @IsText()
  @Length(1, 40, CODE)
  code!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;
}

/** The member `edition` of the feature collection in the body of `createEdition`. */
export class CreateAreaEdition {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  @IsDay()
  validFrom!: Day;

  @IsOptional()
  @IsDay()
  validTo?: Day;

  @IsText()
  @Length(1, 60, { context: { min: 1, max: 60 } })
  smallAreaLabel!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  source!: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  note?: string;

  /** The day at which the populations of the file were counted. */
  @IsOptional()
  @IsDay()
  populationDate?: Day;

  /** Small areas with a known population below this take no part in an index. */
  @IsOptional()
  @IsInt()
  @Min(1, POPULATION)
  @Max(100_000, { context: { max: 100_000 } })
  minPopulation?: number;

  @ValidateNested()
  @Type(() => AreaPropertyNames)
  properties!: AreaPropertyNames;

  @IsOptional()
  @ValidateNested()
  @Type(() => AreaWithoutGeometry)
  district?: AreaWithoutGeometry;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2_000, { context: { max: 2_000 } })
  @ValidateNested({ each: true })
  @Type(() => AreaWithoutGeometry)
  municipalities?: AreaWithoutGeometry[];
}

export class ReviseAreaEdition {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name?: string;

  /** Null takes the end away. */
  @ValidateIf((body: ReviseAreaEdition) => body.validTo !== undefined && body.validTo !== null)
  @IsDay()
  validTo?: Day | null;

  @IsOptional()
  @IsText()
  @Length(1, 60, { context: { min: 1, max: 60 } })
  smallAreaLabel?: string;

  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  source?: string;

  @ValidateIf((body: ReviseAreaEdition) => body.note !== undefined && body.note !== null)
  @IsString()
  @MaxLength(LIMITS.textLength, TEXT)
  note?: string | null;
}

export class ReviseArea {
  /** Null lets the area take part again. */
  @ValidateIf((body: ReviseArea) => body.excludedReason !== undefined && body.excludedReason !== null)
  @IsIn(EXCLUSION_REASONS)
  excludedReason?: ExclusionReason | null;

  @ValidateIf((body: ReviseArea) => body.population !== undefined && body.population !== null)
  @IsInt()
  @Min(0, POPULATION)
  @Max(100_000_000, POPULATION)
  population?: number | null;

  @ValidateIf((body: ReviseArea) => body.populationDate !== undefined && body.populationDate !== null)
  @IsDay()
  populationDate?: Day | null;
}

export class LineageRow {
  @IsText()
  @Length(1, 40, CODE)
  fromCode!: string;

  @IsText()
  @Length(1, 40, CODE)
  toCode!: string;

  /** Share of the population of the earlier area, above 0 and at most 1. */
  @IsNumber()
  @Min(0.000_001, { context: { min: 0.000_001 } })
  @Max(1, { context: { max: 1 } })
  share!: number;
}

export class SetLineage {
  @IsUUID()
  fromEditionId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50_000, { context: { max: 50_000 } })
  @ValidateNested({ each: true })
  @Type(() => LineageRow)
  rows!: LineageRow[];
}
