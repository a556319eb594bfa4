/** `r.csv` and `e.json`: the result area by area in the order of the input, and everything it rests on. */
import { STATUS_CLASSES } from '@quartierwerk/statistics/index/classify';
import { ENGINE_VERSION } from '@quartierwerk/statistics/index/engine-version';
import { describeArea, describeIndicator } from '@quartierwerk/statistics/index/index-result';
import { ownClasses, type OwnClasses } from '@quartierwerk/statistics/index/own-classes';
import { NO_INDEX_REASONS } from '@quartierwerk/statistics/index/reasons';
import type { ComputedFiles } from './compute-files.js';

/** Columns that an analysis of uncertainty adds; one text for each area. */
export interface FurtherColumns {
  readonly names: readonly string[];
  cellsOf(area: number): readonly string[];
}

const COLUMNS = ['area', 'score', 'index', 'rank', 'class', 'coverage', 'indicators_used'];

/** The text of `r.csv`. An area without an index has empty cells and its reason in `class`. */
export function resultTable(computed: ComputedFiles, further: FurtherColumns | null): string {
  const { arrays, areas, method } = computed;
  const classes = ownClasses(arrays, method);
  const lines = areas.map(({ code, excluded }, area) => {
    const reason = NO_INDEX_REASONS[arrays.reason[area] ?? 0] ?? null;
    const used = arrays.indicatorsExpected - (arrays.gaps[area] ?? 0);
    const scored = reason === null;
    const cells = [
      code,
      scored ? full(arrays.score[area] ?? NaN) : '',
      scored ? full(arrays.index[area] ?? NaN) : '',
      scored ? String(arrays.rank[area] ?? '') : '',
      scored ? classWord(classes, area) : reason === 'excluded' ? excluded : reason,
      scored ? full(used / arrays.indicatorsExpected) : '',
      scored ? String(used) : '',
      ...(further === null ? [] : further.cellsOf(area)),
    ];
    return csvLine(cells);
  });
  return [[...COLUMNS, ...(further?.names ?? [])].join(','), ...lines, ''].join('\n');
}

function classWord({ kind, classOf }: OwnClasses, area: number): string {
  const position = classOf[area] ?? 0;
  if (kind === 'status') return STATUS_CLASSES[position - 1] ?? '';
  if (kind === 'top') return position === 1 ? 'top' : 'other';
  return String(position);
}

/** 17 significant digits tell every double apart; zeros behind the last of them say nothing. */
export function full(value: number): string {
  if (!Number.isFinite(value)) return '';
  return value
    .toPrecision(17)
    .replace(/(\.\d*?)0+(e|$)/, '$1$2')
    .replace(/\.(e|$)/, '$1');
}

/** One line of a comma-separated table; a cell with a comma, quote or line end stands in quotes. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
}

/** The text of `e.json`. Numbers are doubles in their shortest exact form; null is "none". */
export function explanation(computed: ComputedFiles, seed: number): string {
  const { matrix, arrays, method, warnings, dataHash, year } = computed;
  const classes = ownClasses(arrays, method);
  const document = {
    engine: ENGINE_VERSION,
    dataHash,
    seed,
    year,
    method,
    areasTakingPart: arrays.areasTakingPart,
    areasScored: arrays.areasScored,
    scoreMean: arrays.scoreMean,
    scoreSd: arrays.scoreSd,
    classes: { kind: classes.kind, cuts: classes.cuts, sizes: classes.sizes },
    warnings,
    indicators: matrix.indicators.map((_, indicator) => describeIndicator(matrix, arrays, indicator)),
    areas: matrix.areaCodes.map((_, area) => describeArea(matrix, arrays, area)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
