/**
 * Optimal breaks ("natural breaks") put values into classes that are as uniform as possible: the sum of the squared distances of
 * all values from the mean of their class is the least that any division reaches. In one dimension the optimum can be found exactly.
 *
 * Sources: W. D. Fisher (1958), On grouping for maximum homogeneity, Journal of the American Statistical Association 53, 789–798;
 * the search that needs k · n · log n steps because the best last class never begins earlier when there are more values:
 * H. Wang and M. Song (2011), Ckmeans.1d.dp, The R Journal 3(2), 29–33, and the divide-and-conquer form of 2016.
 */
import { isClassCount, sortedValues } from './class-codes.js';

/**
 * Cuts of the optimal division into `count` classes: each lies half-way between the last value of a class and the first of the next,
 * as classInt places them, so the closing rule does not matter for the values themselves. NaN is no value. Equal values always stay
 * together; with fewer different values than classes every value has its own class and there are fewer cuts. Among equally good
 * divisions the one with the earliest cuts is taken, seen from the last. Null without any value or when `count` is no number of classes.
 */
export function optimalCuts(values: Float64Array, count: number): Float64Array | null {
  const sorted = sortedValues(values);
  if (sorted.length === 0 || !isClassCount(count)) return null;
  const groups = groupsOf(sorted);
  const starts = classStarts(groups, Math.min(count, groups.value.length));
  return Float64Array.from(starts.subarray(1), (start) => halfWay(groups.value[start - 1]!, groups.value[start]!));
}

function halfWay(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  // Between two neighbouring numbers there is none; the cut must still part them under the rule `upper`.
  return middle > low ? middle : high;
}

/** Different values with running sums over all areas up to and without each: how many, Σ distance, Σ distance². */
interface Groups {
  readonly value: Float64Array;
  readonly areas: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** Sums are taken over distances from the middle value, in units of the range: neither overflow nor cancellation. */
function groupsOf(sorted: Float64Array): Groups {
  const value = sorted.filter((own, position) => position === 0 || own !== sorted[position - 1]);
  const areas = new Float64Array(value.length + 1);
  const sum = new Float64Array(value.length + 1);
  const squares = new Float64Array(value.length + 1);
  const centre = sorted[sorted.length >> 1]!;
  const range = value.at(-1)! - value[0]! || 1;
  let position = 0;
  for (let group = 0; group < value.length; group++) {
    const before = position;
    while (position < sorted.length && sorted[position] === value[group]) position++;
    const members = position - before;
    const distance = (value[group]! - centre) / range;
    areas[group + 1] = areas[group]! + members;
    sum[group + 1] = sum[group]! + members * distance;
    squares[group + 1] = squares[group]! + members * distance * distance;
  }
  return { value, areas, sum, squares };
}

/** Σ (value − mean)² of the groups from `start` up to and without `end`. */
function scatter({ areas, sum, squares }: Groups, start: number, end: number): number {
  const total = sum[end]! - sum[start]!;
  const rest = squares[end]! - squares[start]! - (total * total) / (areas[end]! - areas[start]!);
  return rest > 0 ? rest : 0;
}

/** First group of each of `count` classes. */
function classStarts(groups: Groups, count: number): Uint32Array {
  const n = groups.value.length;
  let best: Float64Array = new Float64Array(n + 1);
  for (let end = 1; end <= n; end++) best[end] = scatter(groups, 0, end);
  const startOf: Uint32Array[] = [new Uint32Array(n + 1)];
  for (let classes = 2; classes <= count; classes++) {
    const layer: Layer = { groups, before: best, after: new Float64Array(n + 1), start: new Uint32Array(n + 1) };
    fillLayer(layer, classes, n, classes - 1, n - 1);
    best = layer.after;
    startOf.push(layer.start);
  }
  const starts = new Uint32Array(count);
  for (let classes = count, end = n; classes >= 1; classes--) {
    end = startOf[classes - 1]![end]!;
    starts[classes - 1] = end;
  }
  return starts;
}

/** The least scatter of the first `end` groups in one class more than `before` has, and where the last class then starts. */
interface Layer {
  readonly groups: Groups;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly start: Uint32Array;
}

/** Fills the ends from `low` to `high`, whose last class starts between `earliest` and `latest`: the middle one first, it bounds the others. */
function fillLayer(layer: Layer, low: number, high: number, earliest: number, latest: number): void {
  if (low > high) return;
  const { groups, before, after, start } = layer;
  const end = (low + high) >> 1;
  let least = Infinity;
  let from = earliest;
  const last = Math.min(latest, end - 1);
  for (let candidate = earliest; candidate <= last; candidate++) {
    const total = before[candidate]! + scatter(groups, candidate, end);
    if (total < least) {
      least = total;
      from = candidate;
    }
  }
  after[end] = least;
  start[end] = from;
  fillLayer(layer, low, end - 1, earliest, from);
  fillLayer(layer, end + 1, high, from, latest);
}
