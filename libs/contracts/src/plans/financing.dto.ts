/** The body of the costs of a measure and of what pays for them. */
import {
  COST_KINDS,
  FINANCING_KINDS,
  FINANCING_STATES,
  type CostKind,
  type FinancingKind,
  type FinancingState,
} from '@quartierwerk/domain/plans/vocabulary';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const YEAR = { context: { min: 1900, max: 2200 } };
/** Ten billion euros: more is a slip of the keyboard. */
const MOST_CENTS = 1_000_000_000_000;
const CENTS = { context: { min: 0, max: MOST_CENTS } };
const MANY = { context: { max: 50 } };

export class MeasureYearAmount {
  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  year!: number;

  @IsInt()
  @Min(0, CENTS)
  @Max(MOST_CENTS, CENTS)
  cents!: number;
}

export class MeasureCostLine extends MeasureYearAmount {
  @IsIn(COST_KINDS)
  kind!: CostKind;
}

export class MeasureFinancingLine {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  source!: string;

  @IsIn(FINANCING_KINDS)
  kind!: FinancingKind;

  @ValidateIf((line: MeasureFinancingLine) => line.rate !== undefined && line.rate !== null)
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0, { context: { min: 0, max: 100 } })
  @Max(100, { context: { min: 0, max: 100 } })
  rate?: number | null;

  @IsIn(FINANCING_STATES)
  state!: FinancingState;

  @IsArray()
  @ArrayMaxSize(50, MANY)
  @ValidateNested({ each: true })
  @Type(() => MeasureYearAmount)
  amounts!: MeasureYearAmount[];
}

/** Costs and financing as a whole; a difference is named, not refused. */
export class SetFinancing {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MeasureCostLine)
  costs!: MeasureCostLine[];

  @IsArray()
  @ArrayMaxSize(50, MANY)
  @ValidateNested({ each: true })
  @Type(() => MeasureFinancingLine)
  financing!: MeasureFinancingLine[];
}
