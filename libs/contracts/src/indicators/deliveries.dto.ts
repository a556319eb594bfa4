/** Bodies and queries of data deliveries. */
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
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
  @IsIn(['received', 'withdrawn'])
  state?: 'received' | 'withdrawn';
}

export class WithdrawDelivery {
  @IsString()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}
