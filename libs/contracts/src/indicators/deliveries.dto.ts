/** Bodies and queries of data deliveries. */
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

export class PageQuery {
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

export class DeliveryQuery extends PageQuery {
  /** All when left out. */
  @IsOptional()
  @IsIn(['received', 'released', 'withdrawn'])
  state?: 'received' | 'released' | 'withdrawn';

  @IsOptional()
  @IsUUID()
  source?: string;

  /** Code of an indicator that the delivery holds. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  indicator?: string;

  /** A year that the delivery holds. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  year?: number;

  /** Part of the title, of the source's name or of the file's name. */
  @IsOptional()
  @IsString()
  @MaxLength(LIMITS.nameLength, { context: { max: LIMITS.nameLength } })
  text?: string;
}

export class WithdrawDelivery {
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}
