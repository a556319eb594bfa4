/**
 * The money of a grant: what the notice plans by category and year, what was spent of it quarter by quarter, what was drawn, and who pays.
 * All sums are integer cents. Plan, spending, drawdowns and financing come at different times from different people; where they do not fit,
 * the difference is named and nothing is refused. Drawdowns have no category: money is drawn for payments that are due (VV § 44 LHO NRW).
 */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { CostCategory, GrantFinancingKind, GrantState } from './vocabulary.js';

export interface PlanLine {
  readonly category: CostCategory;
  readonly year: number;
  readonly cents: number;
}

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

export interface Spending extends Quarter {
  readonly category: CostCategory;
  readonly cents: number;
}

export interface Drawdown extends Quarter {
  readonly cents: number;
}

export interface GrantFinancing {
  readonly kind: GrantFinancingKind;
  /** Who it is: "Stadt Burscheid". */
  readonly source: string;
  readonly cents: number;
}

export interface GrantMoney {
  readonly plan: readonly PlanLine[];
  readonly financing: readonly GrantFinancing[];
  readonly spending: readonly Spending[];
  readonly drawdowns: readonly Drawdown[];
}

export interface CategoryBalance {
  readonly category: CostCategory;
  readonly planned: number;
  readonly spent: number;
  /** Positive: left of the plan; negative: spent above it. */
  readonly left: number;
}

export type MoneyWarning =
  | {
      readonly code: 'unfinanced' | 'overfinanced' | 'drawn_above_grant' | 'drawn_ahead' | 'over_plan';
      readonly cents: number;
    }
  | { readonly code: 'grant_differs'; readonly cents: number; readonly granted: number };

export interface MoneyBalance {
  /** Every category that has a sum, in the order of the vocabulary. */
  readonly categories: readonly CategoryBalance[];
  readonly planned: number;
  readonly spent: number;
  readonly left: number;
  readonly drawn: number;
}

/** Plan beside actual, of one year or of the whole grant. */
export function moneyBalance(
  { plan, spending, drawdowns }: Pick<GrantMoney, 'plan' | 'spending' | 'drawdowns'>,
  categories: readonly CostCategory[],
  year: number | null = null,
): MoneyBalance {
  const within = (line: { readonly year: number }): boolean => year === null || line.year === year;
  const of = (lines: readonly PlanLine[] | readonly Spending[], category: CostCategory): number =>
    sum(lines.filter((line) => within(line) && line.category === category));
  const rows = categories
    .map((category) => ({ category, planned: of(plan, category), spent: of(spending, category) }))
    .filter(({ planned, spent }) => planned !== 0 || spent !== 0)
    .map((row) => ({ ...row, left: row.planned - row.spent }));
  const [planned, spent] = [sum(plan.filter(within)), sum(spending.filter(within))];
  return { categories: rows, planned, spent, left: planned - spent, drawn: sum(drawdowns.filter(within)) };
}

/**
 * What does not fit in the money of a grant as a whole.
 *
 * @param granted the sum of the notice; null while there is none
 */
export function moneyWarnings(money: GrantMoney, granted: number | null): MoneyWarning[] {
  const planned = sum(money.plan);
  const financed = sum(money.financing);
  const funder = sum(money.financing.filter(({ kind }) => kind === 'funder'));
  const [spent, drawn] = [sum(money.spending), sum(money.drawdowns)];
  const warnings: (MoneyWarning | false)[] = [
    planned > financed && money.financing.length > 0 && { code: 'unfinanced', cents: planned - financed },
    financed > planned && money.plan.length > 0 && { code: 'overfinanced', cents: financed - planned },
    granted !== null && funder > 0 && funder !== granted && { code: 'grant_differs', cents: funder - granted, granted },
    spent > planned && money.plan.length > 0 && { code: 'over_plan', cents: spent - planned },
    granted !== null && drawn > granted && { code: 'drawn_above_grant', cents: drawn - granted },
    drawn > spent && { code: 'drawn_ahead', cents: drawn - spent },
  ];
  return warnings.filter((warning) => warning !== false);
}

export type MoneyRefusal = 'MONEY_YEAR_OUTSIDE' | 'MONEY_QUARTER_OUTSIDE' | 'MONEY_QUARTER_AHEAD' | 'MONEY_LINE_TWICE';

/** States of a grant in which its money is spent; bills come in until the proof of use is checked. */
const SPENDING_STATES: readonly GrantState[] = ['early_start', 'granted', 'running', 'ended', 'proof_submitted'];

export function spendsIn(state: GrantState): boolean {
  return SPENDING_STATES.includes(state);
}

interface Period {
  readonly periodFrom: Day;
  readonly periodTo: Day;
}

/** Whether a plan can be that of a grant: within its years, one sum for a category and year. */
export function planVerdict(plan: readonly PlanLine[], { periodFrom, periodTo }: Period): Verdict<MoneyRefusal> {
  const [from, to] = [yearOf(periodFrom), yearOf(periodTo)];
  const outside = plan.find(({ year }) => year < from || year > to);
  if (outside) return refuse('MONEY_YEAR_OUTSIDE', { year: outside.year, from, to });
  return onceEach(plan.map(({ category, year }) => `${category} ${year}`));
}

/** One sum for each who pays. */
export function financingVerdict(financing: readonly Pick<GrantFinancing, 'kind'>[]): Verdict<MoneyRefusal> {
  return onceEach(financing.map(({ kind }) => kind));
}

/** One sum for a category of a quarter. */
export function spendingVerdict(spending: readonly Pick<Spending, 'category'>[]): Verdict<MoneyRefusal> {
  return onceEach(spending.map(({ category }) => category));
}

function onceEach(keys: readonly string[]): Verdict<MoneyRefusal> {
  return new Set(keys).size < keys.length ? refuse('MONEY_LINE_TWICE') : ALLOWED;
}

/**
 * Whether something can have been spent or drawn in a quarter: it has begun and touches the grant's period. What was promised before its
 * end may be paid in the quarter after it.
 */
export function quarterVerdict(quarter: Quarter, period: Period, today: Day): Verdict<MoneyRefusal> {
  if (compare(quarter, quarterOf(today)) > 0) return refuse('MONEY_QUARTER_AHEAD');
  const last = quarterAfter(quarterOf(period.periodTo));
  return compare(quarter, quarterOf(period.periodFrom)) < 0 || compare(quarter, last) > 0
    ? refuse('MONEY_QUARTER_OUTSIDE')
    : ALLOWED;
}

/** Quarters of a grant in which something can have been spent by today, latest first. */
export function quartersOf(period: Period, today: Day): Quarter[] {
  const quarters: Quarter[] = [];
  let quarter = quarterOf(period.periodFrom);
  while (quarterVerdict(quarter, period, today).ok) {
    quarters.unshift(quarter);
    quarter = quarterAfter(quarter);
  }
  return quarters;
}

export function quarterOf(day: Day): Quarter {
  return { year: yearOf(day), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

function compare(one: Quarter, other: Quarter): number {
  return one.year * 4 + one.quarter - other.year * 4 - other.quarter;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function sum(lines: readonly { readonly cents: number }[]): number {
  return lines.reduce((total, { cents }) => total + cents, 0);
}
