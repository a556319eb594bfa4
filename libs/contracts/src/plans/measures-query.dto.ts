/** What the list of measures over all plans is asked: filters, order, page. */
import { MEASURE_GROUPS, type MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '../http/limits.js';

const SHORT = { context: { max: LIMITS.nameLength } };

const MEASURE_WEIGHTS = ['key', 'high'] as const;
export type MeasureWeight = (typeof MEASURE_WEIGHTS)[number];

/** What the list of measures may be sorted by. */
export const MEASURE_SORTS = ['code', 'title', 'state', 'begin', 'end', 'cost'] as const;
export type MeasureSort = (typeof MEASURE_SORTS)[number];
const DIRECTIONS = ['ascending', 'descending'] as const;

export class MeasuresQuery {
  /** Code of a plan. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  plan?: string;

  /** Name of an area. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  area?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, SHORT)
  lead?: string;

  @IsOptional()
  @IsIn(MEASURE_GROUPS)
  group?: MeasureGroup;

  /** Key measures only, or those of high priority. */
  @IsOptional()
  @IsIn(MEASURE_WEIGHTS)
  weight?: MeasureWeight;

  /** `open`: costs and financing differ. */
  @IsOptional()
  @IsIn(['open'])
  money?: 'open';

  /** In code or title. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  text?: string;

  /** Without one, by what must happen. */
  @IsOptional()
  @IsIn(MEASURE_SORTS)
  sort?: MeasureSort;

  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: (typeof DIRECTIONS)[number];

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  offset?: number;
}
