/** Axes: where a figure stands on a line of pixels, and which round figures mark it. */
export interface ChartScale {
  /** Ends of the axis in figures; the ticks lie between them. */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly digits: number;
  readonly at: (value: number) => number;
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * An axis over `low` to `high` with about `count` round ticks, drawn from pixel `from` to pixel `to`. Ends that are equal but for rounding
 * are opened by one to each side, so that a constant lies in the middle.
 */
export function chartScale(low: number, high: number, from: number, to: number, count = 5): ChartScale {
  const noise = 1e-9 * Math.max(1e-3, Math.abs(low), Math.abs(high));
  const [least, most] = high - low > noise ? [low, high] : [low - 1, high + 1];
  const rough = (most - least) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  const [start, end] = [first * step, last * step];
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) + (isQuarter(step / power) ? 1 : 0);
  return {
    low: start,
    high: end,
    ticks,
    digits,
    at: (value) => from + ((value - start) / (end - start)) * (to - from),
  };
}

function isQuarter(step: number): boolean {
  return Math.abs(step - 2.5) < 1e-9;
}
