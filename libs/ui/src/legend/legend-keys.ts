import type { ChartKey } from '../chart/chart-key.js';
import type { LegendClass } from './class-legend.js';

/** The classes of a map as signs of a picture that leaves the page, with limits and counts. */
export function legendKeys(legend: readonly LegendClass[]): ChartKey[] {
  return legend.map(({ colour, label, limits, count }) => {
    const parts = [label, limits].filter((part) => part !== '').join(', ');
    return { sign: 'patch', colour: `var(--qw-${colour})`, label: `${parts} (${count})` };
  });
}
