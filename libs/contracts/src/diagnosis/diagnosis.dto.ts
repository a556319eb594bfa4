/** Bodies and queries of the area diagnosis. */
import {
  CONFIDENCES,
  POOLINGS,
  SELECTION_REASONS,
  STATEMENT_KINDS,
  type Confidence,
  type Pooling,
  type SelectionReason,
  type StatementKind,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsDay } from '../http/is-day.js';
import { IsText } from '../http/is-text.js';
import { LIMITS } from '../http/limits.js';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, type DocumentFormat, type DocumentKind } from './documents.constants.js';

const YEAR = { context: { min: 1900, max: 2200 } };
const TOP = { context: { min: 1, max: 1_000 } };
const TITLE = { context: { min: 1, max: LIMITS.nameLength } };
const SOURCE = { context: { min: 1, max: 200 } };
const STATEMENT = { context: { min: 1, max: 1_000 } };
const NOTE = { context: { min: 1, max: LIMITS.textLength } };
const REASON = { context: { max: LIMITS.reasonLength } };

/** Lists of one area edition; without it of all editions of the workspace. */
export class EditionQuery {
  @IsOptional()
  @IsUUID()
  editionId?: string;
}

export class IndexInputQuery {
  @IsUUID()
  editionId!: string;

  /** The latest year with values when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  year?: number;

  /** `edition` when left out. */
  @IsOptional()
  @IsIn(POOLINGS)
  pooling?: Pooling;
}

export class ComputeIndexRun {
  @IsUUID()
  id!: string;

  /** "Index" and the year when left out. */
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.nameLength, TITLE)
  title?: string;

  @IsUUID()
  editionId!: string;

  @IsInt()
  @Min(1900, YEAR)
  @Max(2200, YEAR)
  year!: number;

  @IsOptional()
  @IsIn(POOLINGS)
  pooling?: Pooling;

  /** An `IndexMethod` of `libs/statistics`; every key but the name has a default, an unknown key is refused. */
  @IsObject()
  method!: Record<string, unknown>;
}

export class RunTableQuery {
  /** German writes a decimal comma; headings follow. `de` when left out. */
  @IsOptional()
  @IsIn(['de', 'en'])
  language?: 'de' | 'en';
}

export class CertaintyQuery {
  /** How many areas stand in the first group; a ninth of those that take part when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1, TOP)
  @Max(1_000, TOP)
  top?: number;
}

export class DynamicsQuery {
  /** The earlier year; two years before that of the run when left out, else the one before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  before?: number;
}

export class SelectArea {
  @IsUUID()
  id!: string;

  @IsUUID()
  areaId!: string;

  @IsIn(SELECTION_REASONS)
  reasonKind!: SelectionReason;

  /** May be empty when the index is the reason; required otherwise. */
  @IsString()
  @MaxLength(LIMITS.reasonLength, REASON)
  reason!: string;

  /** Required when the index is the reason; otherwise it pins where the area stood. */
  @IsOptional()
  @IsUUID()
  runId?: string;
}

export class EndSelection {
  @IsText()
  @Length(1, LIMITS.reasonLength, REASON)
  reason!: string;
}

export class AreaProfileQuery {
  /** Number of a run; else the one that the profile pins, else that of the selection, else the latest of the area edition. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  run?: number;

  /** Edition of the profile; the latest when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  edition?: number;
}

/** The profile as a file. */
export class ProfileDocumentQuery extends AreaProfileQuery {
  /** `pdf` when left out. */
  @IsOptional()
  @IsIn(DOCUMENT_FORMATS)
  format?: DocumentFormat;
}

/** A document that is written in the background. */
export class CreateDocument {
  @IsUUID()
  id!: string;

  @IsUUID()
  runId!: string;

  @IsIn(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @IsIn(DOCUMENT_FORMATS)
  format!: DocumentFormat;

  /** Each profile in a file of its own, all of them in one archive; a report is always one file. */
  @IsBoolean()
  singleFiles!: boolean;
}

export class CreateProfile {
  @IsUUID()
  id!: string;

  @IsUUID()
  runId!: string;
}

export class CreateStatement {
  @IsUUID()
  id!: string;

  @IsIn(STATEMENT_KINDS)
  kind!: StatementKind;

  @IsText()
  @Length(1, 1_000, STATEMENT)
  text!: string;

  @IsText()
  @Length(1, 200, SOURCE)
  source!: string;

  @IsOptional()
  @IsUUID()
  indicatorId?: string;
}

export class ReviseStatement {
  @IsOptional()
  @IsIn(STATEMENT_KINDS)
  kind?: StatementKind;

  @IsOptional()
  @IsText()
  @Length(1, 1_000, STATEMENT)
  text?: string;

  @IsOptional()
  @IsText()
  @Length(1, 200, SOURCE)
  source?: string;

  /** Null takes the indicator away. */
  @ValidateIf((body: ReviseStatement) => body.indicatorId !== undefined && body.indicatorId !== null)
  @IsUUID()
  indicatorId?: string | null;
}

export class CreateNote {
  @IsUUID()
  id!: string;

  @IsText()
  @Length(1, LIMITS.textLength, NOTE)
  text!: string;

  /** A role, not a person's name. */
  @IsText()
  @Length(1, 200, SOURCE)
  authorRole!: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsIn(CONFIDENCES)
  confidence!: Confidence;

  /** Where it was said or seen: "Fachgespräch", "Jahresbericht 2023". */
  @IsText()
  @Length(1, 200, SOURCE)
  source!: string;

  @IsDay()
  notedOn!: Day;

  @IsOptional()
  @IsUUID()
  indicatorId?: string;
}

export class ReviseNote {
  @IsOptional()
  @IsText()
  @Length(1, LIMITS.textLength, NOTE)
  text?: string;

  @IsOptional()
  @IsText()
  @Length(1, 200, SOURCE)
  authorRole?: string;

  @ValidateIf((body: ReviseNote) => body.organisationId !== undefined && body.organisationId !== null)
  @IsUUID()
  organisationId?: string | null;

  @IsOptional()
  @IsIn(CONFIDENCES)
  confidence?: Confidence;

  @IsOptional()
  @IsText()
  @Length(1, 200, SOURCE)
  source?: string;

  @IsOptional()
  @IsDay()
  notedOn?: Day;

  @ValidateIf((body: ReviseNote) => body.indicatorId !== undefined && body.indicatorId !== null)
  @IsUUID()
  indicatorId?: string | null;
}
