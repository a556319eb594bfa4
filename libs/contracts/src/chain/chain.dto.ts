/** Queries of the spine. */
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class SearchQuery {
  /** At least two characters: one would match nearly everything. */
  @IsString()
  @MinLength(2, { context: { min: 2 } })
  @MaxLength(100, { context: { max: 100 } })
  q!: string;
}

export class TraceQuery {
  @IsOptional()
  @IsIn(['both', 'back', 'forward'])
  direction?: 'both' | 'back' | 'forward';
}
