/** Bodies of the money of a grant. Sums are integer cents; what is not in a list is gone. */
import {
  COST_CATEGORIES,
  GRANT_FINANCING_KINDS,
  type CostCategory,
  type GrantFinancingKind,
} from '@quartierwerk/domain/projects/vocabulary';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { LIMITS } from '../http/limits.js';

const MOST_CENTS = 100_000_000_000;
const CENTS = { context: { min: 0, max: MOST_CENTS } };
const YEAR = { context: { min: 1900, max: 2200 } };
const QUARTER = { context: { min: 1, max: 4 } };
const MANY = { context: { max: 100 } };

class Sum {
  @IsInt()
  @Min(0, CENTS)
  @Max(MOST_CENTS, CENTS)
  cents!: number;
}

export class GrantPlanLineBody extends Sum {
  @IsIn(COST_CATEGORIES)
  category!: CostCategory;

  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  year!: number;
}

export class GrantFinancingBody extends Sum {
  @IsIn(GRANT_FINANCING_KINDS)
  kind!: GrantFinancingKind;

  @IsString()
  @MaxLength(LIMITS.nameLength, { context: { max: LIMITS.nameLength } })
  source!: string;
}

export class SetGrantPlan {
  @IsArray()
  @ArrayMaxSize(100, MANY)
  @ValidateNested({ each: true })
  @Type(() => GrantPlanLineBody)
  plan!: GrantPlanLineBody[];

  /** One line for each kind. */
  @IsArray()
  @ArrayMaxSize(GRANT_FINANCING_KINDS.length, { context: { max: GRANT_FINANCING_KINDS.length } })
  @ValidateNested({ each: true })
  @Type(() => GrantFinancingBody)
  financing!: GrantFinancingBody[];
}

export class GrantSpendingBody extends Sum {
  @IsIn(COST_CATEGORIES)
  category!: CostCategory;
}

export class SetGrantQuarter {
  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  year!: number;

  @IsInt()
  @Min(1, QUARTER)
  @Max(4, QUARTER)
  quarter!: number;

  @IsArray()
  @ArrayMaxSize(COST_CATEGORIES.length, { context: { max: COST_CATEGORIES.length } })
  @ValidateNested({ each: true })
  @Type(() => GrantSpendingBody)
  spending!: GrantSpendingBody[];

  @IsInt()
  @Min(0, CENTS)
  @Max(MOST_CENTS, CENTS)
  drawnCents!: number;
}
