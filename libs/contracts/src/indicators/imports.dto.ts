/** Bodies and queries of the import wizard. */
import { LISTED_PER_KIND } from '@quartierwerk/domain/indicators/import/check-report';
import { DELIMITERS, type Delimiter } from '@quartierwerk/domain/indicators/import/dialect';
import type { FileEncoding } from '@quartierwerk/domain/indicators/import/file-probe';
import {
  COLUMN_ROLES,
  type CellPlace,
  type ColumnMapping,
  type ColumnRole,
  type Confirmation,
  type ConfirmedCell,
  type Fixes,
  type ImportMapping,
} from '@quartierwerk/domain/indicators/import/mapping';
import {
  CONFIRMABLE_CODES,
  type ConfirmableCode,
  FIXABLE_CODES,
  type FixableCode,
} from '@quartierwerk/domain/indicators/import/problems';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery } from './deliveries.dto.js';

const YEAR = { context: { min: 1900, max: 2199 } };
const LINES_SKIPPED = 1_000;

export class UploadQuery {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.nameLength, { context: { min: 1, max: LIMITS.nameLength } })
  fileName!: string;
}

export class ReviseDialect {
  @IsIn(['utf-8', 'windows-1252'])
  encoding!: FileEncoding;

  @IsIn(DELIMITERS)
  delimiter!: Delimiter;

  @IsIn([',', '.'])
  decimal!: ',' | '.';

  /** 0 when the table has no column heads. */
  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(100, { context: { max: 100 } })
  headerLine!: number;

  /** The line of the upper heads where they stand in two; it must be above `headerLine`. */
  @IsOptional()
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(99, { context: { max: 99 } })
  upperLine?: number;
}

export class ChooseSheet {
  /** Counted from 0, in the order of the workbook. */
  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(254, { context: { max: 254 } })
  sheet!: number;
}

export class ColumnMappingBody implements ColumnMapping {
  @IsIn(COLUMN_ROLES)
  role!: ColumnRole;

  @IsOptional()
  @IsText()
  @Length(1, 40)
  indicator?: string;

  @IsOptional()
  @IsInt()
  @Min(1900, YEAR)
  @Max(2199, YEAR)
  year?: number;

  @IsOptional()
  @IsBoolean()
  decided?: boolean;
}

export class ZeroColumn {
  @IsInt()
  @Min(0)
  @Max(LIMITS.importColumns)
  column!: number;

  @IsText()
  @Length(1, 40)
  indicator!: string;

  @IsOptional()
  @IsInt()
  @Min(1900, YEAR)
  @Max(2199, YEAR)
  year?: number;
}

export class CellPlaceBody implements CellPlace {
  @IsInt()
  @Min(1)
  line!: number;

  @IsInt()
  @Min(0)
  @Max(LIMITS.importColumns)
  column!: number;
}

export class ConfirmedCellBody extends CellPlaceBody implements ConfirmedCell {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason?: string;
}

export class ConfirmationBody implements Confirmation {
  @IsIn(CONFIRMABLE_CODES)
  code!: ConfirmableCode;

  /** Empty for a finding that belongs to no indicator. */
  @IsString()
  @MaxLength(40)
  indicator!: string;

  @IsInt()
  @Min(1)
  count!: number;

  @IsText()
  @Length(1, LIMITS.reasonLength, { context: { min: 1, max: LIMITS.reasonLength } })
  reason!: string;
}

/** Left out, the default holds; given, it must be what is declared, and `null` is not. */
function isGiven(_: unknown, value: unknown): boolean {
  return value !== undefined;
}

export class FixesBody implements Fixes {
  @IsBoolean()
  padZeros!: boolean;

  @IsArray()
  @ArrayMaxSize(FIXABLE_CODES.length)
  @IsIn(FIXABLE_CODES, { each: true })
  skipRowsWith!: FixableCode[];

  @IsArray()
  @ArrayMaxSize(LINES_SKIPPED, { context: { max: LINES_SKIPPED } })
  @IsInt({ each: true })
  skipLines!: number[];

  @IsArray()
  @ArrayMaxSize(LIMITS.importColumns)
  @ValidateNested({ each: true })
  @Type(() => ZeroColumn)
  zeroIsMissing!: ZeroColumn[];

  /** A page that was opened before a new version came does not know it yet. */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(LINES_SKIPPED, { context: { max: LINES_SKIPPED } })
  @ValidateNested({ each: true })
  @Type(() => CellPlaceBody)
  zeroCells: CellPlaceBody[] = [];

  @IsBoolean()
  dashIsZero!: boolean;

  @IsInt()
  @Min(0)
  confirmedJumps!: number;

  @IsArray()
  @ArrayMaxSize(LISTED_PER_KIND, { context: { max: LISTED_PER_KIND } })
  @ValidateNested({ each: true })
  @Type(() => ConfirmedCellBody)
  confirmedCells!: ConfirmedCellBody[];

  /** See `zeroCells`. */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(LISTED_PER_KIND, { context: { max: LISTED_PER_KIND } })
  @ValidateNested({ each: true })
  @Type(() => ConfirmationBody)
  confirmed: ConfirmationBody[] = [];
}

export class ReviseMapping implements ImportMapping {
  @IsString()
  @MaxLength(LIMITS.nameLength, { context: { max: LIMITS.nameLength } })
  title!: string;

  @ValidateIf((body: ReviseMapping) => body.sourceId !== null)
  @IsUUID()
  sourceId!: string | null;

  @ValidateIf((body: ReviseMapping) => body.referenceDate !== null)
  @IsDay()
  referenceDate!: Day | null;

  @IsString()
  @MaxLength(LIMITS.textLength, { context: { max: LIMITS.textLength } })
  note!: string;

  @ValidateIf((body: ReviseMapping) => body.areaEditionId !== null)
  @IsUUID()
  areaEditionId!: string | null;

  @IsArray()
  @ArrayMaxSize(LIMITS.importColumns)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingBody)
  columns!: ColumnMappingBody[];

  @ValidateIf((body: ReviseMapping) => body.indicator !== null)
  @IsText()
  @Length(1, 40)
  indicator!: string | null;

  @ValidateIf((body: ReviseMapping) => body.year !== null)
  @IsInt()
  @Min(1900, YEAR)
  @Max(2199, YEAR)
  year!: number | null;

  @ValidateNested()
  @Type(() => FixesBody)
  fixes!: FixesBody;

  @IsBoolean()
  suppressSmallCases!: boolean;
}

export class ReviseMappingBody {
  @ValidateNested()
  @Type(() => ReviseMapping)
  mapping!: ReviseMapping;

  /** Begin the check at once; otherwise the mapping is only kept. */
  @IsBoolean()
  check!: boolean;
}

export class ProblemsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['error', 'hint'])
  severity?: 'error' | 'hint';

  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string;
}
