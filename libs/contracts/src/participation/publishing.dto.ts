/** Bodies of showing contributions and themes to everyone, and of taking that back. */
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';

export class PublishBody {
  @IsBoolean()
  public!: boolean;
}

/** A contribution as the person saw it: since then its words may have become others. */
export class SeenContribution {
  @IsUUID()
  contributionId!: string;

  @IsInt()
  @Min(1, { context: { min: 1 } })
  version!: number;
}

export class PublishContributions extends PublishBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200, { context: { max: 200 } })
  @ValidateNested({ each: true })
  @Type(() => SeenContribution)
  contributions!: SeenContribution[];
}

export class PublishTheme extends PublishBody {
  /** Those of the theme that go with it; none when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200, { context: { max: 200 } })
  @ValidateNested({ each: true })
  @Type(() => SeenContribution)
  contributions?: SeenContribution[];
}
