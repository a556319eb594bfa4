/** Why an area stands where it stands: each indicator with its deviation, by domain or by strength. */
import type { RunAreaView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { RUN_CELL_STATUSES, type RunCellStatus } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { RunFigures } from './run-figures.js';

export interface Contribution {
  readonly indicator: RunIndicatorView;
  readonly rate: number | null;
  readonly deviation: number | null;
  readonly contribution: number | null;
  readonly status: RunCellStatus;
}

export interface DomainContributions {
  readonly code: string;
  readonly name: string;
  readonly score: number | null;
  readonly used: number;
  readonly expected: number;
  readonly rows: readonly Contribution[];
}

/** The indicators of one area in the order of the run. */
export function contributionsOf(figures: RunFigures, area: RunAreaView): Contribution[] {
  return figures.indicators.map((indicator, at) => ({
    indicator,
    rate: area.rates[at] ?? null,
    deviation: area.deviations[at] ?? null,
    contribution: area.contributions[at] ?? null,
    status: RUN_CELL_STATUSES[area.statuses[at] ?? 0] ?? 'missing',
  }));
}

/** The same in domains, with the sub-score of each; domains without an indicator are left out. */
export function byDomain(figures: RunFigures, area: RunAreaView): DomainContributions[] {
  const all = contributionsOf(figures, area);
  return figures.domains.flatMap(({ code, name }, at) => {
    const rows = all.filter(({ indicator }) => indicator.domainCode === code);
    if (rows.length === 0) return [];
    const counted = rows.filter(({ indicator }) => indicator.state === 'scored' || indicator.state === 'no_values');
    return [
      {
        ...{ code, name, rows },
        score: area.domainScores[at] ?? null,
        used: counted.filter(({ deviation }) => deviation !== null).length,
        expected: counted.length,
      },
    ];
  });
}

/** Strongest first, whichever way they point; without a value last. */
export function byStrength(contributions: readonly Contribution[]): Contribution[] {
  const size = ({ deviation }: Contribution) => (deviation === null ? -1 : Math.abs(deviation));
  return [...contributions].sort((a, b) => size(b) - size(a));
}

/** The k indicators that burden an area most, for a line of text. */
export function strongest(figures: RunFigures, area: RunAreaView, count: number): Contribution[] {
  return contributionsOf(figures, area)
    .filter(({ contribution }) => (contribution ?? 0) > 0)
    .sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0))
    .slice(0, count);
}
