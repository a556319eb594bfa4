/**
 * Costs and their financing, year by year, in integer cents. Both are planned by different people at different times, so they seldom
 * agree at first: the difference is named, never hidden and never a reason to refuse the entry. Follow-up costs stay after the measure
 * and are shown beside it; they are no part of what a funding programme pays.
 */
import type { CostKind } from './vocabulary.js';

export interface YearAmount {
  readonly year: number;
  /** Integer, 0 or more. */
  readonly cents: number;
}

export interface Cost extends YearAmount {
  readonly kind: CostKind;
}

export interface YearBalance {
  readonly year: number;
  readonly cost: number;
  readonly financed: number;
  /** Positive: costs without a source; negative: more money than costs. */
  readonly open: number;
}

export interface Balance {
  readonly cost: number;
  readonly financed: number;
  readonly open: number;
  readonly followUp: number;
  /** Ascending, every year that has an amount. */
  readonly years: readonly YearBalance[];
  /** Why it does not fit; `shifted`: the sums agree, single years do not. */
  readonly warning: 'unfinanced' | 'overfinanced' | 'shifted' | 'no_costs' | null;
}

/** Sets the costs that arise once against everything that pays for them. */
export function balanceOf(costs: readonly Cost[], financing: readonly YearAmount[]): Balance {
  const once = costs.filter(({ kind }) => kind === 'once');
  const numbers = [...new Set([...once, ...financing].map(({ year }) => year))].sort((a, b) => a - b);
  const years = numbers.map((year) => {
    const [cost, financed] = [once, financing].map((list) => sum(list.filter((amount) => amount.year === year)));
    return { year, cost: cost ?? 0, financed: financed ?? 0, open: (cost ?? 0) - (financed ?? 0) };
  });
  const [cost, financed] = [sum(once), sum(financing)];
  return {
    ...{ cost, financed, open: cost - financed, years },
    followUp: sum(costs.filter(({ kind }) => kind === 'follow_up')),
    warning: warningOf(cost, financed, years),
  };
}

function warningOf(cost: number, financed: number, years: readonly YearBalance[]): Balance['warning'] {
  if (cost === 0 && financed === 0) return 'no_costs';
  if (cost > financed) return 'unfinanced';
  if (cost < financed) return 'overfinanced';
  return years.some(({ open }) => open !== 0) ? 'shifted' : null;
}

function sum(amounts: readonly YearAmount[]): number {
  return amounts.reduce((total, { cents }) => total + cents, 0);
}
