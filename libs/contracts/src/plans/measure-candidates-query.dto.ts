/** What the measures are asked that may carry out a decision. */
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class MeasureCandidatesQuery {
  /** In code or title; slips of the keyboard are forgiven. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { context: { max: 100 } })
  text?: string;
}
