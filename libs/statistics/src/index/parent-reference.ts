/**
 * Comparison with the municipality instead of the district: each area is measured from the rate Σ numerator / Σ denominator of
 * the areas of its own municipality. The spread stays that of all areas, so that a deviation means the same everywhere.
 */
import { CONSPICUOUS_DEVIATION, measured } from './deviation-kernels.js';
import { INDICATOR_STATE, REFERENCE_SOURCE } from './index-arrays.js';
import type { IndexRun } from './index-run.js';
import { carriesValue } from './observation-matrix.js';
import { measureOf } from './standardise.js';

/** Fills `target` with the deviations of one indicator from the municipality of each area, and counts the conspicuous ones. */
export function addByParent(
  run: IndexRun,
  indicator: number,
  { weight, relief }: { readonly weight: number; readonly relief: boolean },
  target: Float64Array,
): void {
  const { matrix, method, buffers, column } = run;
  const code = matrix.indicators[indicator]?.code ?? '';
  const rates = parentRates(run, indicator);
  const sd = buffers.sd[indicator] ?? NaN;
  buffers.referenceSource[indicator] = REFERENCE_SOURCE.parent;
  const measures = [...rates].map((reference) => measureOf(method, { relief, reference, sd, values: () => column }));
  const broken = measures.findIndex((measure, parent) => typeof measure === 'string' && !Number.isNaN(rates[parent]));
  target.fill(NaN);
  if (broken >= 0) {
    // Zero in one municipality leaves its areas without a value and the others with one: the indicator would not compare.
    if (buffers.indicatorState[indicator] === INDICATOR_STATE.scored) {
      run.refusals.push({ code: 'parent_lacking', indicator: code, area: matrix.parents?.codes[broken] ?? '' });
    }
    return;
  }
  for (let area = 0; area < target.length; area++) {
    const parent = matrix.parents?.of[area] ?? -1;
    const measure = measures[parent];
    if (measure === undefined || typeof measure === 'string') continue;
    const rate = column[area] ?? NaN;
    target[area] = measured(rate, measure);
    const deviation = (rate - (rates[parent] ?? NaN)) / (relief ? -sd : sd);
    if (weight > 0 && deviation > CONSPICUOUS_DEVIATION) {
      buffers.conspicuous[area] = (buffers.conspicuous[area] ?? 0) + 1;
    }
  }
}

/** Rate of each municipality over its areas that take part and have a rate; NaN where there is none. */
function parentRates({ matrix }: IndexRun, indicator: number): Float64Array {
  const { parents, exclusion, areaCodes } = matrix;
  const count = parents?.codes.length ?? 0;
  const cases = new Float64Array(count);
  const persons = new Float64Array(count);
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  for (let area = 0; area < areaCodes.length; area++) {
    const cell = indicator * areaCodes.length + area;
    const parent = parents?.of[area] ?? -1;
    if (exclusion[area] !== 0 || parent < 0 || !carriesValue(matrix.status[cell] ?? 0)) continue;
    const population = matrix.denominator[cell] ?? NaN;
    const counted = matrix.numerator[cell] ?? NaN;
    const numerator = Number.isNaN(counted) ? ((matrix.value[cell] ?? NaN) * population) / factor : counted;
    if (Number.isNaN(numerator) || Number.isNaN(population)) continue;
    cases[parent] = (cases[parent] ?? 0) + numerator;
    persons[parent] = (persons[parent] ?? 0) + population;
  }
  return cases.map((numerator, parent) => (numerator / (persons[parent] ?? NaN)) * factor);
}
