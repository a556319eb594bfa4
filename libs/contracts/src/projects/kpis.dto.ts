/** Bodies of key figures, their targets and readings. */
import { isMonth, type Month } from '@quartierwerk/domain/projects/month';
import {
  COUNTING_METHODS,
  CUMULATIONS,
  FREQUENCIES,
  KPI_DIRECTIONS,
  KPI_KINDS,
  KPI_LEVELS,
  type CountingMethod,
  type Cumulation,
  type Frequency,
  type KpiDirection,
  type KpiKind,
  type KpiLevel,
} from '@quartierwerk/domain/projects/vocabulary';
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
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { Nullable } from '../http/nullable.js';

const NAME = { context: { min: 1, max: LIMITS.nameLength } };
const SHORT = { context: { max: LIMITS.nameLength } };
const REASON = { context: { max: LIMITS.reasonLength } };
/** No count of a project is larger; it also keeps figures exact. */
const FIGURE = { context: { min: -1_000_000_000, max: 1_000_000_000 } };
const TOLERANCE = { context: { min: 0, max: 100 } };
const DECIMALS = { context: { min: 0, max: 2 } };

/** Checks that a text is a month, `YYYY-MM`. */
const IsMonth = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMonth',
    validator: { validate: (value: unknown) => typeof value === 'string' && isMonth(value) },
  });

class KpiFields {
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  definition?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  unit?: string;

  @IsOptional()
  @IsIn(KPI_DIRECTIONS)
  direction?: KpiDirection;

  @IsOptional()
  @IsNumber()
  @Min(0, TOLERANCE)
  @Max(100, TOLERANCE)
  tolerance?: number;

  @IsOptional()
  @IsInt()
  @Min(0, DECIMALS)
  @Max(2, DECIMALS)
  decimals?: number;

  @IsOptional()
  @IsIn(FREQUENCIES)
  frequency?: Frequency;

  @IsOptional()
  @IsIn(COUNTING_METHODS)
  method?: CountingMethod;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  source?: string;

  @IsOptional()
  @IsBoolean()
  countsPeople?: boolean;

  @Nullable('scaleMin')
  @IsNumber()
  @Min(-1_000_000_000, FIGURE)
  @Max(1_000_000_000, FIGURE)
  scaleMin?: number | null;

  @Nullable('scaleMax')
  @IsNumber()
  @Min(-1_000_000_000, FIGURE)
  @Max(1_000_000_000, FIGURE)
  scaleMax?: number | null;

  @Nullable('baseline')
  @IsNumber()
  @Min(-1_000_000_000, FIGURE)
  @Max(1_000_000_000, FIGURE)
  baseline?: number | null;

  @Nullable('baselineOn')
  @IsDay()
  baselineOn?: Day | null;
}

export class KpisQuery {
  /** Only of projects that realise this measure. */
  @IsOptional()
  @IsUUID()
  measureId?: string;
}

export class ReviseKpi extends KpiFields {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name?: string;

  @IsOptional()
  @IsIn(KPI_LEVELS)
  level?: KpiLevel;

  @IsOptional()
  @IsIn(KPI_KINDS)
  kind?: KpiKind;

  @IsOptional()
  @IsIn(CUMULATIONS)
  cumulation?: Cumulation;
}

export class KpiTargetBody {
  @IsMonth()
  fromMonth!: Month;

  @IsMonth()
  toMonth!: Month;

  @IsNumber()
  @Min(0, { context: { min: 0 } })
  @Max(1_000_000_000, FIGURE)
  value!: number;
}

export class SetKpiTargets {
  /** All targets; what is not in the list is gone. */
  @IsArray()
  @ArrayMaxSize(120, { context: { max: 120 } })
  @ValidateNested({ each: true })
  @Type(() => KpiTargetBody)
  targets!: KpiTargetBody[];
}

export class CreateKpi extends KpiFields {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, NAME)
  name!: string;

  @IsIn(KPI_LEVELS)
  level!: KpiLevel;

  @IsIn(KPI_KINDS)
  kind!: KpiKind;

  @IsIn(CUMULATIONS)
  cumulation!: Cumulation;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(120, { context: { max: 120 } })
  @ValidateNested({ each: true })
  @Type(() => KpiTargetBody)
  targets?: KpiTargetBody[];
}

class ReadingFields {
  /** Null says that there is no figure; then the comment says why. */
  @Nullable('value')
  @IsNumber()
  @Min(-1_000_000_000, FIGURE)
  @Max(1_000_000_000, FIGURE)
  value?: number | null;

  /** The method of the key figure when left out. */
  @IsOptional()
  @IsIn(COUNTING_METHODS)
  method?: CountingMethod;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  comment?: string;
}

export class ReviseReading extends ReadingFields {
  /** Why a figure that was reported is another one now. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason?: string;
}

export class AddReading extends ReadingFields {
  @IsUUID()
  id!: string;

  @IsMonth()
  month!: Month;
}

export class CloseMonth {
  @IsMonth()
  month!: Month;
}
