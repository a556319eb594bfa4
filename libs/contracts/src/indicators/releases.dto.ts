/** Bodies and queries of releases. */
import { SUPPRESSION_REASONS, type SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';
import { IsBoolean, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery } from './deliveries.dto.js';

export class CreateRelease {
  @IsUUID()
  id!: string;
}

export class ApproveRelease {
  /** Whoever approves has read that secret counts can be narrowed, or could not be checked, and wants it all the same. */
  @IsOptional()
  @IsBoolean()
  acceptExposed?: boolean;
}

export class WithdrawRelease {
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}

export class HiddenValuesQuery extends PageQuery {
  /** All when left out. */
  @IsOptional()
  @IsIn(SUPPRESSION_REASONS)
  reason?: SuppressionReason;
}
