/** Queries of the spine. */
import { GAP_CODES, type GapCode } from '@quartierwerk/domain/chain/gaps';
import { NODE_KINDS, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class SearchQuery {
  /** At least two characters: one would match nearly everything. */
  @IsString()
  @MinLength(2, { context: { min: 2 } })
  @MaxLength(100, { context: { max: 100 } })
  q!: string;

  /** Only these kinds; the parameter may be repeated. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsIn(NODE_KINDS, { each: true })
  kind?: NodeKind[];

  /** How many hits at most; 20 without. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(200, { context: { max: 200 } })
  limit?: number;
}

export class TraceQuery {
  @IsOptional()
  @IsIn(['both', 'back', 'forward'])
  direction?: 'both' | 'back' | 'forward';

  /** `true`: with what the story tells of the nodes beyond the spine. */
  @IsOptional()
  @IsIn(['true', 'false'])
  facts?: 'true' | 'false';
}

export class GapsQuery {
  /** Only this kind of gap, and all of it. */
  @IsOptional()
  @IsIn(GAP_CODES)
  gap?: GapCode;
}
