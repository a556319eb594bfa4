/** Queries of the spine. */
import { GAP_CODES, type GapCode } from '@quartierwerk/domain/chain/gaps';
import { NODE_KINDS, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

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
}

export class TraceQuery {
  @IsOptional()
  @IsIn(['both', 'back', 'forward'])
  direction?: 'both' | 'back' | 'forward';
}

export class GapsQuery {
  /** Only this kind of gap, and all of it. */
  @IsOptional()
  @IsIn(GAP_CODES)
  gap?: GapCode;
}
