/** Queries of files with released figures. */
import { RELEASED_FORMATS, type ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import { IsIn, IsOptional } from 'class-validator';

export class ReleasedFileQuery {
  /** `csv` when left out. */
  @IsOptional()
  @IsIn(RELEASED_FORMATS)
  format?: ReleasedFormat;
}
