import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { IsText } from '../http/is-text.js';

export class TemplateQuery {
  @IsUUID()
  areaEditionId!: string;

  /** Codes, separated by commas. */
  @IsText()
  @Length(1, 2_000)
  indicators!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1900, { context: { min: 1900 } })
  @Max(2199, { context: { max: 2199 } })
  year!: number;

  @IsOptional()
  @IsIn(['xlsx', 'csv'])
  format?: 'xlsx' | 'csv';

  /** Counts, or rates that are ready. */
  @IsOptional()
  @IsIn(['counts', 'rates'])
  figures?: 'counts' | 'rates';

  /** Code of the municipality whose areas alone are wanted. */
  @IsOptional()
  @IsText()
  @Length(1, 40)
  municipality?: string;
}
