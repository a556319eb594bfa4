/**
 * What the rates of an indicator are compared with. A published figure of the district comes before the sum over the areas,
 * because it includes the persons who cannot be located; both are kept, and a warning says where they differ.
 */
import type { ColumnSums } from './column-kernels.js';
import { REFERENCE_SOURCE } from './index-arrays.js';
import type { IndexRun } from './index-run.js';
import { publishedRate } from './input-check.js';

/** Published and summed rate of the district may differ by this share before a warning says so. */
const REFERENCE_TOLERANCE = 0.02;

interface FoundReference {
  readonly reference: number;
  readonly source: number;
}

/**
 * Sets and returns the reference of one indicator, NaN when there is none. A scored indicator without the denominators for its
 * reference is refused: the mean of its areas would silently be another one. Where the method does not measure from the reference
 * (`needed` is false), the mean of the areas stands in, so that a profile can still say "above" and "below".
 */
export function setReference(
  run: IndexRun,
  indicator: number,
  sums: ColumnSums,
  mean: number,
  needed: boolean,
): number {
  const { matrix, buffers } = run;
  const { code = '', unitFactor = 1 } = matrix.indicators[indicator] ?? {};
  const published = publishedRate(matrix, indicator);
  if (published === null) run.refusals.push({ code: 'bad_published_figure', indicator: code });
  const summed =
    sums.used > 0 && sums.lackingDenominator === 0 ? (sums.numerator / sums.denominator) * unitFactor : NaN;
  buffers.districtPublished[indicator] = published ?? NaN;
  buffers.districtSum[indicator] = summed;
  if (published !== null && Math.abs(published - summed) > REFERENCE_TOLERANCE * Math.abs(published)) {
    run.warnings.push({ code: 'reference_differs', indicator: code, published, computed: summed });
  }
  const found = findReference(run, code, sums, { mean, summed, published: published ?? NaN }, needed);
  buffers.reference[indicator] = found.reference;
  buffers.referenceSource[indicator] = found.source;
  return found.reference;
}

const NONE: FoundReference = { reference: NaN, source: REFERENCE_SOURCE.none };

function findReference(
  run: IndexRun,
  code: string,
  sums: ColumnSums,
  { mean, summed, published }: { readonly mean: number; readonly summed: number; readonly published: number },
  needed: boolean,
): FoundReference {
  const wanted = run.method.reference;
  const areaMean = sums.used > 0 ? { reference: mean, source: REFERENCE_SOURCE.areaMean } : NONE;
  if (wanted === 'area_mean') return areaMean;
  if (wanted === 'parent' && needed && sums.lackingDenominator > 0) {
    // A published figure of the district says nothing of a municipality, whose rate is summed over its areas.
    run.refusals.push({ code: 'denominator_lacking', indicator: code, count: sums.lackingDenominator });
    return NONE;
  }
  if (!Number.isNaN(published)) return { reference: published, source: REFERENCE_SOURCE.districtPublished };
  if (wanted === 'published') {
    if (needed && sums.used > 0) run.refusals.push({ code: 'published_lacking', indicator: code });
    return needed ? NONE : areaMean;
  }
  if (!Number.isNaN(summed)) {
    if (needed && sums.lacking > 0 && wanted === 'district') {
      // Gaps are small areas more often than not, so that the sum over the others stands beside the district's own rate.
      const { used, lacking } = sums;
      run.warnings.push({ code: 'reference_incomplete', indicator: code, used, of: used + lacking });
    }
    return { reference: summed, source: REFERENCE_SOURCE.districtSum };
  }
  if (needed && sums.used > 0) {
    run.refusals.push({ code: 'denominator_lacking', indicator: code, count: sums.lackingDenominator });
  }
  return needed ? NONE : areaMean;
}
