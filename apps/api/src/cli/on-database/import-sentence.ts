/** Why a table was not imported, as one sentence for the person at the terminal. */
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ProblemGroup } from '@quartierwerk/domain/indicators/import/check-report';
import type { MappingDefect, MappingDefectCode } from '@quartierwerk/domain/indicators/import/mapping';
import { type ErrorProblem, mustBeConfirmed, severityOf } from '@quartierwerk/domain/indicators/import/problems';

/** Kinds of problems that the sentence names. */
const MOST_KINDS = 6;

const DEFECTS: Readonly<Record<MappingDefectCode, string>> = {
  TITLE_MISSING: 'the delivery has no title; give --title',
  TITLE_TOO_LONG: 'the title is too long',
  NOTE_TOO_LONG: 'the remark is too long',
  SOURCE_MISSING: 'the source is missing',
  AREA_EDITION_MISSING: 'the area edition is missing',
  AREA_COLUMN_MISSING: 'no column holds the areas',
  MEASURE_COLUMN_MISSING: 'no column holds figures',
  INDICATOR_MISSING: 'no column and no head names the indicators',
  INDICATOR_UNKNOWN: 'an indicator is not in the catalogue',
  YEAR_MISSING: 'no column and no head names the year',
  YEAR_COLUMN_WITHOUT_YEARS: 'the column of the year holds no year',
  YEAR_OUT_OF_RANGE: 'the year cannot be delivered yet, or no more',
  REFERENCE_DAY_IN_FUTURE: 'the reference date lies in the future',
  DENOMINATOR_MISSING: 'a numerator has no denominator beside it',
  COLUMN_TWICE: 'a column is read twice',
  NAME_TWICE: 'two columns bear one name; rename or remove the one that is not meant',
  COLUMNS_DIFFER: 'the table has other columns than were read before',
};

const PROBLEMS: Readonly<Record<ErrorProblem | 'value_jump' | 'indicator_shifted', string>> = {
  row_width: 'has another number of cells than the head',
  area_missing: 'names no area',
  area_unknown: 'names an area that the area edition does not hold',
  area_garbled: 'has destroyed umlauts, so that the table was saved in a wrong encoding',
  area_leading_zero: 'names a key that has probably lost its leading zero',
  area_name_ambiguous: 'has a name that several areas bear',
  indicator_unknown: 'names an indicator that is not in the catalogue',
  below_lowest_level: 'has a figure for smaller areas than the indicator exists for',
  year_unreadable: 'has no year that can be read',
  year_out_of_range: 'has a year that cannot be delivered',
  number_unreadable: 'has a cell that is no number',
  merged_figure: 'has a figure in merged cells',
  status_unreadable: 'has a sign that means nothing known',
  number_negative: 'has a count below zero',
  count_not_whole: 'has a count that is not whole',
  count_implausible: 'has a count beyond all there could be',
  value_out_of_range: 'has a value that its unit does not allow',
  denominator_missing: 'has a numerator without a denominator',
  numerator_above_denominator: 'has a numerator above its denominator',
  duplicate_row: 'repeats an area, indicator and year',
  replaces_other_source: 'would replace a value of another office',
  indicator_shifted: 'begins an indicator that moved as a whole since last year; look at it, then give --confirm-jumps',
  value_jump: 'differs from last year by far more than usual; look at it, then give --confirm-jumps',
};

/** One sentence that names every kind of problem, where it stands first, and how many rows have it. */
export function notImportedSentence({ fileName, defects, check, failure }: ImportView): string {
  const found = [...defects.map(defectWords), ...(check?.groups ?? []).flatMap(groupWords)];
  const further = found.length - MOST_KINDS;
  const named = [
    ...found.slice(0, MOST_KINDS),
    ...(further > 0 ? [`${further} further ${further === 1 ? 'kind' : 'kinds'} of problems`] : []),
  ];
  const reasons = named.length > 0 ? named.join('; ') : failureWords(failure);
  return `${fileName} is not imported, and no value of it is stored: ${reasons}.`;
}

function defectWords({ code, column, others = [] }: MappingDefect): string {
  if (column === undefined) return DEFECTS[code];
  const columns = [column, ...others].map((at) => at + 1);
  return `${DEFECTS[code]} (${columns.length > 1 ? 'columns' : 'column'} ${columns.join(', ')})`;
}

/** Hints keep nothing out, except a jump or a shift that nobody has confirmed. */
function groupWords({ code, count, firstLine }: ProblemGroup): string[] {
  if (severityOf(code) === 'hint' && !mustBeConfirmed(code)) return [];
  const words = PROBLEMS[code as keyof typeof PROBLEMS];
  return [`line ${firstLine} ${words}${count > 1 ? ` (${count} rows)` : ''}`];
}

function failureWords(failure: ImportView['failure']): string {
  if (failure === 'CANCELLED' || failure === 'INTERRUPTED') return 'it was interrupted';
  return failure === 'HAS_ERRORS' ? 'what it is checked against has changed meanwhile' : 'it broke off';
}
