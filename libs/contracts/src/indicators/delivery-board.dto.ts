/** Bodies and queries of the delivery board. */
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export class BoardQuery {
  /** The newest with requests or deliveries when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR, { context: { min: FIRST_YEAR } })
  @Max(LAST_YEAR, { context: { max: LAST_YEAR } })
  year?: number;
}

/** Asks a provider for figures of one period. What it was asked for already gets the new day. */
export class RequestDeliveries {
  @IsUUID()
  sourceId!: string;

  /** Codes. */
  @IsArray()
  @ArrayMinSize(1, { context: { min: 1 } })
  @ArrayMaxSize(200, { context: { max: 200 } })
  @ArrayUnique()
  @IsText({ each: true })
  @Length(1, 40, { each: true, context: { min: 1, max: 40 } })
  indicators!: string[];

  @IsInt()
  @Min(FIRST_YEAR, { context: { min: FIRST_YEAR } })
  @Max(LAST_YEAR, { context: { max: LAST_YEAR } })
  year!: number;

  @IsDay()
  dueOn!: Day;

  @IsOptional()
  @IsText()
  @Length(0, LIMITS.reasonLength, { context: { max: LIMITS.reasonLength } })
  note?: string;
}

/** Another day; also where the provider said that it cannot deliver, which is then no longer so. */
export class ReviseDeliveryRequest {
  @IsDay()
  dueOn!: Day;
}

export class RefuseDeliveryRequest {
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}
