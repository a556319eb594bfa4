/** What a service refused, as one sentence for the person at the terminal; the codes are those of the contracts. */
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import type { FieldProblem } from '@quartierwerk/contracts/http/problem';
import type { Refusal } from '@quartierwerk/statistics/index/reasons';
import type { MethodReason } from '@quartierwerk/statistics/index/read-fields';
import type { Refused } from '../../platform/http/refused.js';
import { reasonSentence } from '../index-compute/read-method.js';
import { refusalSentence } from '../index-compute/sentences.js';

type Facts = Readonly<Record<string, unknown>>;

const SENTENCES: Readonly<Partial<Record<ErrorCode, (facts: Facts) => string>>> = {
  NOT_FOUND: () => 'The workspace has no such thing.',
  NO_OBSERVATIONS: ({ year }) => `There are no figures for ${String(year)} in this area edition.`,
  NO_AREA_RANKED: () => 'No area has enough values for an index, so that nothing is stored.',
  RUN_ALREADY_FROZEN: ({ number }) => `Run ${String(number)} is frozen already.`,
  FILE_EMPTY: () => 'The file is empty.',
  FILE_NOT_A_TABLE: () => 'The file is no table.',
  FILE_HEAD_ONLY: ({ line }) => `The table has heads in line ${String(line)} and no row below them.`,
  FILE_TOO_LARGE: () => 'The file is too large.',
  FILE_IS_ARCHIVE: () => 'The file is an archive; give the table in it.',
  FILE_LINE_TOO_LONG: ({ line }) => `Line ${String(line)} of the file is too long for a row of a table.`,
  FILE_ENCODING_UNKNOWN: () => 'The encoding of the file is not known; save it as UTF-8.',
  FILE_TOO_MANY_COLUMNS: () => 'The table has too many columns.',
  FILE_WORKBOOK_FORMAT: () => 'Workbooks are read as XLSX only.',
  FILE_WORKBOOK_ENCRYPTED: () => 'The workbook is protected by a password.',
  FILE_WORKBOOK_DAMAGED: () => 'The workbook is damaged.',
  FILE_WORKBOOK_TOO_LARGE: () => 'The workbook is too large.',
  FILE_WORKBOOK_UNSAFE: () => 'The workbook holds what no workbook holds, and is not read.',
  FILE_SINGLE_RECORDS: ({ column }) =>
    `The table holds single persons or cases (column "${String(column)}"); only counts are taken.`,
};

export function refusedSentence({ code, params = {}, details }: Refused): string {
  const [first] = details.errors ?? [];
  if (first) {
    const refusal = first.path.startsWith('method') ? null : ({ ...first.params, code: first.code } as Refusal);
    if (refusal) return refusalSentence(refusal);
    if (code === 'METHOD_INVALID') return methodSentence(details.errors ?? []);
  }
  return SENTENCES[code]?.(params) ?? `The command is refused (${code}).`;
}

/** Reasons of the engine against a method, or against this method on these figures. */
function methodSentence(errors: readonly FieldProblem[]): string {
  const reasons = errors.map(({ path, code, params }) => {
    const key = path.replace(/^method\.?/, '');
    const allowed = params?.['allowed'];
    return { ...params, code, key, ...(typeof allowed === 'string' && { allowed: allowed.split(', ') }) };
  });
  const [first] = reasons;
  if (first && ABOUT_FIGURES.has(first.code)) return refusalSentence(first as Refusal);
  return `The method cannot be used: ${reasons.map((reason) => reasonSentence(reason as MethodReason)).join('; ')}.`;
}

const ABOUT_FIGURES: ReadonlySet<string> = new Set(['unknown_weight', 'nothing_to_score', 'no_first_component']);
