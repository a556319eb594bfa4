/** The engine's codes as sentences for the person at the terminal. */
import type { Refusal, Warning } from '@quartierwerk/statistics/index/reasons';

/** Why nothing was computed. */
export function refusalSentence({ code, indicator, area, count, key }: Refusal): string {
  switch (code) {
    case 'denominator_lacking':
      return (
        `The reference "district" needs a denominator for every value, and indicator ${indicator} lacks it in ${count} areas; ` +
        `give counts, or choose the reference "area_mean".`
      );
    case 'published_lacking':
      return `The reference "published" needs a published figure, and indicator ${indicator} has none.`;
    case 'parent_lacking':
      return indicator === undefined
        ? `The reference "parent" needs the parent of every area, and area ${area} has none.`
        : `The reference "parent" cannot be used for indicator ${indicator}: its rate in ${area} is zero.`;
    case 'too_few_areas':
      return `An index compares areas, and only ${count} of them take${count === 1 ? 's' : ''} part.`;
    case 'too_many_areas':
      return `The aggregation "copeland" compares every pair, which is possible for at most ${count} areas.`;
    case 'no_first_component':
      return (
        'The aggregation "principal_component" needs three areas with all values, and one direction in which the areas differ ' +
        'more than in any other.'
      );
    case 'nothing_to_score':
      return 'No indicator tells areas apart: all are missing, suppressed, the same everywhere, context or without weight.';
    case 'unknown_weight':
      return `The method has a weight for "${indicator}", which the data do not hold.`;
    case 'invalid_method':
      return `The method cannot be used: "${key}".`;
    default:
      return `The figures cannot be computed (${[code, indicator, area].filter(Boolean).join(', ')}).`;
  }
}

/** What one should know beside the result. */
export function warningSentence({ code, indicator, used, of, published, computed }: Warning): string {
  switch (code) {
    case 'no_values':
      return `Indicator ${indicator} has no values in this year and counts as a gap of every area.`;
    case 'no_variance':
      return `Indicator ${indicator} is the same everywhere and is left out.`;
    case 'zero_reference':
      return `Indicator ${indicator} has a reference of zero, so that there is no relative deviation; it is left out.`;
    case 'half_equal':
      return `Indicator ${indicator} is the same in more than half of the areas, so that it has no robust scale; it is left out.`;
    case 'reference_differs':
      return `Indicator ${indicator}: the published figure ${published} and the sum over the areas ${computed} differ by more than 2 %.`;
    case 'reference_incomplete':
      return `Indicator ${indicator}: the reference is summed over ${used} of ${of} areas.`;
    case 'score_without_spread':
      return 'All areas have the same score.';
  }
}
